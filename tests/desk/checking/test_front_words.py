"""The values of a front matter."""

from desk.checking.front_words import front_words
from desk.checking.text import Text
from portal.reading.markup import Markup

SOURCE = """---
title: Một
tags: [hai, ba]
question: |
  Bốn
  năm
summary:
photos:
  - file: a.jpg
---
"""


def test_every_scalar_has_its_line():
    text = Text("anh/a.md", SOURCE, Markup())
    assert list(front_words(text)) == [
        (2, "Một"),
        (3, "hai"),
        (3, "ba"),
        (5, "Bốn\nnăm\n"),
        (9, "a.jpg"),
    ]
