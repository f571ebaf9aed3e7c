"""A source's text → findings of what in it is private, at its line, never the data themselves.

The whole text is looked at as it is written: values, body, captions, the names of files it uses.
What it says of persons is told where a reader would not expect it; the rule is that of
vietnamese/private_public.py. Not looked at: notes that are not published (`# …`, `<!-- … -->`),
old addresses, fields that are there to be called, and what a question's own rule tells
(fields/private.py, kinds/question_checks.py).
"""

from bisect import bisect_right
from collections.abc import Mapping

from ..fields.report import Report
from ..kinds.kind import Kind
from ..vietnamese.private import KIND_NAMES
from ..vietnamese.private import Kind as Sort
from ..vietnamese.private_lines import find_in_lines
from ..vietnamese.private_told import tell
from ..vietnamese.slug import fold
from .front_matter import FrontMatter
from .notes import without_notes

_CALLED: frozenset[Sort] = frozenset(("phone", "email"))
_ANYTHING: frozenset[Sort] = frozenset(KIND_NAMES)
# By kind and field, what may stand there or is told by the field itself; "" is the text below.
_MAY_STAND: Mapping[str, Mapping[str, frozenset[Sort]]] = {
    "page": {"people": _CALLED},
    "procedure": {"agency": _CALLED},
    "question": dict.fromkeys(("title", "summary", "question", "asker", "place", ""), _ANYTHING),
}


def check_private(text: str, matter: FrontMatter, kind: Kind, report: Report) -> None:
    """`text` is the cleaned text of the file that `matter` was read from."""
    text = without_notes(text)
    finds = list(find_in_lines(text, report.allowed))
    if not finds:  # as in nearly all
        return
    fields, lines = _fields(matter, kind), text.split("\n")
    may_stand = _MAY_STAND.get(kind.name, {})
    told = set()
    for line, find in finds:
        field = "" if line >= matter.body_line else _at(line, fields)
        noted = field and lines[line - 1].lstrip().startswith("#")
        if not noted and field != "old_urls" and find.kind not in may_stand.get(field, ()):
            told.add((line, tell(find)))
    for line, what in sorted(told):
        report.note(line, *what)


def _fields(matter: FrontMatter, kind: Kind) -> tuple[list[int], list[str]]:
    """The lines at which the fields begin, and their names."""
    fields = kind.fields.values()
    names = {fold(alias): each.name for each in fields for alias in (each.name, *each.aliases)}
    keys = [key for key, _ in matter.entries]
    return [key.line for key in keys], [names.get(fold(key.name).strip(), "?") for key in keys]


def _at(line: int, fields: tuple[list[int], list[str]]) -> str:
    """The field that a line of the front matter belongs to; `?` for none that is known."""
    lines, names = fields
    place = bisect_right(lines, line) - 1
    return names[place] if place >= 0 else "?"
