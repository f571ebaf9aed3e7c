"""Questions → the public clock: how long answers take, how many came on time, which are overdue.

All by as-of, over the questions of the section's list. Days are counted from the day of the
question to that of the answer, as a calendar in Việt Nam shows them.
"""

from collections.abc import Iterable, Sequence

import msgspec

from ..model.moment import Moment
from ..vietnamese.order import name_key
from .question_item import Question


class Row(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The figures of a unit, or of all.

    `days` is the median of the answers' days, `judged` the questions with a due day that are
    answered or overdue, of which `on_time` were answered before it had passed.
    """

    asked: int
    answered: int
    days: int | float | None
    judged: int
    on_time: int
    overdue: int

    @property
    def share(self) -> int | float | None:
        """Percent on time, rounded to a tenth, halves up; None where nothing can be judged."""
        if not self.judged:
            return None
        tenths = (2000 * self.on_time + self.judged) // (2 * self.judged)
        return tenths / 10 if tenths % 10 else tenths // 10


class Clock(msgspec.Struct, frozen=True, array_like=True):
    """By unit in Vietnamese order, `""` for no unit yet at the end; and over all."""

    units: tuple[tuple[str, Row], ...]
    whole: Row


def build_clock(questions: Iterable[Question], as_of: Moment) -> Clock:
    """The clock at a moment."""
    every = list(questions)
    by_unit: dict[str, list[Question]] = {}  # in any case, as the lists by unit
    for each in every:
        by_unit.setdefault(each.unit.casefold(), []).append(each)
    rows = [(those[0].unit, _count(those, as_of)) for those in by_unit.values()]
    rows.sort(key=lambda row: (not row[0], name_key(row[0])))
    return Clock(tuple(rows), _count(every, as_of))


def _count(questions: Sequence[Question], as_of: Moment) -> Row:
    answered = [each for each in questions if each.is_answered]
    overdue = sum(each.is_overdue(as_of) for each in questions)
    due = [each for each in answered if each.due]
    return Row(
        asked=len(questions),
        answered=len(answered),
        days=_median([days for each in answered if (days := each.days) is not None]),
        judged=len(due) + overdue,
        on_time=sum(not each.is_late for each in due),
        overdue=overdue,
    )


def _median(values: list[int]) -> int | float | None:
    """The middle one; between two middle ones, half of both."""
    if not values:
        return None
    values.sort()
    twice = values[(len(values) - 1) // 2] + values[len(values) // 2]
    return twice / 2 if twice % 2 else twice // 2
