"""Summaries that tell nothing more: the title again, or a text that was cut off."""

import re
from collections.abc import Iterator

from ..quoting import bare, quote
from ..rule import Hit, Rule
from ..text import Text

_CUT = re.compile(r"(?:\.\.\.|…|[,;:–—-]|[(\[“‘]| (?:và|của|với|cho|do|tại|về|các|những|là))\Z")


def _find_title(text: Text) -> Iterator[Hit]:
    item = text.item
    if item and item.summary and bare(item.summary) == bare(item.title):
        yield Hit(text.line_of("summary"))


def _find_cut(text: Text) -> Iterator[Hit]:
    summary = text.item.summary if text.item else ""  # the editor's: none is made here
    if _CUT.search(summary):
        yield Hit(text.line_of("summary"), {"text": f"…{quote(summary[-30:], 40)}"})


RULES = (
    Rule(
        "summary-title",
        "tóm tắt chép lại đầu đề",
        "viết một hai câu nói thêm điều chính của bài, hoặc xóa dòng summary để lấy đoạn đầu",
        _find_title,
    ),
    Rule(
        "summary-cut",
        "tóm tắt bị cắt ngang: “{text}”",
        "viết trọn câu cuối, hoặc xóa dòng summary để lấy đoạn đầu của bài",
        _find_cut,
    ),
)
