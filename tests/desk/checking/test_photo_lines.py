"""In which lines the words of a photo stand."""

from desk.checking.photo_lines import line_of_words
from desk.checking.text import Text
from portal.reading.markup import Markup

ARTICLE = """---
title: A
date: 2018-06-07
category: Tin
Ảnh đại diện: a.jpg
cover_caption: Ba
cover_alt: Hai
---

![Một](b.jpg "Chú thích")

![Một](c.jpg)
Dòng một
và hai
"""
ALBUM = """---
title: A
date: 2018-06-07
photos:
  - file: a.jpg
    alt: Một
  - caption: Ba
    alt: Hai
    file: b.jpg
  - c.jpg
---
"""


def lines(path, source):
    text = Text(path, source, Markup())
    return [
        tuple(line_of_words(text, photo, words) for words in ("alt", "caption"))
        for photo in text.photos
    ]


def test_of_an_article():
    assert lines("tin-tuc/a.md", ARTICLE) == [(7, 6), (10, 10), (12, 13)]


def test_of_an_album_those_of_the_entry_or_its_file():
    assert lines("anh/a.md", ALBUM) == [(6, 5), (8, 7), (10, 10)]
