"""The pages of trang/: at the top of the site, whatever stands above them."""

import pytest
from portal.model.item import Person, Unit
from portal.model.name import Name
from portal.pages.standing import plan
from portal.vietnamese.dates import parse_moment

HOME = Name("Trang chủ", "/")


def models(index, site):
    return {page.model.url: page.model for page in plan(index, site)}


def test_a_page_shows_what_its_item_says(standing, index_of, site):
    item = standing(
        "lanh-dao",
        title="Lãnh đạo",
        summary="Ai làm gì.",
        unit="Văn phòng",
        modified=parse_moment("2018-06-08"),
        people=(Person("Trần Văn Mẫu", "Phó Cục trưởng"),),
        chart=(Unit("Cục Mẫu", units=(Unit("Phòng Mẫu"),)),),
    )
    [page] = plan(index_of(item), site)
    assert (page.path, page.template) == ("lanh-dao/index.html", "page")
    model = page.model.whole(item, "<p>Chữ</p>")
    assert (model.title, model.description, model.body) == ("Lãnh đạo", "Ai làm gì.", "<p>Chữ</p>")
    assert (model.unit, model.updated) == ("Văn phòng", item.modified)
    assert (model.people, model.chart) == (item.people, item.chart)
    assert (model.url, model.root, model.trail) == ("/lanh-dao/", "../", (HOME,))
    assert model.indexed
    assert not model.expired


def test_the_trail_names_the_pages_above_topmost_first(standing, index_of, site):
    found = models(
        index_of(
            standing("gioi-thieu"),
            standing("chuc-nang", parent="gioi-thieu"),
            standing("phong-mau", parent="chuc-nang"),
        ),
        site,
    )
    assert found["/phong-mau/"].trail == (
        HOME,
        Name("Trang gioi-thieu", "/gioi-thieu/"),
        Name("Trang chuc-nang", "/chuc-nang/"),
    )


def test_a_circle_of_parents_ends_where_it_began(standing, index_of, site):
    found = models(
        index_of(standing("a", parent="b"), standing("b", parent="a"), standing("c", parent="c")),
        site,
    )
    assert found["/a/"].trail == (HOME, Name("Trang b", "/b/"))
    assert found["/c/"].trail == (HOME,)


def test_a_parent_that_is_none_is_passed_over(standing, index_of, site):
    draft = standing("nhap", status="draft")
    index = index_of(standing("a", parent="khong-co"), standing("b", parent="nhap"), draft)
    found = models(index, site)
    assert found["/a/"].trail == found["/b/"].trail == (HOME,)


def test_a_page_in_english_begins_at_home_in_english(standing, index_of, site):
    found = models(index_of(standing("about", lang="en")), site)
    assert found["/en/about/"].trail == (Name("Home", "/"),)


def test_hidden_and_expired_pages_are_kept_out_of_search_engines(standing, index_of, site):
    found = models(
        index_of(
            standing("an", status="hidden"),
            standing("cu", expires=parse_moment("2019-01-01")),
        ),
        site,
    )
    assert {url: (m.indexed, m.expired) for url, m in found.items()} == {
        "/an/": (False, False),
        "/cu/": (False, True),
    }


def test_an_article_makes_no_page_of_trang(article, standing, index_of, site):
    [page] = plan(index_of(standing("a")), site)
    with pytest.raises(TypeError, match="not of trang/"):
        page.model.whole(article(), "")


def test_a_page_stands_below_the_parent_in_its_own_language(standing, index_of, site):
    found = models(
        index_of(
            standing("gioi-thieu"),
            standing("gioi-thieu", lang="en", path="trang/tieng-anh/gioi-thieu.md"),
            standing("lanh-dao", parent="gioi-thieu"),
            standing("lanh-dao", parent="gioi-thieu", lang="en", path="trang/tieng-anh/ld.md"),
        ),
        site,
    )
    assert found["/lanh-dao/"].trail[1].url == "/gioi-thieu/"
    assert found["/en/lanh-dao/"].trail[1].url == "/en/gioi-thieu/"
