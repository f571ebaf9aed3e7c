"""Headings that are none: empty ones, whole sentences, the title once more.

WCAG 2.2, 2.4.6: headings describe what stands below them.
"""

import re
from collections.abc import Iterator

from ..quoting import bare, quote
from ..rule import Hit, Rule
from ..text import Text

_LONGEST = 120  # characters: two lines of a phone, thrice what is read at a glance
_SIGNS = re.compile(r"#{1,6}[ \t#]*")
# The articles of a law are cited by their headings, word by word, however long.
_OF_LAW = re.compile(r"(?:điều|khoản|chương|mục|phần|phụ lục|tiểu mục)\s+[\dIVXLC]", re.IGNORECASE)


def _find_empty(text: Text) -> Iterator[Hit]:
    empty = [heading for heading in text.headings if not heading.text]
    if empty:  # without words to look for, their lines are not known
        lines = [at for at, line in enumerate(text.lines, 1) if _SIGNS.fullmatch(line)]
        for number, heading in enumerate(empty):
            line = lines[number] if len(lines) == len(empty) else heading.line
            yield Hit(line, {"level": "#" * heading.level})


def _find_long(text: Text) -> Iterator[Hit]:
    for heading in text.headings:
        if len(heading.text) > _LONGEST and not _OF_LAW.match(heading.text):
            words = {"text": quote(heading.text), "count": str(len(heading.text))}
            yield Hit(heading.line, words)


def _find_title(text: Text) -> Iterator[Hit]:
    title = bare(text.item.title) if text.item else ""
    for heading in text.headings:
        if title and bare(heading.text) == title:
            yield Hit(heading.line, {"text": quote(heading.text)})


RULES = (
    Rule(
        "heading-empty",
        "đề mục trống: sau dấu {level} không có chữ",
        "viết tên đề mục sau dấu {level}, hoặc xóa dòng này",
        _find_empty,
    ),
    Rule(
        "heading-length",
        "đề mục dài {count} ký tự, như một câu văn: “{text}”",
        f"rút xuống dưới {_LONGEST} ký tự, hoặc bỏ các dấu # ở đầu dòng để thành đoạn văn",
        _find_long,
    ),
    Rule(
        "heading-title",
        "đề mục chép lại đầu đề của bài: “{text}”",
        "xóa dòng này: đầu đề do `title` sinh ra, đã hiện ở đầu trang",
        _find_title,
    ),
)
