"""Weekdays beside a date that they do not fit: `thứ Sáu, ngày 07/6/2018` was a Thursday.

A weekday counts where it can be nothing else: `kỳ họp thứ năm, ngày 07/6/2018` is the fifth one.
"""

import re
from datetime import date

import msgspec

from .date_readings import YEARS

_NAMES = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")
_NUMBERS = {name.lower(): number for number, name in enumerate(_NAMES)}
_NUMBERS |= {"bẩy": 5} | {str(number + 2): number for number in range(6)}
_SUNDAY = 6

_WEEKDAY = rf"(?:thứ\s(?P<name>{'|'.join(_NUMBERS)})(?!\w)|(?P<sunday>ch(?:ủ|úa)\snhật)(?!\w))"
_DATE = (
    r"(?<!\d)(?P<day>[0-3]?[0-9])(?:(?P<sign>[-/.])(?P<month>[01]?[0-9])(?:(?P=sign)(?P<year>[0-9]{4}))?"
    r"|\stháng\s(?P<month_>[01]?[0-9])(?:(?:,?\snăm\s|[-/.])(?P<year_>[0-9]{4}))?)"
    r"(?![\w%]|[-/.:,][0-9])"
)
_SOON = r"(?:\s(?:tuần\s(?:này|trước|sau|tới|qua)|vừa\s(?:qua|rồi)|tới|này))?"
_MARKS = r"[\s,(*_–-]{0,6}"
_FORWARD = re.compile(
    rf"(?<!\w){_WEEKDAY}{_SOON}{_MARKS}(?:ngày\s)?(?P<lunar>m[ùồ]ng\s)?{_DATE}", re.IGNORECASE
)
_BACKWARD = re.compile(rf"{_DATE}\s?\((?:nhằm\s)?(?:ngày\s)?{_WEEKDAY}\)", re.IGNORECASE)
# What may stand before a weekday: after any other word, `thứ năm` is the fifth of something.
_BEFORE = re.compile(
    r"(?:^|[^\w\s]|[0-9hg]|(?<!\w)(?:sáng|trưa|chiều|tối|đêm|khuya|vào|từ|đến|tới|hết|ngày|hôm|là"
    r"|và|hoặc|hay|trước|sau|đúng|lúc|nhằm|giờ|phút))[\s*_]*\Z",
    re.IGNORECASE,
)
_LOOK = 12  # characters before a weekday
_COUNTS = re.compile(r"(?<!\w)thứ\snhất(?!\w)", re.IGNORECASE)
# A lunar date: so named, or its year by name (`năm Mậu Tuất`).
_LUNAR = re.compile(r"\s?[,(]?\s?(?:âm\slịch|[âa]l(?!\w)|năm\s[^\W\d])", re.IGNORECASE)
_ENDS = {1: 1, 2: 1, 11: -1, 12: -1}  # months in which a day can belong to the year beside


class WrongWeekday(msgspec.Struct, frozen=True, gc=False):
    """`text[start:end]` is the weekday as `written`; the `date` (07/06/2018) was a `right`."""

    start: int
    end: int
    written: str
    right: str
    date: str


def find_wrong_weekdays(text: str, year: int | None = None) -> tuple[WrongWeekday, ...]:
    """From left to right; `year` is that of the article, for dates without one.

    Such a date is passed over where `year` is None, and where it fits the year beside: an article
    of January can tell of `thứ Hai (31/12)`.
    """
    counts = bool(_COUNTS.search(text))  # thứ nhất, thứ hai …: firstly, secondly
    pairs = [*_FORWARD.finditer(text), *_BACKWARD.finditer(text)]
    wrong = {
        find.start: find
        for pair in pairs
        if not (counts and pair["name"] and not pair["name"].isdecimal())
        and (pair.re is _BACKWARD or _stands_alone(text, pair.start()))
        and (find := _judge(text, pair, year))
    }
    return tuple(wrong[start] for start in sorted(wrong))


def _stands_alone(text: str, start: int) -> bool:
    return _BEFORE.search(text[max(0, start - _LOOK) : start]) is not None


def _judge(text: str, pair: re.Match[str], year: int | None) -> WrongWeekday | None:
    written_year = pair["year"] or pair["year_"]
    if not written_year and (year is None or not _is_day(pair)):
        return None
    if _LUNAR.match(text, pair.end()):
        return None
    month, day = int(pair["month"] or pair["month_"]), int(pair["day"])
    at = _date(int(written_year or year or 0), month, day)
    said = _SUNDAY if pair["sunday"] else _NUMBERS[pair["name"].lower()]
    if at is None or at.weekday() == said:
        return None
    if not written_year and month in _ENDS:
        beside = _date(at.year + _ENDS[month], month, day)
        if beside and beside.weekday() == said:
            return None
    start = pair.start("sunday") if pair["sunday"] else pair.start("name") - len("thứ ")
    end = pair.end("sunday") if pair["sunday"] else pair.end("name")
    written = text[start:end]
    shown = f"{at.day:02d}/{at.month:02d}/{at.year}"
    return WrongWeekday(start, end, written, _named(at.weekday(), written), shown)


def _is_day(pair: re.Match[str]) -> bool:
    """Whether day and month without a year are one: not `2.5`, `1/2` of something, a lunar day."""
    if pair["month_"]:
        return not pair.groupdict().get("lunar")
    fraction = int(pair["day"]) < int(pair["month"]) <= 4 and "ngày" not in pair[0].lower()
    return pair["sign"] == "/" and not fraction and not pair.groupdict().get("lunar")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _named(weekday: int, written: str) -> str:
    """The weekday in the spelling of what was written: `thứ 6`, `Thứ Sáu`, `thứ sáu`, `THỨ SÁU`."""
    name = "Chủ nhật" if weekday == _SUNDAY else f"thứ {_NAMES[weekday]}"
    last = written.rsplit(maxsplit=1)[-1]
    if last.isdecimal():
        name = name if weekday == _SUNDAY else f"thứ {weekday + 2}"
    elif written.isupper():
        return name.upper()
    elif last.islower():
        # Chủ nhật has one capital, which is that of the name.
        name = name if last == "nhật" and written[0].isupper() else name.lower()
    return name[0].upper() + name[1:] if written[0].isupper() else name
