"""A day of publication that is most likely a mistyped year: far ahead, or before there was a web.

Nobody else tells of the first: what is dated later simply does not appear. A file whose path has
the year too means it.
"""

from collections.abc import Iterator

from portal.vietnamese.dates import show_day, year_month

from ..rule import Place, Whole, WholeRule

_YEAR = 366 * 86_400  # seconds
_FIRST = 631_126_800  # 1990-01-01 in Việt Nam; the country has been on the Internet since 1997
# Documents and tables may carry the day of their paper.
_NEWS = ("tin-tuc/", "anh/", "video/", "hoi-dap/")


def find(whole: Whole) -> Iterator[Place]:
    """Of every item, a draft too."""
    as_of = whole.job.as_of
    last = whole.today + _YEAR
    for item in whole.survey.items:
        if item.date is None or _FIRST <= item.date.second <= last:
            continue
        if year_month(item.date)[0] in item.path:
            continue
        ahead = item.date.second > last
        if ahead or item.path.startswith(_NEWS):
            why = "còn hơn một năm nữa mới tới, bài không hiện" if ahead else "trước năm 1990"
            words = {"day": show_day(item.date), "why": why, "year": year_month(as_of)[0]}
            yield Place(item.path, item.lines.get("date", 1), words)


RULE = WholeRule(
    id="odd-year",
    message="ngày đăng {day} {why}",
    fix="xem lại năm ở dòng date (năm nay là {year})",
    find=find,
)
