"""Lists typed by hand: lines that begin with a bullet of Word's, which Markdown takes for text.

They run together in one paragraph, and who listens hears neither how many there are nor where
the next begins (WCAG 2.2, 1.3.1, H48). A dash may be speech, so only bullets are looked for, and
dashes within a paragraph to which the next word sticks. One line is no list.
"""

import re
from collections.abc import Iterator
from itertools import chain

from ..mending import stored_line
from ..parts import Paragraph
from ..quoting import quote
from ..rule import Change, Hit, Rule
from ..text import Text

_BULLETS = "•●▪■◦○‣⁃➢➤►❖◆·"
_ITEM = re.compile(rf"[ \t]*[{_BULLETS}][ \t\u00a0]*\S")
_STUCK = re.compile(r"-[^\W\d_]")
_STORED = re.compile(rf"( {{0,3}})[{_BULLETS}][ \t\u00a0]*([^{_BULLETS}]+)")
_HINT = re.compile(rf"[{_BULLETS}]|^[ \t]*-[^\W\d_]", re.MULTILINE)
_BLOCKS = frozenset(("p", "li"))


def _find(text: Text) -> Iterator[Hit]:
    for items in _lists(text):
        line, words = items[0]
        yield Hit(line, {"sign": words[0], "text": quote(words, 40)})


def _mend(text: Text) -> Iterator[Hit]:
    for line, _ in chain.from_iterable(_lists(text)):
        stored = stored_line(text, line)
        item = _STORED.fullmatch(stored)  # with another bullet in it, it is several, or none
        if item:
            yield Hit(line, {}, Change(line, stored, f"{item[1]}- {item[2]}"))


def _lists(text: Text) -> Iterator[list[tuple[int, str]]]:
    """Lines, or paragraphs, that follow each other, each with its number in the file."""
    if not _HINT.search(text.body):
        return
    items: list[tuple[int, str]] = []
    for paragraph in (*text.paragraphs, Paragraph(0, "", "")):
        lines = enumerate(paragraph.text.split("\n"))
        more = [(paragraph.line + at, words.lstrip()) for at, words in lines if _is_item(at, words)]
        if not more or paragraph.tag not in _BLOCKS:
            if len(items) > 1:
                yield items
            items, more = [], []
        items += more


def _is_item(at: int, words: str) -> bool:
    return bool(_ITEM.match(words) or (at and _STUCK.match(words)))


RULES = (
    Rule(
        "list-typed",
        "danh sách gõ tay bằng dấu {sign}: “{text}”",
        "viết ở đầu mỗi dòng một dấu - và một dấu cách thay cho dấu {sign}",
        _find,
    ),
    Rule("list-typed-mended", "", "", _mend),
)
