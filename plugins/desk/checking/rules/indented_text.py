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
    boxes = [each for each in text.paragraphs if each.tag == "pre"]
    meant = set(_lines_of_code(text)) if boxes else set()
    for box in boxes:
        indented = _INDENTED.match(stored_line(text, box.line))
        if indented and box.line not in meant and _VIETNAMESE.search(box.text):
            yield Hit(box.line, {"text": quote(box.text, 40)})


def _lines_of_code(text: Text) -> Iterator[int]:
    """The lines above which a fence or `<pre>` is open."""
    fenced = inside = False
    for line in range(text.body_line, len(text.lines) + 1):
        if fenced or inside:
            yield line
        words = stored_line(text, line).lower()
        fenced ^= bool(_FENCE.match(words))
        if "<pre" in words or "</pre" in words:
            inside = words.rfind("<pre") > words.rfind("</pre")


RULE = Rule(
    "indented-text",
    "đoạn thụt vào bốn dấu cách nên hiện thành khung mã lệnh: “{text}”",
    "xóa các dấu cách ở đầu dòng; mã lệnh thật thì đặt giữa hai dòng ```",
    _find,
)
