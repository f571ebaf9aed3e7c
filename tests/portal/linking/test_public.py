"""What may be seen, second by second (contracts.md §3, "What is public")."""

import msgspec
import pytest
from portal.kinds.procedure_item import Procedure
from portal.linking.public import (
    FRESH,
    Reach,
    is_expired,
    is_fresh,
    is_future,
    next_change,
    reach,
)
from portal.model.item import Withdrawal
from portal.model.moment import Moment
from portal.vietnamese.dates import parse_moment

AS_OF = parse_moment("2018-06-08 07:00")
BEFORE, AFTER = Moment(AS_OF.second - 1), Moment(AS_OF.second + 1)
GONE = Withdrawal(BEFORE, "sai")


@pytest.mark.parametrize(
    ("fields", "far"),
    [
        ({}, Reach.LISTED),
        ({"date": None}, Reach.LISTED),
        ({"date": BEFORE}, Reach.LISTED),
        ({"date": AS_OF}, Reach.LISTED),
        ({"date": AFTER}, Reach.ABSENT),
        ({"status": "draft"}, Reach.ABSENT),
        ({"status": "hidden"}, Reach.ALONE),
        ({"status": "hidden", "date": AFTER}, Reach.ABSENT),
        ({"expires": AFTER}, Reach.LISTED),
        ({"expires": AS_OF}, Reach.ALONE),
        ({"expires": BEFORE}, Reach.ALONE),
        ({"expires": BEFORE, "status": "draft"}, Reach.ABSENT),
        ({"withdrawn": GONE}, Reach.ABSENT),
        ({"withdrawn": Withdrawal(AFTER, "sai")}, Reach.ABSENT),
        ({"withdrawn": GONE, "status": "hidden"}, Reach.ABSENT),
        ({"withdrawn": GONE, "expires": BEFORE}, Reach.ABSENT),
    ],
)
def test_how_far_an_item_reaches(article, fields, far):
    assert reach(article(**fields), AS_OF) is far


def test_a_day_begins_at_its_midnight_in_vietnam(article):
    item = article(day="2018-06-08")
    assert is_future(item, parse_moment("2018-06-07 23:59:59"))
    assert not is_future(item, parse_moment("2018-06-08 00:00:00"))


def test_an_item_without_dates_is_neither_future_nor_expired(standing):
    page = standing("gioi-thieu")
    assert not is_future(page, Moment(-(10**9)))
    assert not is_expired(page, Moment(10**12))


def test_an_item_is_fresh_for_two_days_to_the_second(article):
    item = article(date=AS_OF)
    assert is_fresh(item, Moment(AS_OF.second + 48 * 3600 - 1))
    assert not is_fresh(item, Moment(AS_OF.second + 48 * 3600))


def test_the_next_change_is_the_earliest_second_to_come(article, site):
    items = [
        article("a", date=BEFORE, expires=Moment(AFTER.second + 5)),
        article("b", date=AFTER),
        article("c", date=AS_OF, expires=AS_OF),
    ]
    assert next_change(items, site, AS_OF) == AFTER.second
    assert next_change(items, site, AFTER) == AFTER.second + 5
    assert next_change(items, site, Moment(AFTER.second + FRESH)) is None
    assert next_change([], site, AS_OF) is None


def test_nothing_public_changes_between_two_changes(article, site):
    """Whoever keeps an output until the next change keeps what a build would write."""
    items = [
        article("a", date=Moment(100), expires=Moment(160)),
        article("b", date=Moment(130), status="hidden"),
        article("c", date=Moment(150)),
        article("d", date=Moment(150 - FRESH)),
    ]

    def seen(at):
        return [(reach(item, Moment(at)), is_fresh(item, Moment(at))) for item in items]

    changes = [at for at in range(91, 170) if seen(at) != seen(at - 1)]
    assert changes == [100, 130, 150, 160]
    assert [next_change(items, site, Moment(at - 1)) for at in changes] == changes


def test_what_the_settings_make_of_a_date_is_a_change_too(site):
    """A procedure's comparison grows too old by itself; how soon is a setting."""
    synced = parse_moment("2026-01-31")
    item = Procedure(path="dich-vu-cong/a.md", title="A", slug="a", synced=synced)
    for days, changes in ((30, "2026-03-03"), (180, "2026-07-31")):
        strict = msgspec.structs.replace(site, compare_days=days)
        assert next_change([item], strict, synced) == parse_moment(changes).second
