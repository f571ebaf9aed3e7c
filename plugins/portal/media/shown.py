"""Values of a sheet → what readers see: `2.113`, `1.234,5`, `87,5%`, `07/06/2018`."""

from collections.abc import Sequence

from ..model.table import Column, Sheet, Table, Value
from ..vietnamese.dates import parse_moment, show_moment
from ..vietnamese.decimals import places_of, show_decimal

FIRST = 100  # rows of a sheet on its page; the rest is in the files


def show_table(sheet: Sheet, most: int = FIRST) -> Table:
    """The first rows of a sheet. Numbers of a column have all the decimals that one needs."""
    shown = [
        show_cells(column, values[:most])
        for column, values in zip(sheet.columns, sheet.values, strict=True)
    ]
    return Table(sheet.columns, tuple(zip(*shown, strict=True)), sheet.total)


def show_cells(column: Column, values: Sequence[Value]) -> tuple[str, ...]:
    """The cells of one column, "" for an empty one."""
    if column.type == "date":
        return tuple(
            [show_moment(parse_moment(each)) if isinstance(each, str) else "" for each in values]
        )
    if not column.numeric:
        return tuple(["" if each is None else str(each) for each in values])
    numbers = [each if isinstance(each, int | float) else None for each in values]
    places = max((places_of(each) for each in numbers if each is not None), default=0)
    unit = "%" if column.type == "percent" else ""
    return tuple(["" if each is None else show_decimal(each, places) + unit for each in numbers])
