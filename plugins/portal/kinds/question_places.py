"""The section's own pages: how to ask, and the public clock with its file of figures."""

from collections.abc import Iterator, Sequence

import msgspec

from ..labels import LABELS
from ..model.item_page import Fact
from ..model.moment import Moment
from ..model.page import Head, Page, path_of, root_of
from ..model.site import Site
from ..model.table import Column, Table
from ..vietnamese.decimals import places_of, show_decimal
from ..vietnamese.numbers import show_count
from .clock import Clock, Row, build_clock
from .question_item import Question
from .showing import section_trail

ASK, CLOCK = "/hoi-dap/gui/", "/hoi-dap/thong-ke/"
FILE = "so-lieu.csv"


class AskModel(Head, frozen=True, kw_only=True):
    """How to ask; `ways` are those to the owner."""

    ways: tuple[Fact, ...]


class ClockModel(Head, frozen=True, kw_only=True):
    """The clock as a table, all units together in the last row."""

    table: Table
    file: str


class ClockFile(msgspec.Struct, frozen=True):
    """The clock as a file."""

    clock: Clock


def pages(items: Sequence[Question], site: Site, as_of: Moment) -> Iterator[Page]:
    """By the questions of the section's list."""
    clock = build_clock(items, as_of)
    label = LABELS["vi"]
    trail = section_trail("questions", "hoi-dap", "vi")
    ask = AskModel(
        url=ASK,
        root=root_of(ASK),
        title=label["ask"],
        description=label["ask_about"].format(site.owner.name),
        trail=trail,
        ways=tuple(_ways(site)),
    )
    table = ClockModel(
        url=CLOCK,
        root=root_of(CLOCK),
        title=label["clock"],
        trail=trail,
        table=_table(clock),
        file=FILE,
    )
    yield Page(path_of(ASK), "ask", ask)
    yield Page(path_of(CLOCK), "clock", table)
    yield Page(f"{CLOCK[1:]}{FILE}", "clock.csv", ClockFile(clock))


def _ways(site: Site) -> Iterator[Fact]:
    owner = site.owner
    if owner.email:
        yield Fact("email", owner.email, f"mailto:{owner.email}")
    for name, text in (("phone", owner.phone), ("address", owner.address)):
        if text:
            yield Fact(name, text)


def _table(clock: Clock) -> Table:
    label = LABELS["vi"]
    columns = (
        Column("unit", label["unit"]),
        Column("asked", label["clock_asked"], "count"),
        Column("answered", label["clock_answered"], "count"),
        Column("days", label["clock_days"], "number"),
        Column("share", label["clock_share"], "percent"),
        Column("overdue", label["clock_overdue"], "count"),
    )
    rows = [_cells(unit or label["clock_no_unit"], row) for unit, row in clock.units]
    rows.append(_cells(label["clock_whole"], clock.whole))
    return Table(columns, tuple(rows), len(rows))


def _cells(name: str, row: Row) -> tuple[str, ...]:
    share = _number(row.share)
    return (
        name,
        show_count(row.asked),
        show_count(row.answered),
        _number(row.days),
        f"{share}%" if share else "",
        show_count(row.overdue),
    )


def _number(value: int | float | None) -> str:
    return "" if value is None else show_decimal(value, places_of(value))
