"""Whether a document is in force, second by second."""

import pytest
from portal.fields.document_numbers import NumberUse
from portal.kinds.document_force import states
from portal.kinds.kind import Rules
from portal.vietnamese.dates import parse_moment


@pytest.fixture
def state(site):
    """The states of documents at a moment, in their order."""

    def at(as_of, *items):
        found = states(items, Rules(site, parse_moment(as_of)))
        return [found[item.path] for item in items]

    return at


def day(text):
    return parse_moment(text)


def named(item, year=""):
    return (NumberUse(item.number, 1, item.numbers[0 if year else 1]),)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-08-31 23:59:59", "not_yet_in_force"),
        ("2026-09-01 00:00:00", "in_force"),
        ("2026-12-31 23:59:59", "in_force"),
        ("2027-01-01 00:00:00", "no_longer_in_force"),
    ],
)
def test_a_document_is_in_force_from_its_first_day_through_its_last(
    document, state, as_of, expected
):
    item = document(valid_from=day("2026-09-01"), valid_until=day("2026-12-31"))
    assert state(as_of, item) == [expected]


def test_without_a_first_day_it_is_in_force_from_its_issue(document, state):
    item = document(issued="2026-08-20")
    assert state("2026-08-19 23:59:59", item) == ["not_yet_in_force"]
    assert state("2026-08-20 00:00:00", item) == ["in_force"]


@pytest.mark.parametrize(
    ("until", "as_of", "expected"),
    [
        ("2026-12-15", "2026-12-15 23:59:59", "comment_open"),
        ("2026-12-15", "2026-12-16 00:00:00", "comment_closed"),
        ("2026-12-15 17:00", "2026-12-15 16:59:59", "comment_open"),
        ("2026-12-15 17:00", "2026-12-15 17:00:00", "comment_closed"),
    ],
)
def test_a_draft_is_open_for_comment_through_its_day_or_hour(
    document, state, until, as_of, expected
):
    assert state(as_of, document(comment_until=day(until))) == [expected]


def test_a_draft_never_comes_into_force_by_the_clock(document, state):
    draft = document(valid_from=day("2026-02-01"), comment_until=day("2026-01-31"))
    assert state("2027-01-01", draft) == ["comment_closed"]


def test_what_was_replaced_is_no_longer_in_force_once_the_newer_is(document, state):
    old = document("47/QĐ-MAU", "2021-05-12")
    new = document("123/QĐ-MAU", "2026-08-20", valid_from=day("2026-09-01"), replaces=named(old))
    assert state("2026-08-31 23:59:59", old, new) == ["in_force", "not_yet_in_force"]
    assert state("2026-09-01", old, new) == ["no_longer_in_force", "in_force"]


def test_it_stays_so_when_the_newer_has_run_out_or_was_replaced(document, state):
    a = document("1/QĐ-MAU", "2021-01-01")
    b = document("2/QĐ-MAU", "2022-01-01", replaces=named(a))
    c = document("3/QĐ-MAU", "2023-01-01", replaces=named(b), valid_until=day("2024-01-01"))
    assert state("2026-01-01", a, b, c) == ["no_longer_in_force"] * 3


def test_an_amended_document_stays_in_force(document, state):
    old = document("1/TT-MAU", "2025-01-01")
    new = document("2/TT-MAU", "2026-01-01", amends=named(old))
    assert state("2026-02-01", old, new) == ["in_force", "in_force"]


def test_a_draft_replaces_nothing(document, state):
    old = document("1/QĐ-MAU", "2021-01-01")
    draft = document("2/MAU-VP", replaces=named(old), comment_until=day("2026-12-31"))
    assert state("2026-06-01", old, draft) == ["in_force", "comment_open"]


def test_a_number_with_its_year_replaces_that_year_s_document_alone(document, state):
    old = document("1/KH-MAU", "2025-01-02", path="van-ban/a.md")
    new = document("1/KH-MAU", "2026-01-02", replaces=named(old, "2025"), path="van-ban/b.md")
    assert state("2026-02-01", old, new) == ["no_longer_in_force", "in_force"]
