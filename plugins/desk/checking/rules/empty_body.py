"""Articles and pages without a text: readers come for it, and find a title.

A page may consist of people or of a chart. All other kinds have their content in their fields.
"""

from collections.abc import Iterator

from portal.kinds.page import StandingPage

from ..rule import Hit, Rule
from ..text import Text

_OF_TEXT = frozenset(("article", "page"))


def _find(text: Text) -> Iterator[Hit]:
    item = text.item
    if item is None or text.kind.name not in _OF_TEXT:
        return
    if item.status == "draft" or item.withdrawn or _has_fields(text):
        return
    if not any(any(map(str.isalnum, paragraph.text)) for paragraph in text.paragraphs):
        yield Hit(text.body_line)


def _has_fields(text: Text) -> bool:
    item = text.item
    return isinstance(item, StandingPage) and bool(item.people or item.chart)


RULE = Rule(
    "body-empty",
    "trang đã công khai mà chưa có nội dung",
    "viết nội dung dưới dòng --- thứ hai, hoặc thêm dòng status: draft cho đến khi viết xong",
    _find,
)
