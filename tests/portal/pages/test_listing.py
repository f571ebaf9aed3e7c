"""The pages of lists (contracts.md §2): where they stand, what they show, what changes them."""

import pytest
from portal.model.name import Name
from portal.pages.listing import card, plan


def pages(index, base="/tin-tuc/"):
    """The models of a list's pages by their place below it, in order."""
    found = {page.model.url: page for page in plan(index)}
    return {
        url.removeprefix(base): page.model
        for url, page in found.items()
        if url == base or url.startswith(f"{base}trang/")
    }


@pytest.fixture
def many(article, index_of):
    """The index of so many articles, one a minute: b1 is the oldest."""

    def made(count):
        items = [
            article(f"b{n}", f"2018-06-07 {n // 60:02}:{n % 60:02}", tags=("Thi đua",))
            for n in range(1, count + 1)
        ]
        return index_of(*items)

    return made


@pytest.mark.parametrize(
    "base", ["/tin-tuc/", "/tin-tuc/2018/", "/tin-tuc/2018/06/", "/the/thi-dua/"]
)
def test_page_1_holds_the_oldest_20_and_the_lists_own_the_newest(many, base):
    found = pages(many(65), base)
    assert list(found) == ["", "trang/1/", "trang/2/"]
    shown = {place: [card.title for card in model.cards] for place, model in found.items()}
    assert shown["trang/1/"] == [f"Bài b{n}" for n in range(20, 0, -1)]
    assert shown["trang/2/"] == [f"Bài b{n}" for n in range(40, 20, -1)]
    assert shown[""] == [f"Bài b{n}" for n in range(65, 40, -1)]


def test_a_numbered_page_says_so_in_its_title_and_not_in_its_heading(many):
    found = pages(many(45))
    assert (found[""].title, found[""].heading) == ("Tin tức", "Tin tức")
    assert (found["trang/1/"].title, found["trang/1/"].heading) == ("Tin tức – trang 1", "Tin tức")


def test_pagers_lead_on(many):
    found = pages(many(65))
    pagers = {place: (m.newest, m.newer, m.older, m.oldest) for place, m in found.items()}
    assert pagers == {
        "": ("", "", "/tin-tuc/trang/2/", "/tin-tuc/trang/1/"),
        "trang/2/": ("/tin-tuc/", "/tin-tuc/", "/tin-tuc/trang/1/", "/tin-tuc/trang/1/"),
        "trang/1/": ("/tin-tuc/", "/tin-tuc/trang/2/", "", ""),
    }


def test_a_new_item_changes_no_full_page(many):
    before, after = pages(many(66)), pages(many(67))
    assert before.pop("") != after.pop("")
    assert before == after


def test_files_lie_where_their_addresses_say(many):
    found = {page.model.url: page for page in plan(many(45))}
    assert found["/tin-tuc/trang/1/"].path == "tin-tuc/trang/1/index.html"
    assert found["/tin-tuc/trang/1/"].model.root == "../../../"


def test_every_family_has_its_heading_trail_and_template(article, index_of):
    index = index_of(article(tags=("Thi đua",), thread="Sơ kết"))
    found = {page.model.url: page for page in plan(index)}
    home, news = Name("Trang chủ", "/"), Name("Tin tức", "/tin-tuc/")
    expected = {
        "/tin-tuc/": ("archives", "Tin tức", (home,)),
        "/tin-tuc/2018/": ("period_archives", "Năm 2018", (home, news)),
        "/tin-tuc/2018/06/": (
            "period_archives",
            "Tháng 6 năm 2018",
            (home, news, Name("Năm 2018", "/tin-tuc/2018/")),
        ),
        "/chuyen-muc/tin-hoat-dong/": (
            "category",
            "Tin hoạt động",
            (home, Name("Chuyên mục", "/chuyen-muc/")),
        ),
        "/the/thi-dua/": ("tag", "Thi đua", (home, Name("Các thẻ", "/the/"))),
        "/dong-su-kien/so-ket/": (
            "thread",
            "Sơ kết",
            (home, Name("Dòng sự kiện", "/dong-su-kien/")),
        ),
    }
    told = {url: (p.template, p.model.heading, p.model.trail) for url, p in found.items()}
    assert {url: told[url] for url in expected} == expected


def test_an_empty_section_has_its_page(index_of):
    found = {page.model.url: page.model for page in plan(index_of())}
    assert found["/video/"].heading == "Video"
    assert [list(found[place].cards) for place in ("/video/", "/tin-tuc/")] == [[], []]


def test_news_lead_to_their_years_and_a_year_to_its_months(article, index_of):
    days = ["2018-06-07", "2018-11-01", "2019-01-01"]
    index = index_of(*(article(f"b{n}", day) for n, day in enumerate(days)))
    found = {page.model.url: page.model for page in plan(index)}
    assert found["/tin-tuc/"].parts == (
        Name("Năm 2019", "/tin-tuc/2019/"),
        Name("Năm 2018", "/tin-tuc/2018/"),
    )
    assert found["/tin-tuc/2018/"].parts == (
        Name("Tháng 11", "/tin-tuc/2018/11/"),
        Name("Tháng 6", "/tin-tuc/2018/06/"),
    )
    assert found["/tin-tuc/2018/06/"].parts == ()


def test_parts_stand_on_a_lists_own_page_only(many):
    found = pages(many(45))
    assert len(found[""].parts) == 1
    assert found["trang/1/"].parts == ()


def test_a_card_shows_an_item_in_its_language(article, index_of):
    item = article("news", lang="en", title="News", summary="Short.")
    [entry] = index_of(item).entries
    shown = card(entry)
    assert (shown.url, shown.title, shown.lang) == ("/en/tin-tuc/2018/06/news/", "News", "en")
    assert (shown.summary, shown.date) == ("Short.", item.date)
    assert shown.category == Name("Tin hoạt động", "/chuyen-muc/tin-hoat-dong/")
