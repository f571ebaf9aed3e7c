"""Paragraphs set in by four blanks, as a typewriter begins them: Markdown takes them for code."""

import re
from collections.abc import Iterator

from ..mending import stored_line
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_FENCE = re.compile(r"\s*(?:```|~~~)")
_INDENTED = re.compile(r"(?: {4}|\t)")
_PROSE = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]+){2}")  # three words in a row: no command


def _find(text: Text) -> Iterator[Hit]:
    for paragraph in text.paragraphs:
        if paragraph.tag != "pre" or not _PROSE.search(paragraph.text):
            continue
        line = paragraph.line
        if _INDENTED.match(stored_line(text, line)) and not _is_fenced(text, line):
            yield Hit(line, {"text": quote(paragraph.text, 40)})


def _is_fenced(text: Text, line: int) -> bool:
    above = line - 1
    while above > text.body_line and not stored_line(text, above).strip():
        above -= 1
    return bool(_FENCE.match(stored_line(text, above)))


RULE = Rule(
    "indented-text",
    "đoạn thụt vào bốn dấu cách nên hiện thành khung mã lệnh: “{text}”",
    "xóa các dấu cách ở đầu dòng; mã lệnh thật thì đặt giữa hai dòng ```",
    _find,
)
