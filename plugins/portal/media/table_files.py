"""A sheet → the two files that are offered of it, both written from the same values.

Machines read both as they are: decimals with a point, no groups, dates of ISO 8601, empty cells
empty or null. The editor's own file is never published: it may be in any writing.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any

import msgspec

from ..model.table import Column, Sheet, Value
from ..vietnamese.decimals import plain_decimal

VERSION = 1

_encode = msgspec.json.Encoder().encode


class ColumnData(msgspec.Struct, frozen=True):
    """A column as the JSON file describes it."""

    name: str
    label: str
    type: str


class SheetData(msgspec.Struct, frozen=True):
    """The JSON file; its fields are its keys, in this order."""

    version: int
    columns: tuple[ColumnData, ...]
    rows: list[tuple[Any, ...]]


def write_json(sheet: Sheet) -> bytes:
    """`{"version":1,"columns":[{"name","label","type"}],"rows":[[…]]}`: numbers are numbers."""
    columns = tuple([ColumnData(each.name, each.label, each.type) for each in sheet.columns])
    return _encode(SheetData(VERSION, columns, list(zip(*sheet.values, strict=True))))


def write_csv(sheet: Sheet) -> bytes:
    """RFC 4180 in UTF-8, with the byte order mark and the names of the columns first.

    Without the mark Excel shows Vietnamese letters broken. It opens the file rightly where its
    own parting sign is the comma, and by Data → From Text/CSV everywhere; a `;` instead would
    help the one half of its users and break the file for the other half and for programs.
    """
    text = StringIO()
    writer = csv.writer(text)  # RFC 4180: commas, CRLF, quotes where they are needed
    writer.writerow([column.name for column in sheet.columns])
    cells = [_written(*each) for each in zip(sheet.columns, sheet.values, strict=True)]
    writer.writerows(zip(*cells, strict=True))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _written(column: Column, values: tuple[Value, ...]) -> Iterable[Value]:
    if column.type not in ("number", "percent"):
        return values
    return [plain_decimal(each) if isinstance(each, float) else each for each in values]
