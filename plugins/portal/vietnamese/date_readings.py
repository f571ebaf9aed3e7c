"""A date that cannot be accepted → what is wrong with it and the ways in which it can be read.

Never guesses: a portal that takes 07/06/18 for July moves a page to another address and month
(getpelican/pelican#1877). The editor sees the readings and writes the right one.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from ..model.finding import Refused

YEARS = range(1900, 2101)  # a year outside is a slip of the finger in a news portal
FORMS = "viết ngày/tháng/năm như 07/06/2018 16:49:00, hoặc 2018-06-07T16:49:00; giờ có thể bỏ"

_LONGEST = 60  # characters that are looked at and shown
_LOOSE = re.compile(
    r"(?<!\d)(\d{1,4})(?: ?([-/.]) ?| tháng )(\d{1,2})(?: ?[-/.] ?|,? năm |,? )(\d{1,4})(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(\d{1,2}) ?(?::|h|giờ) ?(\d{1,2})(?: ?(?::|phút) ?(\d{2}))?(?: ?phút)? ?(am|pm|sa|ch)?",
    re.IGNORECASE,
)


def refuse_shape(text: str) -> Refused:
    """For a text that is no accepted form of a date; digits of any script are understood."""
    written = " ".join(text.split(None, _LONGEST)[:_LONGEST])[:_LONGEST]
    if not written:
        return Refused("chưa có ngày", FORMS)
    found = _LOOSE.search(written)
    if found is None:
        return Refused(f"“{written}” không phải là ngày", FORMS)
    around = (written[: found.start()], written[found.end() :])
    times = [time for part in around if (time := _time(part))]
    time = times[0] if len(times) == 1 else ""
    is_american = bool(re.search(r"\b[ap]m\b", around[1], re.IGNORECASE))
    readings = [_shown(day, time) for day in _readings(found, is_american)]
    message = f"“{written}” chưa đúng cách viết ngày"
    if not readings:
        return Refused(message, FORMS)
    return Refused(message, f"có thể là ngày {' hay '.join(readings)}; {FORMS}")


def refuse_value(text: str, ymd: tuple[int, int, int], clock: tuple[int, int, int]) -> Refused:
    """For a text in an accepted form whose day or time is in no calendar or on no clock."""
    year, month, day = ymd
    if year not in YEARS:
        message = f"“{text}”: năm nằm ngoài khoảng {YEARS[0]}–{YEARS[-1]}"
        return Refused(message, f"kiểm tra lại năm; {FORMS}")
    asked = _date(year, month, day)
    if asked:
        message = f"“{text}”: không có giờ này, giờ từ 00 đến 23, phút và giây từ 00 đến 59"
        midnight = f"nửa đêm thuộc ngày hôm sau: {asked + timedelta(1):%d/%m/%Y} 00:00; "
        return Refused(message, (midnight if clock == (24, 0, 0) else "") + FORMS)
    if month in range(1, 13):
        days = f"tháng {month:02d}/{year} có {monthrange(year, month)[1]} ngày"
        return Refused(f"“{text}”: không có ngày {day:02d}, {days}", FORMS)
    swapped = _date(year, day, month)
    reading = f"có thể là ngày {_shown(swapped)}; " if swapped else ""
    return Refused(f"“{text}”: không có tháng {month:02d}", reading + FORMS)


def _readings(found: re.Match[str], is_american: bool) -> list[date]:
    """The days that the three numbers can mean, the likeliest first, each once."""
    first, sign, second, third = found.groups()
    day_first, month_first = (third, second, first), (third, first, second)
    if len(first) > 2:  # 2018.06.07; the day in the middle only where there is no other way
        orders = [(first, second, third), (first, third, second)]
    elif not sign:  # 7 tháng 6 năm 2018
        orders = [day_first]
    elif len(third) == 4:
        sure = sign == "/" and len(first + second) == 4 and not is_american
        orders = [day_first] if sure else [day_first, month_first]
    else:  # 07/06/18
        orders = [day_first, month_first, (first, second, third)]
    days = [_date(_year(year), int(month), int(day)) for year, month, day in orders]
    possible = list(dict.fromkeys(day for day in days if day and day.year in YEARS))
    return possible[:1] if len(first) > 2 else possible


def _year(digits: str) -> int:
    """Two digits as POSIX reads them, 69 to 99 in the last century; one or three are no year."""
    year = int(digits)
    if len(digits) == 2:
        return year + (1900 if year >= 69 else 2000)
    return year if len(digits) == 4 else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(text: str) -> str:
    """` 16:49:00` where the text is a time and nothing else, so that no offset gets lost."""
    found = _CLOCK.fullmatch(text.strip(" ,"))
    if found is None:
        return ""
    hour, minute, second = int(found[1]), int(found[2]), found[3]
    half = (found[4] or "").lower()
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or int(second or 0) > 59:
        return ""
    return f" {hour:02d}:{minute:02d}" + (f":{int(second):02d}" if second else "")


def _shown(day: date, time: str = "") -> str:
    return f"{day:%d/%m}/{day.year}{time} ({day.day} tháng {day.month})"
