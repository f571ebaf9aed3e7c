"""The record of a question: who asked, where it is, what became of it at a moment."""

from collections.abc import Mapping, Sequence

import msgspec

from ..fields.entries import record
from ..fields.report import Report
from ..fields.scalars import moment, text
from ..fields.value import Value
from ..model.item import Item
from ..model.moment import Moment
from ..model.tie import Tie
from ..vietnamese.dates import at_seven, end_of
from ..vietnamese.summaries import summarise
from .kind import Rules

RECEIVED, FORWARDED, ANSWERED = "received", "forwarded", "answered"
OVERDUE = "overdue"


class Forwarded(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """When a question was handed on, and to whom."""

    date: Moment
    to: str


class Question(Item, frozen=True, kw_only=True, tag="question"):
    """A question, whose text below is the answer (contracts.md §3).

    `asker` is masked, and in title, summary, question and place nothing private is left
    (fields/private.py).
    """

    question: str
    asked: Moment
    state: str
    field: str = ""
    asker: str = ""
    place: str = ""
    forwarded: Forwarded | None = None
    due: Moment | None = None
    signer: str = ""
    answered: Moment | None = None
    legal_basis: tuple[str, ...] = ()

    @property
    def own_summary(self) -> str:
        """The question is what lists show, not the first lines of the answer."""
        return self.summary or summarise([self.question])

    @property
    def is_answered(self) -> bool:
        """Whether its text is the answer."""
        return self.state == ANSWERED

    @property
    def is_late(self) -> bool:
        """Whether the answer came when the due day had passed."""
        return bool(self.answered and self.due and self.answered.second >= end_of(self.due).second)

    @property
    def days(self) -> int | None:
        """Days in Việt Nam from the day of the question to that of the answer; 0 for the same."""
        return days_between(self.asked, self.answered) if self.answered else None

    def is_overdue(self, as_of: Moment) -> bool:
        """Whether there is no answer although the due day has passed."""
        over = self.due is not None and end_of(self.due).second <= as_of.second
        return over and not self.is_answered

    def ties(self) -> tuple[Tie, ...]:
        """Its legal basis too."""
        line = self.lines.get("legal_basis", 1)
        return (*super().ties(), *[Tie("legal_basis", each, line) for each in self.legal_basis])

    def days_told(self) -> tuple[tuple[str, Moment | None], ...]:
        """The days of what has happened, by the names of their fields."""
        handed_on = self.forwarded.date if self.forwarded else None
        return ("asked", self.asked), ("forwarded", handed_on), ("answered", self.answered)

    def moments(self) -> tuple[Moment, ...]:
        """The end of the due day, and the days that may be yet to come (question_checks.py)."""
        due = (end_of(self.due),) if self.due and not self.is_answered else ()
        return (*due, *[day for _, day in self.days_told() if day])


def forwarded(value: Value, report: Report) -> Forwarded | None:
    """`date` with `to`."""
    parts = record(value, report, {"date": moment, "to": text}, ("date", "to"))
    if parts.get("date") and parts.get("to"):
        return Forwarded(parts["date"], parts["to"])
    return None


def states(items: Sequence[Question], rules: Rules) -> Mapping[str, str]:
    """By path, the label of the state."""
    return {each.path: OVERDUE if each.is_overdue(rules.as_of) else each.state for each in items}


def days_between(earlier: Moment, later: Moment) -> int:
    """Midnights in Việt Nam between two moments."""
    return (at_seven(later).date() - at_seven(earlier).date()).days
