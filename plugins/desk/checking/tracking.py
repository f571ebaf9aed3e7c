"""Follows a rendered text in its source: pieces of plain text, in order → the lines they stand in.

Rendering keeps the order of a text and nearly all of its words, so each piece is looked for behind
the last one; what was escaped or written as an entity is found by the words around it.
"""

import re

_RUN = re.compile(r"""[^\\`*_{}\[\]()<>#+.!|~&"'\s-][^\\`*_{}\[\]()<>#+.!|~&"'\n-]*""")
_NEAR, _NEARER = 40, 50  # characters ahead: so many, and so many more for each of the piece
_SURE = 12  # a piece of so many characters is taken for the right one however far it is
_EFFORT = 5_000_000  # characters looked through in vain, then only what is near is found


class Tracker:
    """The place in a body up to which its text was met; lines count in the source file."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first = first_line
        self._at = 0
        self.line = first_line + text.count("\n", 0, len(text) - len(text.lstrip()))
        self._counted = 0  # up to where the line is counted
        self._base = first_line
        self._effort = _EFFORT

    def follow(self, text: str) -> int:
        """Go behind the text; gives the line it begins in, 0 where it is not found."""
        first = 0
        for piece in text.split("\n"):
            bare = piece.strip()
            if bare and (line := self._pass(bare)):
                first = first or line
        return first

    def _pass(self, piece: str) -> int:
        """The line of a piece without line ends, 0 where it is not found."""
        line = self._move(piece)
        if line:
            return line
        runs = [run.strip() for run in _RUN.findall(piece)]
        if not runs or runs == [piece]:
            return 0
        line = self._move(runs[0])
        if len(runs) > 1:
            last = self._move(runs[-1])
            line = line or last
        return line

    def _move(self, needle: str) -> int:
        near = self._at + _NEAR + _NEARER * len(needle)
        at = self._text.find(needle, self._at, near)
        if at < 0 and len(needle) >= _SURE and self._effort > 0:
            at = self._text.find(needle, self._at)
            if at < 0:
                return self._behind(needle)
        if at < 0:
            return 0
        self._at = at + len(needle)
        self._base += self._text.count("\n", self._counted, at)
        self._counted = at
        self.line = self._base
        return self._base

    def _behind(self, needle: str) -> int:
        """The line of what was written before its place, as a footnote may be; no move."""
        self._effort -= len(self._text)
        at = self._text.find(needle)
        return self._first + self._text.count("\n", 0, at) if at >= 0 else 0
