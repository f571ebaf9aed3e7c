"""When an item last changed."""

import pytest
from portal.model.item import Update
from portal.model.moment import Moment

ONE, TWO, THREE = Moment(100), Moment(200), Moment(300)


@pytest.mark.parametrize(
    ("fields", "updated"),
    [
        ({"date": ONE}, ONE),
        ({"date": None}, None),
        ({"date": ONE, "modified": THREE}, THREE),
        ({"date": ONE, "updates": (Update(THREE, "b"), Update(TWO, "a"))}, THREE),
        ({"date": ONE, "modified": TWO, "updates": (Update(THREE, "b"),)}, TWO),
        ({"date": None, "updates": (Update(TWO, "a"),)}, TWO),
    ],
)
def test_modified_counts_then_the_latest_update_then_the_date(article, fields, updated):
    assert article(**fields).updated == updated
