"""Titles with a full stop, which no headline has, and titles that are too long for one.

A document and a procedure are called what their papers call them, however long that is.
"""

import re
from collections.abc import Iterator

from ..mending import stored_line
from ..quoting import quote
from ..rule import Change, Hit, Rule
from ..text import Text

_LONGEST = 200  # characters: headlines of conferences with their occasion have up to 180
_OFFICIAL = frozenset(("document", "procedure"))
_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[)”’\d]))(?:\s*\./\.|\.)(?=[\"']?[ \t]*\Z)")


def _find_stop(text: Text) -> Iterator[Hit]:
    title = text.item.title if text.item else ""
    if title.endswith(".") and _STOP.search(title):
        line = text.line_of("title")
        stored = stored_line(text, line)
        mended = _STOP.sub("", stored)
        change = Change(line, stored, mended) if mended != stored else None
        yield Hit(line, {"text": quote(title[-30:], 40)}, change)


def _find_long(text: Text) -> Iterator[Hit]:
    title = text.item.title if text.item else ""
    if len(title) > _LONGEST and text.kind.name not in _OFFICIAL:
        words = {"text": quote(title), "count": str(len(title))}
        yield Hit(text.line_of("title"), words)


RULES = (
    Rule(
        "title-stop",
        "đầu đề kết thúc bằng dấu chấm: “{text}”",
        "bỏ dấu chấm ở cuối dòng title",
        _find_stop,
    ),
    Rule(
        "title-length",
        "đầu đề dài {count} ký tự: “{text}”",
        f"rút xuống dưới {_LONGEST} ký tự; phần còn lại viết vào summary",
        _find_long,
    ),
)
