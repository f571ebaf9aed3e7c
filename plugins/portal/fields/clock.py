"""`1:05` → seconds of a film, and its chapters."""

import re

from ..model.film import Chapter
from .entries import record
from .report import Report
from .scalars import text
from .value import Value, many

_CLOCK = re.compile(r"(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,2})")
_BASE = 60


def clock(value: Value, report: Report) -> int:
    """`0:05`, `12:00`, `1:02:03` or a number of seconds below a minute; 0 for what is none."""
    written = text(value, report)
    found = _CLOCK.fullmatch(written)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    if written and (found is None or max(minutes, seconds) >= _BASE):
        fix = "viết phút:giây hoặc giờ:phút:giây, ví dụ 1:05 hoặc 0:01:05"
        report.error(value.line, f"không hiểu thời điểm trong phim: “{written}”", fix)
        return 0
    return (hours * _BASE + minutes) * _BASE + seconds


def chapters(value: Value, report: Report) -> tuple[Chapter, ...]:
    """A list of parts, each `start` with `title`."""
    shape = {"start": clock, "title": text}
    parts = [record(each, report, shape, ("start", "title")) for each in many(value)]
    titled = [part for part in parts if part.get("title")]
    return tuple([Chapter(part.get("start", 0), part["title"]) for part in titled])
