"""Weekdays that do not fit the date beside them: one of the two is wrong, readers come in vain."""

from collections.abc import Iterator

from portal.vietnamese.dates import year_month

from ..front_words import front_words
from ..rule import Hit, Rule
from ..text import Text

# Of thứ and nhật, in front of what follows: few texts have one.
_HINTS = ("hứ ", "hứ\u00a0", "hứ\n", "HỨ ", "HỨ\u00a0", "hật", "HẬT")


def _find(text: Text) -> Iterator[Hit]:
    if not _may_name(text.text):
        return
    from portal.vietnamese.weekdays import find_wrong_weekdays  # noqa: PLC0415 - 25 ms to load

    item = text.item
    year = int(year_month(item.date)[0]) if item and item.date else None
    for line, words in _pieces(text):
        if not _may_name(words):
            continue
        for wrong in find_wrong_weekdays(words, year):
            at = line + words.count("\n", 0, wrong.start)
            said = {"written": wrong.written, "right": wrong.right, "date": wrong.date}
            yield Hit(at, said)


def _may_name(words: str) -> bool:
    return any(hint in words for hint in _HINTS)


def _pieces(text: Text) -> Iterator[tuple[int, str]]:
    """All that is read of the item, but for code."""
    yield from front_words(text)
    for paragraph in text.paragraphs:
        if paragraph.tag != "pre":
            yield paragraph.line, paragraph.text


RULE = Rule(
    "weekday",
    "warning",
    "ngày {date} là {right}, không phải {written}",
    "đối chiếu giấy mời hoặc lịch, rồi sửa thành “{right}” hoặc sửa ngày",
    _find,
)
