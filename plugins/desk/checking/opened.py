"""A link and a table while the walk is in them (walk.py) → the parts that they become."""

import msgspec

from .parts import Link, Table


class OpenLink(msgspec.Struct):
    """A link that is not closed yet; `line` is 0 until something of it was met in the source."""

    target: str
    inside: bool
    in_table: bool = False
    note: bool = False  # the number of a footnote, or the way back to it: no words of the editor's
    line: int = 0
    text: str = ""

    def closed(self, last: int) -> Link:
        """The link; `last` is the line of what was met last, for one without words."""
        words = " ".join(self.text.split())
        return Link(self.line or last, words, self.target, self.inside, self.in_table)


class OpenTable(msgspec.Struct):
    """A table that is not closed yet; what stands in `th` of its first row is its head."""

    line: int = 0
    head: list[str] = []
    rows: int = 0

    def close(self, tag: str, text: str) -> None:
        """The end of a cell or a row."""
        if tag == "th" and self.rows == 0:
            self.head.append(text)
        elif tag == "tr":
            self.rows += 1

    def closed(self, last: int) -> Table:
        """The table; `last` as above."""
        return Table(self.line or last, tuple(self.head), self.rows - bool(self.head))
