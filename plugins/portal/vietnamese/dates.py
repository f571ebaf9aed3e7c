"""Dates as editors write them → moments, and moments → Vietnamese text and ISO 8601."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from math import floor
from zoneinfo import ZoneInfo

from ..model.moment import Moment
from .date_readings import YEARS, refuse_shape, refuse_value

_HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
_SEVEN = timezone(timedelta(hours=7))  # Hanoi since 1975 without a change, and much faster
_SEVEN_SINCE = int(datetime(1976, 1, 1, tzinfo=_SEVEN).timestamp())

_DAY = 86_400  # seconds: no day of Vietnam since 1976 was longer or shorter
_SEEN = 1 << 14  # moments: each stands on its page and in half a dozen lists

_TIME = "([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?"
_OFFSET = "(?: ?(Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]))?"
_YEAR_FIRST = re.compile(f"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}})(?:[ T]{_TIME}{_OFFSET})?")
_DAY_FIRST = re.compile(f"([0-9]{{2}})/([0-9]{{2}})/([0-9]{{4}})(?: {_TIME})?")


def parse_moment(text: str) -> Moment:
    """Read `2018-06-07[ or T]16:49[:00][+07:00]` or `07/06/2018[ 16:49[:00]]`, time optional.

    Read in Asia/Ho_Chi_Minh unless there is an offset (contracts.md §3). Raises Refused for
    all else, with the ways in which it could be meant.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day, hour, minute, second, offset = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year, hour, minute, second = found.groups()
        offset = None
    else:
        raise refuse_shape(text)
    ymd = int(year), int(month), int(day)
    clock = (int(hour), int(minute), int(second or 0)) if hour else (0, 0, 0)
    if ymd[0] not in YEARS:
        raise refuse_value(text, ymd, clock)
    zone = _zone_of(offset) if offset else _SEVEN if ymd[0] >= 1976 else _HANOI
    try:
        point = datetime(*ymd, *clock, tzinfo=zone)
    except ValueError:
        raise refuse_value(text, ymd, clock) from None
    return Moment(floor(point.timestamp()), hour is not None)


def now_moment(epoch_seconds: float) -> Moment:
    """The clock's reading, in seconds since 1970, as a moment with a time."""
    return Moment(floor(epoch_seconds))


@lru_cache(maxsize=_SEEN)
def show_moment(moment: Moment) -> str:
    """`07/06/2018 16:49:00`, or `07/06/2018` where the editor gave no time."""
    at = _local(moment)
    day = f"{at.day:02d}/{at.month:02d}/{at.year}"
    return f"{day} {at.hour:02d}:{at.minute:02d}:{at.second:02d}" if moment.timed else day


def show_day(moment: Moment) -> str:
    """`07/06/2018`, with or without a time."""
    at = _local(moment)
    return f"{at.day:02d}/{at.month:02d}/{at.year}"


def show_iso_day(day: str) -> str:
    """`2018-06-08` → `08/06/2018`."""
    return "/".join(reversed(day.split("-")))


@lru_cache(maxsize=_SEEN)
def iso_moment(moment: Moment) -> str:
    """`2018-06-07T16:49:00+07:00`, or `2018-06-07`: RFC 3339, for `<time>`, feeds and JSON."""
    at = _local(moment)
    # Cut at minutes of offset: before 1911 it was +07:06:30, which RFC 3339 cannot write.
    return at.isoformat()[:25] if moment.timed else at.date().isoformat()


def at_seven(moment: Moment) -> datetime:
    """As a point in time at +07:00, for feeds: theirs have no days without a time."""
    return datetime.fromtimestamp(moment.second, _SEVEN)


def year_month(moment: Moment) -> tuple[str, str]:
    """`("2018", "06")` in Vietnam: the archive that an item belongs to."""
    if moment.second < _SEVEN_SINCE:
        at = _local(moment)
        return str(at.year), f"{at.month:02d}"
    return _month_of_day((moment.second + 7 * 3600) // _DAY)


def is_before(a: Moment, b: Moment) -> bool:
    """Whether `a` is earlier: by day where either has no time (contracts.md §3)."""
    if a.timed and b.timed:
        return a.second < b.second
    return _day(a) < _day(b)


def end_of(moment: Moment) -> Moment:
    """From when on it is past: a day without a time lasts until its midnight."""
    return moment if moment.timed else Moment(moment.second + _DAY)


def midnight_of(moment: Moment) -> Moment:
    """The beginning of its day in Việt Nam, as it is since 1976."""
    return Moment(moment.second - (moment.second + 7 * 3600) % _DAY)


@cache
def _month_of_day(day: int) -> tuple[str, str]:
    """Of a day counted from 1970: 10,000 items have far fewer days."""
    at = datetime.fromtimestamp(day * _DAY, UTC)
    return str(at.year), f"{at.month:02d}"


def _day(moment: Moment) -> date:
    return _local(moment).date()


def _local(moment: Moment) -> datetime:
    zone: tzinfo = _SEVEN if moment.second >= _SEVEN_SINCE else _HANOI
    return datetime.fromtimestamp(moment.second, zone)


@cache
def _zone_of(offset: str) -> tzinfo:
    if offset == "Z":
        return UTC
    ahead = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    return timezone(-ahead if offset[0] == "-" else ahead)
