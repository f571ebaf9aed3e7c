"""The clock beside another computation, on questions of every sort."""

from datetime import date, datetime, timedelta

import pytest
from portal.kinds.clock import Row, build_clock
from portal.vietnamese.dates import parse_moment

from tests.clock import HANOI, reckon, write_questions

AS_OF = parse_moment("2026-11-25 08:00")


def rows_of(clock):
    """Unit → asked, answered, days, share in percent, overdue; None for all."""
    rows = [*clock.units, (None, clock.whole)]
    return {u: (r.asked, r.answered, r.days, r.share, r.overdue) for u, r in rows}


@pytest.mark.parametrize("seed", [1, 2])
def test_it_equals_another_computation_on_a_thousand_questions(question, seed):
    told = write_questions(1000, seed)
    items = [
        question(
            f"cau-{number}",
            state=each["state"],
            unit=each["unit"],
            **{
                name: parse_moment(each[name])
                for name in ("asked", "due", "answered")
                if each.get(name)
            },
        )
        for number, each in enumerate(told)
    ]
    as_of = datetime(2026, 11, 25, 8, tzinfo=HANOI)
    expected = reckon(told, as_of)
    assert rows_of(build_clock(items, AS_OF)) == expected
    assert len(expected) == 7
    assert 0 < expected[None][4] < 1000


def test_units_stand_in_vietnamese_order_and_none_at_the_end(question):
    units = ["", "Văn phòng", "Đội Mẫu", "Ban Mẫu", "văn phòng"]
    items = [question(f"c{n}", unit=unit) for n, unit in enumerate(units)]
    clock = build_clock(items, AS_OF)
    assert [(u, row.asked) for u, row in clock.units] == [
        ("Ban Mẫu", 1),
        ("Đội Mẫu", 1),
        ("Văn phòng", 2),
        ("", 1),
    ]


def test_without_questions_there_are_no_figures(question):
    clock = build_clock([], AS_OF)
    assert clock.units == ()
    assert (clock.whole.asked, clock.whole.days, clock.whole.share) == (0, None, None)
    waiting = build_clock([question(due=parse_moment("2026-12-01"))], AS_OF).whole
    assert (waiting.asked, waiting.judged, waiting.share, waiting.overdue) == (1, 0, None, 0)


def test_an_answer_without_a_due_day_is_counted_but_not_judged(question):
    item = question(
        state="answered", asked=parse_moment("2026-11-02"), answered=parse_moment("2026-11-04")
    )
    row = build_clock([item], AS_OF).whole
    assert (row.answered, row.days, row.judged, row.share) == (1, 2, 0, None)


@pytest.mark.parametrize(("days", "median"), [([3], 3), ([1, 4], 2.5), ([9, 1, 2], 2), ([2, 4], 3)])
def test_the_median_is_the_middle_or_half_of_both(question, days, median):
    start = date(2026, 1, 1)
    items = [
        question(
            f"c{n}",
            state="answered",
            asked=parse_moment("2026-01-01"),
            answered=parse_moment((start + timedelta(each)).isoformat()),
        )
        for n, each in enumerate(days)
    ]
    assert build_clock(items, AS_OF).whole.days == median


def test_a_share_is_rounded_to_a_tenth_halves_up():
    shares = ((1, 3, 33.3), (2, 3, 66.7), (1, 16, 6.3), (1, 8, 12.5), (5, 5, 100), (0, 4, 0))
    for on_time, judged, share in shares:
        assert Row(0, 0, None, judged, on_time, 0).share == share


def test_it_knows_the_moment_only_by_what_is_overdue(question):
    item = question(due=parse_moment("2026-11-24"))
    assert build_clock([item], AS_OF).whole.overdue == 1
    assert build_clock([item], parse_moment("2026-11-24 23:59:59")).whole.overdue == 0
