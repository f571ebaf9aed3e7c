"""Days that are in no calendar, weekdays that do not fit their date: readers come in vain."""

import re
from calendar import monthrange
from collections.abc import Iterator

from portal.vietnamese.dates import year_month

from ..front_words import front_words
from ..rule import Hit, Rule
from ..text import Text

# Of thứ and nhật, in front of what follows: few texts have one.
_HINTS = ("hứ ", "hứ\u00a0", "hứ\n", "HỨ ", "HỨ\u00a0", "hật", "HẬT")


# A lunar month may have the 30th of February.
_DAY = re.compile(
    r"(?<!\w)ngày\s(\d\d?)(?:([/.-])(\d\d?)\2|\stháng\s(\d\d?)(?:,?\snăm\s|[/.-]))((?:19|20)\d\d)"
    r"(?!\d|\s?\(?(?:âm|AL))",
    re.IGNORECASE,
)


def _find_no_day(text: Text) -> Iterator[Hit]:
    for line, words in _pieces(text) if _DAY.search(text.text) else ():
        for found in _DAY.finditer(words):
            day, month, year = int(found[1]), int(found[3] or found[4]), int(found[5])
            if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
                at = line + words.count("\n", 0, found.start())
                yield Hit(at, {"text": " ".join(found[0].split()).lower()})


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


RULES = (
    Rule(
        "weekday",
        "ngày {date} là {right}, không phải {written}",
        "đối chiếu giấy mời hoặc lịch, rồi sửa thành “{right}” hoặc sửa ngày",
        _find,
    ),
    Rule(
        "no-such-day",
        "trong lịch không có {text}",
        "đối chiếu bản gốc, rồi sửa ngày hoặc tháng",
        _find_no_day,
    ),
)
