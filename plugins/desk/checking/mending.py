"""A piece of a source's line → the `Change` that puts another in its place."""

from .rule import Change
from .text import Text


def replace_in_line(text: Text, line: int, before: str, after: str) -> Change | None:
    """The change of a line as stored; None unless the piece stands in it once and nothing else.

    A piece that the reader saw and the line does not hold was decomposed, escaped, or had hidden
    characters in it.
    """
    stored = stored_line(text, line)
    if not before or stored.count(before) != 1:
        return None
    return Change(line, stored, stored.replace(before, after))


def stored_line(text: Text, line: int) -> str:
    """The line as stored; "" where it cannot be known."""
    known = 0 < line <= len(text.lines) and not text.has_breaks
    return text.lines[line - 1] if known else ""
