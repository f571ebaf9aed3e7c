"""What is wrong with a document by itself, and with the documents of a register together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from ..fields.document_numbers import NumberUse
from ..fields.report import Report
from ..model.finding import Finding
from ..vietnamese.dates import is_before
from ..vietnamese.slug import fold
from .document_item import Document
from .kind import Rules

# A date, and those of which it may not come before the first that is there.
_LATER = (
    ("valid_until", ("valid_from", "issued")),
    ("comment_until", ("date",)),
    ("valid_from", ("issued",)),
)
_POSSIBLE = "valid_from"  # rules may reach back (Luật Ban hành văn bản quy phạm pháp luật)
_WORDS = {
    "valid_from": "ngày có hiệu lực",
    "issued": "ngày ban hành",
    "date": "ngày đăng",
}
_YEARED = "viết thêm năm ban hành, ví dụ"


def validate_days(item: Document, lines: Mapping[str, int], report: Report) -> None:
    """Dates in their order."""
    for name, others in _LATER:
        other = next((each for each in others if getattr(item, each)), "")
        later = getattr(item, name)
        if later and other and is_before(later, getattr(item, other)):
            tell = report.warn if name == _POSSIBLE else report.error
            message = f"“{name}” sớm hơn {_WORDS[other]} “{other}”"
            tell(lines[name], message, "sửa một trong hai ngày")


def validate(item: Document, lines: Mapping[str, int], report: Report) -> None:
    """No document changes itself; a draft has no force."""
    for use in item.changes:
        if use.key in item.numbers:
            fix = f"bỏ số này; văn bản cùng số của năm khác thì {_YEARED} {item.number} (2021)"
            message = f"văn bản {item.number} thay thế hoặc sửa đổi chính nó"
            report.error(use.line, message, fix)
    for name in ("valid_from", "valid_until"):
        if item.comment_until and name in lines:
            message = f"có “{name}” mà còn “comment_until”: văn bản được coi là dự thảo"
            report.warn(lines[name], message, "đã ban hành thì bỏ comment_until")


def check(items: Sequence[Document], rules: Rules) -> list[Finding]:
    """Doubles, numbers that mean several documents, what changes a later one, circles."""
    del rules
    by_number: defaultdict[str, list[Document]] = defaultdict(list)
    for item in items:
        for name in item.names():
            by_number[name].append(item)
    circles = list(_circles(items, by_number))
    vague = [] if circles else list(_vague(items, by_number))
    return [*_doubles(items), *vague, *circles]


def _doubles(items: Sequence[Document]) -> Iterator[Finding]:
    """One number in one year is of one document, unless two bodies have the same symbol."""
    first: dict[tuple[str, str, str], Document] = {}
    for item in sorted(items, key=lambda item: item.path):
        name = item.numbers[0]
        places = ((item.lang, name, fold(item.issuer)), (item.lang, name, str(item.issued.second)))
        other = next((first[place] for place in places if place in first), None)
        if other is None:
            first |= dict.fromkeys(places, item)
            continue
        message = f"số {item.number} năm {item.year} đã có ở content/{other.path}"
        fix = "sửa số ở một trong hai tệp, hoặc bỏ tệp đăng lặp"
        yield Finding(item.path, item.lines.get("number", 1), message, fix)


def _vague(
    items: Sequence[Document], by_number: Mapping[str, Sequence[Document]]
) -> Iterator[Finding]:
    for item in items:
        for use in item.changes:
            meant = [other for other in by_number.get(use.key, ()) if other.path != item.path]
            if len({other.year for other in meant}) > 1:
                years = ", ".join(sorted({other.year for other in meant}))
                message = f"“{use.text}” là số của nhiều văn bản, các năm {years}"
                fix = f"{_YEARED} {use.text} ({min(other.year for other in meant)})"
                yield Finding(item.path, use.line, message, fix)
            elif meant and is_before(item.issued, meant[0].issued):
                message = f"văn bản {use.text} ban hành sau văn bản này (content/{meant[0].path})"
                fix = f"sửa số; văn bản cùng số của năm khác thì {_YEARED} {use.text} (2021)"
                yield Finding(item.path, use.line, message, fix)


def _circles(
    items: Sequence[Document], by_number: Mapping[str, Sequence[Document]]
) -> Iterator[Finding]:
    """One finding a circle, at a document of it; a line taken away from each ends the search."""
    by_path = {item.path: item for item in sorted(items, key=lambda item: item.path)}
    changed: dict[str, dict[str, NumberUse]] = {
        path: {
            other.path: use
            for use in item.changes
            for other in by_number.get(use.key, ())
            if other.path != path
        }
        for path, item in by_path.items()
    }
    while True:
        try:
            TopologicalSorter(changed).prepare()
        except CycleError as error:
            ring = error.args[1][:0:-1]  # graphlib tells it from the last to the first
            at = ring.index(min(ring))
            circle = [*ring[at:], *ring[: at + 1]]
            use = changed[circle[0]].pop(circle[1])
            shown = " → ".join(by_path[path].number for path in circle)
            message = f"các văn bản thay thế, sửa đổi nhau thành vòng: {shown}"
            fix = "bỏ số này, hoặc bỏ dòng ở một văn bản khác trong vòng"
            yield Finding(circle[0], use.line, message, fix)
        else:
            return
