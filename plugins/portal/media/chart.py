"""A sheet → the chart that is drawn of it, or none: the table always stands beside it.

The rule, which editors can read off their columns:
- 2 to 40 rows;
- the labels are the first column of type text, year or date: each filled, and no two alike;
- the series are the columns of the first numeric column's sort (percent, or count and
  number), at most three: what is measured differently has no axis in common;
- a series without a number is left out, and one that would lie flat beside the largest;
- nothing is drawn where a number is too long to stand beside its bar on a telephone.

Years and dates make a line from the earliest to the latest, texts make bars in the file's order.
"""

from collections.abc import Sequence
from typing import Final

from ..model.table import Chart, Column, Series, Sheet, Value
from ..vietnamese.dates import parse_moment
from .shown import show_cells

FEWEST, MOST = 2, 40  # rows
MOST_SERIES = 3
LONGEST = 15  # characters of a number: 999.999.999.999
FLAT = 50  # a series whose largest number is below a fiftieth of the largest of all shows nothing

_LABELS: Final = ("text", "year", "date")
_Amounts = tuple[int | float | None, ...]


def chart_of(sheet: Sheet) -> Chart | None:
    """The chart of a sheet, None where the rule above gives none."""
    if not FEWEST <= sheet.total <= MOST:
        return None
    columns = list(zip(sheet.columns, sheet.values, strict=True))
    found = next((each for each in columns if each[0].type in _LABELS), None)
    if found is None or None in found[1] or len(set(found[1])) < sheet.total:
        return None
    axis, values = found
    series, unit = _series(columns)
    if not series:
        return None
    labels = show_cells(axis, values)
    if axis.type == "text":
        return Chart(axis.label, labels, series, unit=unit)
    places = [_place(each) for each in values]
    order = sorted(range(len(places)), key=places.__getitem__)
    return Chart(
        axis.label,
        tuple([labels[at] for at in order]),
        tuple([Series(s.label, tuple([s.values[at] for at in order])) for s in series]),
        tuple([places[at] for at in order]),
        unit,
    )


def _series(columns: Sequence[tuple[Column, tuple[Value, ...]]]) -> tuple[tuple[Series, ...], str]:
    """The series and their unit; none where the numbers are too long."""
    numeric = [each for each in columns if each[0].numeric]
    percent = bool(numeric) and numeric[0][0].type == "percent"
    of_a_sort = [each for each in numeric if (each[0].type == "percent") == percent][:MOST_SERIES]
    if any(len(text) > LONGEST for each in of_a_sort for text in show_cells(*each)):
        return (), ""
    amounts = [(column.label, _amounts(values)) for column, values in of_a_sort]
    largest = [
        max((abs(each) for each in values if each is not None), default=-1) for _, values in amounts
    ]
    most = max(largest, default=-1)
    kept = [
        Series(label, values)
        for (label, values), own in zip(amounts, largest, strict=True)
        if own >= 0 and own * FLAT >= most
    ]
    return tuple(kept), "%" if percent else ""


def _amounts(values: tuple[Value, ...]) -> _Amounts:
    return tuple([each if isinstance(each, int | float) else None for each in values])


def _place(value: Value) -> int:
    return parse_moment(value).second if isinstance(value, str) else int(value or 0)
