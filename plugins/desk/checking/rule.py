"""The records of a rule: what it looks at, what it tells, and how it would mend it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec
from portal.model.finding import Severity
from portal.model.item import Item
from portal.model.site import Job
from portal.survey import Survey
from portal.vietnamese.dates import midnight_of

from .text import Facts, Text

_Some = TypeVar("_Some", bound=Item)


class Change(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One whole line of the source, as stored without its line end, and what it should be."""

    line: int
    before: str
    after: str


class Hit(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What a rule of one source found; `line` counts from 1 in the source file.

    `words` fill the rule's message and fix; `change` is of rules only whose repair is safe.
    """

    line: int
    words: dict[str, str] = {}
    change: Change | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """What a rule of the whole found; `path` is relative to content/, as Finding's is."""

    path: str
    line: int
    words: dict[str, str] = {}


class Whole(msgspec.Struct, frozen=True):
    """All that is known at as-of: the settings, the survey, and what each text holds by path."""

    job: Job
    survey: Survey
    texts: Mapping[str, Facts]

    @property
    def today(self) -> int:
        """The second at which as-of's day began: what waits for a calendar is told from then on."""
        return midnight_of(self.job.as_of).second

    def public(self, kind: type[_Some]) -> Iterator[_Some]:
        """The items of a kind, or of `Item`, that are public."""
        items = (wish.item for wish in self.survey.linked.wishes)
        return (item for item in items if isinstance(item, kind))


class Rule(msgspec.Struct, frozen=True):
    """A rule of one source alone: its hits depend on the path and the bytes and nothing else.

    `id` is English in kebab case; `message` and `fix` are Vietnamese, with `{words}` of a hit. A
    rule without a message only repairs: what it mends the build tells of, or nobody need know.
    """

    id: str
    message: str
    fix: str
    find: Callable[[Text], Iterable[Hit]]
    severity: Severity = "warning"


class WholeRule(msgspec.Struct, frozen=True):
    """A rule of all items together, or of the clock: asked each time, so it must be quick.

    What it finds changes at midnight, at a moment of an item (`Kind.moments`), or with what a
    source says beside its text: last.py rests on it.
    """

    id: str
    message: str
    fix: str
    find: Callable[[Whole], Iterable[Place]]
    severity: Severity = "warning"
