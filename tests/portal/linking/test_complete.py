"""What every page needs of other files, once they have been looked at."""

import pytest
from portal.model.counted import Counted
from portal.model.name import Name
from portal.vietnamese.dates import parse_moment


@pytest.fixture
def completed(link_all, complete_all):
    """Completes items; gives entries by slug, the index and the findings."""

    def made(*items, **others):
        index, findings = complete_all(link_all(*items), **others)
        return {entry.item.slug: entry for entry in index.entries}, index, findings

    return made


def test_reach_and_end_of_an_item_are_told_to_its_page(article, standing, completed):
    entries, index, _ = completed(
        article("a"),
        article("an", status="hidden"),
        article("cu", expires=parse_moment("2019-01-01")),
        standing("gioi-thieu"),
    )
    assert {slug: (e.listed, e.around.expired) for slug, e in entries.items()} == {
        "a": (True, False),
        "an": (False, False),
        "cu": (False, True),
        "gioi-thieu": (True, False),
    }
    assert index.of_kind("page") == [entries["gioi-thieu"]]


def test_names_of_an_item_that_no_list_has_get_no_address(article, completed):
    fields = {"category": "Bí mật", "tags": ("Thi đua", "Mật"), "thread": "Chuyện mật"}
    entries, _, _ = completed(
        article("a", tags=("Thi đua",)), article("b", status="hidden", **fields)
    )
    hidden = entries["b"]
    assert (hidden.around.category, hidden.around.thread) == (Name("Bí mật"), Name("Chuyện mật"))
    assert hidden.around.tags == (Name("Thi đua", "/the/thi-dua/"), Name("Mật"))


def test_counts_other_language_and_older_item_come_with_the_entry(article, completed):
    vi, en = article("hop", views=2113), article("hop", lang="en", path="tin-tuc/hop.en.md")
    before = article("truoc", "2018-06-01")
    counts = {"/tin-tuc/2018/06/hop/": Counted(7, "2018-06-08")}
    _, index, _ = completed(vi, en, before, counts=counts)
    found = {entry.url: entry for entry in index.entries}["/tin-tuc/2018/06/hop/"]
    assert (found.around.views, found.around.counted) == (2120, "2018-06-08")
    assert found.around.other == "/en/tin-tuc/2018/06/hop/"
    assert found.around.older.url == "/tin-tuc/2018/06/truoc/"


def test_lists_hold_the_same_entries_as_the_index(article, completed):
    _, index, _ = completed(*(article(f"b{n}") for n in range(45)))
    assert [part.number for part in index.news.slices] == [0, 1]
    shown = [entry for part in index.news.slices for entry in part.items]
    assert shown == index.entries
