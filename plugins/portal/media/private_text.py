"""A text attachment, captions or a table → faults of what in it is private, by line.

The rule is that of sources (vietnamese/private_public.py), with the head of a table at its cells.
"""

import csv
from collections.abc import Collection, Mapping

from ..model.fault import Fault
from ..vietnamese.private import Private
from ..vietnamese.private_lines import lines_worth
from ..vietnamese.private_public import find_public
from ..vietnamese.private_rows import spell_row
from ..vietnamese.private_told import tell

MOST_TOLD = 20  # lines that are told one by one: a table of people has one find in every line
_DELIMITERS = ",;\t"


def text_faults(
    data: bytes, suffix: str, allowed: Collection[str], labels: Mapping[str, str]
) -> tuple[Fault, ...]:
    """Of a text that is no UTF-8 none: that is told elsewhere. `labels` are those of columns.

    Errors and warnings as in a source; after MOST_TOLD lines, one that says how many follow.
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return ()
    head = _Head(text.partition("\n")[0], labels) if suffix == "csv" else None
    faults: dict[int, list[Fault]] = {}
    for number, start, end in lines_worth(text):
        finds = _finds(text[start:end], head if number > 1 else None, allowed)
        if told := dict.fromkeys(Fault(number, *tell(find)) for find in finds):
            faults[number] = list(told)
    first, rest = list(faults)[:MOST_TOLD], list(faults)[MOST_TOLD:]
    shown = [fault for number in first for fault in faults[number]]
    if rest:
        worst = min((fault.severity, fault.rule) for number in rest for fault in faults[number])
        message = f"còn {len(rest)} dòng nữa có thông tin riêng, kể từ dòng này"
        shown.append(Fault(rest[0], message, "bỏ cột có thông tin riêng ra khỏi tệp", *worst))
    return tuple(shown)


class _Head:
    """The first line of a table: what parts its cells, and what they are called."""

    def __init__(self, line: str, labels: Mapping[str, str]) -> None:
        self.delimiter = max(_DELIMITERS, key=line.count)
        names = [name.strip() for name in _cells(line, self.delimiter)]
        self.names = [f"{labels.get(name, '')} {name.replace('_', ' ')}".strip() for name in names]


def _finds(line: str, head: _Head | None, allowed: Collection[str]) -> tuple[Private, ...]:
    """Of a row with the names of its columns, where it has one cell for each."""
    spelt = spell_row(head.names, _cells(line, head.delimiter)) if head else ""
    return find_public(spelt or line, allowed)


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
