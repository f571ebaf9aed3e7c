"""What any item says of itself."""

import pytest
from portal.model.item import Update
from portal.model.moment import Moment
from portal.model.tie import Tie

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
    assert article(**fields).changed == updated


def test_what_an_item_names_is_told_with_the_line_of_its_key(standing):
    item = standing("a", see_also=("b.md", "/c.md"), lines={"see_also": 7})
    assert item.ties() == (Tie("see_also", "b.md", 7), Tie("see_also", "/c.md", 7))


def test_an_item_of_no_special_kind_says_nothing_more(article, standing):
    """Each answer is empty until a kind has one of its own."""
    page = standing("a")
    assert (page.carried, page.uses(), page.ties(), page.names(), page.moments()) == (
        None,
        (),
        (),
        (),
        (),
    )
    assert article(summary="Tóm tắt.").own_summary == "Tóm tắt."
