"""Paragraphs set in by four blanks, as a typewriter begins them: Markdown takes them for code."""

import re
from collections.abc import Iterator

from ..mending import stored_line
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_INDENTED = re.compile(r"(?: {4}|\t)")
_VIETNAMESE = re.compile(r"[^\W\d_a-zA-Z]")  # a letter with a mark: no command


def _find(text: Text) -> Iterator[Hit]:
    for paragraph in text.paragraphs:
        if paragraph.tag != "pre" or not _VIETNAMESE.search(paragraph.text):
            continue
        line = paragraph.line
        if _INDENTED.match(stored_line(text, line)) and not _is_meant(text, line):
            yield Hit(line, {"text": quote(paragraph.text, 40)})


def _is_meant(text: Text, line: int) -> bool:
    """Whether a fence or `<pre>` above is open there."""
    above = [stored_line(text, number) for number in range(text.body_line, line)]
    fences = sum(bool(_FENCE.match(each)) for each in above)
    marks = "\n".join(above).lower()
    return fences % 2 == 1 or marks.rfind("<pre") > marks.rfind("</pre")


RULE = Rule(
    "indented-text",
    "đoạn thụt vào bốn dấu cách nên hiện thành khung mã lệnh: “{text}”",
    "xóa các dấu cách ở đầu dòng; mã lệnh thật thì đặt giữa hai dòng ```",
    _find,
)
