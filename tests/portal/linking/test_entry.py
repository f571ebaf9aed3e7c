"""The index, its lists and entries, as pages ask them."""

import pytest
from portal.kinds.table import SECTIONS
from portal.model.target import Picture
from portal.model.used import FileUse


def test_lists_are_found_by_family(article, index_of):
    index = index_of(article("a", tags=("thi đua", "hội nghị")))
    assert [listing.name.text for listing in index.of("tag")] == ["thi đua", "hội nghị"]
    assert [listing.name.text for listing in index.of("year", "month")].count("2018") == 1
    assert index.news.name.url == "/tin-tuc/"
    assert [entry.item.slug for entry in index.news.slices[0].items] == ["a"]


def test_each_section_has_its_list_and_what_is_none_has_no(index_of):
    index = index_of()
    assert [index.section(kind.name).name.url for kind in SECTIONS] == [k.url for k in SECTIONS]
    assert index.news is index.section("article")
    with pytest.raises(StopIteration):
        index.section("page")


def test_entries_of_a_kind_are_all_that_have_a_page(article, standing, index_of):
    index = index_of(article("a"), standing("b", status="hidden"), standing("c"))
    assert {entry.item.slug for entry in index.of_kind("page")} == {"b", "c"}
    assert [entry.url for entry in index.of_kind("article")] == ["/tin-tuc/2018/06/a/"]


@pytest.mark.parametrize("count", [1, 25, 30, 50, 65, 80])
def test_the_newest_of_a_list_come_in_its_order_over_its_pages(article, index_of, count):
    """Numbered pages count from the oldest."""
    items = [article(f"b{n:02}", f"2018-06-{n % 28 + 1:02}") for n in range(65)]
    index = index_of(*items)
    newest = [entry.item for entry in index.news.newest(count)]
    assert newest == [entry.item for entry in index.entries][:count]


def test_an_entry_is_where_and_what_its_page_says(article, index_of):
    listed, hidden = index_of(article("a"), article("b", status="hidden")).entries
    assert (listed.url, listed.listed) == ("/tin-tuc/2018/06/a/", True)
    assert (hidden.url, hidden.listed) == ("/tin-tuc/2018/06/b/", False)


def test_the_cover_of_a_card_is_its_cut_with_the_words_of_the_cover(article, index_of):
    item = article("a", cover=FileUse("a.jpg", 4), cover_alt="Hội trường")
    covered, plain = index_of(item, article("b"), files=["tin-tuc/a.jpg"]).entries
    assert covered.picture == Picture(covered.cover.card, "Hội trường")
    assert covered.picture.photo.name == "a-card"
    assert plain.picture is None
