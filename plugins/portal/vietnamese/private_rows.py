"""A row of a table → the same as a sentence, in which the head says what each cell is.

`012345678` below `Số CMND` is a paper's, below `Số dân` a count.
"""

import re
from collections.abc import Sequence

# A head, the ruler below it, and rows; each line is passed over in one go, however long.
_TABLE = re.compile(
    r"^(?P<head>(?>[^\n|]*\|[^\n]*))\n(?=[ \t|:]*-)[ \t|:-]+\n(?P<rows>(?>[^\n|]*\|[^\n]*\n?)+)",
    re.MULTILINE,
)
_BAR = re.compile(r"(?<!\\)\|")


def spell_row(names: Sequence[str], cells: Sequence[str]) -> str:
    """`CMND: 012345678; Quê quán: Mẫu`; "" unless there is one name for each cell."""
    if len(names) != len(cells):
        return ""
    pairs = zip(names, cells, strict=True)
    return "; ".join(f"{name}: {cell}" for name, cell in pairs if cell.strip())


class MarkdownTables:
    """The tables of a text, which are looked for when the first row is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tables: list[re.Match[str]] | None = None

    def spell(self, start: int, end: int) -> str:
        """The line at `text[start:end]` as a sentence if it is a row, else as it is.

        Lines are asked for from the first to the last.
        """
        line = self._text[start:end]
        if "|" not in line:
            return line
        if self._tables is None:
            self._tables = list(_TABLE.finditer(self._text))[::-1]
        while self._tables and self._tables[-1].end() <= start:
            self._tables.pop()
        if not self._tables or start < self._tables[-1].start("rows"):
            return line
        return spell_row(_cells(self._tables[-1]["head"]), _cells(line)) or line


def _cells(row: str) -> list[str]:
    bare = row.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in _BAR.split(bare)]
