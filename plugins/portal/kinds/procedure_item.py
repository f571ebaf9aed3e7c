"""The record of a procedure, and when its comparison with the national portal is too old."""

from collections.abc import Mapping, Sequence

from ..fields.report import Report
from ..fields.scalars import text
from ..fields.value import Value
from ..model.finding import Finding
from ..model.item import Item
from ..model.moment import Moment
from ..model.site import Site
from ..model.tie import Tie
from ..model.used import FileUse, Used
from ..vietnamese.dates import end_of, show_day
from ..vietnamese.slug import fold
from .kind import Rules

# How much of it can be done from home (Nghị định 42/2022/NĐ-CP).
LEVELS = ("Toàn trình", "Một phần", "Cung cấp thông tin")
TOO_OLD = "not_compared"
_DAY = 86_400  # seconds


class Procedure(Item, frozen=True, kw_only=True, tag="procedure"):
    """What someone hands in and what they get (contracts.md §3)."""

    code: str = ""
    field: str = ""
    level: str = ""
    steps: tuple[str, ...] = ()
    dossier: tuple[str, ...] = ()
    time: str = ""
    fee: str = ""
    agency: str = ""
    result: str = ""
    forms: tuple[FileUse, ...] = ()
    legal_basis: tuple[str, ...] = ()
    portal_url: str = ""
    synced: Moment | None = None

    def uses(self) -> tuple[Used, ...]:
        """The forms."""
        return tuple([Used(file, "file") for file in self.forms])

    def ties(self) -> tuple[Tie, ...]:
        """Its legal basis too."""
        line = self.lines.get("legal_basis", 1)
        return (*super().ties(), *[Tie("legal_basis", each, line) for each in self.legal_basis])


def level(value: Value, report: Report) -> str:
    """One of LEVELS in any case; another word stands, with a warning: rules change."""
    line = text(value, report)
    known = next((each for each in LEVELS if fold(each) == fold(line)), None)
    if line and known is None:
        fix = f"dùng một trong: {', '.join(LEVELS)}"
        report.warn(value.line, f"“{line}” không phải là mức độ dịch vụ công trực tuyến", fix)
    return known or line


def validate(item: Procedure, lines: Mapping[str, int], report: Report) -> None:
    """Who leads readers to the national portal has compared the two."""
    if item.portal_url and item.synced is None:
        message = "có “portal_url” mà chưa có ngày đối chiếu với cổng dịch vụ công"
        report.warn(lines["portal_url"], message, "đối chiếu rồi thêm synced: ngày đối chiếu")


def check(items: Sequence[Procedure], rules: Rules) -> list[Finding]:
    """Comparisons that are too old, or not made yet: no count of days, which each day changes."""
    days = rules.site.compare_days
    findings = []
    for item in items:
        line = item.lines.get("synced", 1)
        if item.synced and item.synced.second > rules.as_of.second:
            message = f"ngày đối chiếu {show_day(item.synced)} chưa tới"
            fix = "ghi ngày đã đối chiếu xong"
            findings.append(Finding(item.path, line, message, fix, "warning"))
        if is_too_old(item, rules):
            when = f"đối chiếu với cổng dịch vụ công ngày {show_day(item.synced or rules.as_of)}"
            fix = "đối chiếu lại từng mục, sửa chỗ khác nhau, rồi ghi ngày mới"
            message = f"{when}, đã quá hạn {days} ngày"
            findings.append(Finding(item.path, line, message, fix, "warning"))
    return findings


def states(items: Sequence[Procedure], rules: Rules) -> dict[str, str]:
    """Of those whose comparison is too old; others have no state."""
    return {item.path: TOO_OLD for item in items if is_too_old(item, rules)}


def is_too_old(item: Procedure, rules: Rules) -> bool:
    """Whether more than the settings' days have passed since the day of the comparison."""
    last = moments(item, rules.site)
    return bool(last) and last[-1].second <= rules.as_of.second


def moments(item: Procedure, site: Site) -> tuple[Moment, ...]:
    """The comparison, and when it is too old."""
    if item.synced is None:
        return ()
    return item.synced, Moment(end_of(item.synced).second + site.compare_days * _DAY)
