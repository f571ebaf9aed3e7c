"""The site map: where everything is, and nothing that is in no list."""

from portal.kinds.table import SECTIONS
from portal.model.name import Name
from portal.pages.site_map import Branch, plan


def site_map(index):
    [page] = plan(index)
    assert (page.path, page.template) == ("so-do-trang/index.html", "site_map")
    return page.model


def branch(slug, *below, lang="vi", prefix="/"):
    return Branch(Name(f"Trang {slug}", f"{prefix}{slug}/"), lang, below)


def test_pages_stand_below_their_parents_in_order(standing, index_of):
    index = index_of(
        standing("lien-he", order=9),
        standing("gioi-thieu", order=1),
        standing("lanh-dao", parent="gioi-thieu", order=2),
        standing("chuc-nang", parent="gioi-thieu", order=1),
        standing("phong-mau", parent="chuc-nang"),
        standing("an-toan"),
    )
    assert site_map(index).pages == (
        branch("an-toan"),
        branch("gioi-thieu", branch("chuc-nang", branch("phong-mau")), branch("lanh-dao")),
        branch("lien-he"),
    )


def test_a_page_whose_parent_is_none_stands_on_top(standing, index_of):
    hidden = standing("an", status="hidden")
    index = index_of(standing("a", parent="khong-co"), standing("b", parent="an"), hidden)
    assert site_map(index).pages == (branch("a"), branch("b"))


def test_pages_that_are_each_others_parents_are_not_lost(standing, index_of):
    index = index_of(standing("a", parent="b"), standing("b", parent="a"), standing("c"))
    assert site_map(index).pages == (branch("c"), branch("a"), branch("b"))
    assert site_map(index_of(standing("a", parent="a"))).pages == (branch("a"),)


def test_sections_and_indexes_of_names_are_named(index_of):
    urls = [name.url for name in site_map(index_of()).sections]
    names = ["/chuyen-muc/", "/the/", "/dong-su-kien/"]
    sections = [url for kind in SECTIONS for url in (kind.url, *(each for _, each in kind.ways))]
    assert urls == [*sections, *names]
    assert "/hoi-dap/gui/" in urls


def test_news_stand_by_month_newest_first(article, index_of):
    days = ["2018-06-07", "2018-11-01", "2019-01-01"]
    years = site_map(index_of(*(article(f"b{n}", day) for n, day in enumerate(days)))).years
    assert [(year.text, [month.text for month in months]) for year, months in years] == [
        ("Năm 2019", ["Tháng 1"]),
        ("Năm 2018", ["Tháng 11", "Tháng 6"]),
    ]


def test_pages_of_two_languages_stand_below_their_own_parents(standing, index_of):
    index = index_of(
        standing("a"),
        standing("b", parent="a"),
        standing("a", lang="en", path="trang/en/a.md"),
        standing("b", parent="a", lang="en", path="trang/en/b.md"),
    )
    english = branch("a", branch("b", lang="en", prefix="/en/"), lang="en", prefix="/en/")
    assert site_map(index).pages == (branch("a", branch("b")), english)
