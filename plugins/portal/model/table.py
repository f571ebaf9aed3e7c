"""The data of a dataset: its columns, every cell, what a page shows, what a chart draws."""

from typing import Literal

import msgspec

# How the cells of a column are read (media/cells.py), shown and published:
# text      as it is written
# count     a whole number; so `1.234` is one thousand and more, without a doubt
# number    a number, with or without decimals
# percent   the same, with or without `%`; 87.5 stands for 87,5%
# year      four digits, never grouped
# date      as everywhere in content/ (contracts.md §3)
ColumnType = Literal["text", "count", "number", "percent", "year", "date"]
NUMERIC = frozenset({"count", "number", "percent"})

Number = int | float
# A date is ISO 8601, with a time where the editor gave one; a whole number is an int; an empty
# cell is None.
Value = str | int | float | None


class Column(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A column as the front matter of its dataset describes it, in line `line`.

    `name` is what the first row of the file calls it, `label` what readers see.
    """

    name: str
    label: str
    type: ColumnType = "text"
    line: int = 1

    @property
    def numeric(self) -> bool:
        """Whether its cells are amounts: set to the right, drawn in a chart."""
        return self.type in NUMERIC


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A whole file: for each column the values of its cells from the first row to the last."""

    columns: tuple[Column, ...]
    values: tuple[tuple[Value, ...], ...]

    @property
    def total(self) -> int:
        """The rows below the head."""
        return len(self.values[0]) if self.values else 0


class Table(msgspec.Struct, frozen=True, array_like=True):
    """What a page shows of a sheet: the first rows, written as in Việt Nam; `total` counts all."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int


class Series(msgspec.Struct, frozen=True, array_like=True):
    """The numbers of one column, one for each label of its chart; None where a cell is empty."""

    label: str
    values: tuple[int | float | None, ...]


class Chart(msgspec.Struct, frozen=True, array_like=True):
    """One to three series of numbers beside each other.

    `places` are the positions of the labels in time, ascending: years, or seconds since 1970; a
    line is drawn then. Without them the labels are names, and bars are drawn. `axis` is the label
    of the column they come from, `unit` what stands behind each number (`%` or nothing).
    """

    axis: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    places: tuple[int, ...] = ()
    unit: str = ""
