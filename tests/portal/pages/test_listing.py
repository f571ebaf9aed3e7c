"""The pages of lists (contracts.md §2): where they stand, what they show, what changes them."""

import msgspec
import pytest
from portal.kinds.article import ARTICLE
from portal.kinds.table import SECTIONS
from portal.labels import LABELS
from portal.linking.archives import slice_list
from portal.linking.entry import Listing
from portal.model.name import Name
from portal.model.page import Cell, seal_of
from portal.pages.listing import Part, card, plan


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
    found = {page.model.url: page for page in plan(index_of())}
    for kind in SECTIONS:
        page = found[kind.url]
        assert (page.template, page.model.kind) == (kind.list_template, kind.name)
        assert page.model.heading == LABELS["vi"][kind.plural]
        assert list(page.model.cards) == []
        assert [name.url for name in page.model.ways] == [url for _, url in kind.ways]
    assert found["/tin-tuc/"].model.parts == ()


def test_a_list_of_several_kinds_is_of_none(article, index_of):
    found = {page.model.url: page.model for page in plan(index_of(article(tags=("a",))))}
    kinds = {found[url].kind for url in ("/the/a/", "/chuyen-muc/tin-hoat-dong/", "/tin-tuc/2018/")}
    assert kinds == {""}


def test_news_lead_to_their_years_and_a_year_to_its_months(article, index_of):
    days = ["2018-06-07", "2018-11-01", "2019-01-01"]
    index = index_of(*(article(f"b{n}", day) for n, day in enumerate(days)))
    found = {page.model.url: page.model for page in plan(index)}
    [years] = found["/tin-tuc/"].parts
    assert (years.heading, years.names) == (
        "Theo năm",
        (Name("Năm 2019", "/tin-tuc/2019/"), Name("Năm 2018", "/tin-tuc/2018/")),
    )
    [months] = found["/tin-tuc/2018/"].parts
    assert (months.heading, months.names) == (
        "Theo tháng",
        (Name("Tháng 11", "/tin-tuc/2018/11/"), Name("Tháng 6", "/tin-tuc/2018/06/")),
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
    assert (shown.kind, shown.state, shown.note, shown.cover) == ("article", "", "", None)


@pytest.fixture
def divided(article, index_of):
    """The index of two articles, the section divided by unit, and by state too."""
    index = index_of(article("a", unit="Phòng Hai"), article("b", unit="Phòng Một"))
    facets = [
        Listing("facet", Name(text, url), slice_list(url, index.entries), "article", label)
        for text, url, label in (
            ("Phòng Một", "/tin-tuc/don-vi/phong-mot/", "unit"),
            ("Phòng Hai", "/tin-tuc/don-vi/phong-hai/", "unit"),
            ("Mới nhất", "/tin-tuc/trang-thai/moi-nhat/", "updated"),
        )
    ]
    return msgspec.structs.replace(index, lists=[index.news, *facets])


def test_a_facet_is_a_list_of_its_section(divided):
    pages_of = {page.model.url: page.model for page in plan(divided)}
    facet = pages_of["/tin-tuc/don-vi/phong-mot/"]
    assert (facet.heading, facet.kind) == ("Đơn vị: Phòng Một", "article")
    assert facet.trail == (Name("Trang chủ", "/"), Name("Tin tức", "/tin-tuc/"))
    assert (facet.parts, facet.ways, facet.feeds) == ((), (), ())


def test_a_section_names_its_facets_each_under_its_word_in_order(divided):
    [section] = [page.model for page in plan(divided) if page.model.url == "/tin-tuc/"]
    assert section.parts == (
        Part(
            "Đơn vị",
            (
                Name("Phòng Hai", "/tin-tuc/don-vi/phong-hai/"),
                Name("Phòng Một", "/tin-tuc/don-vi/phong-mot/"),
            ),
        ),
        Part("Cập nhật lúc", (Name("Mới nhất", "/tin-tuc/trang-thai/moi-nhat/"),)),
    )


def test_a_list_changes_with_the_states_of_its_items(article, index_of):
    """By as-of alone a document comes into force: its lists must be rendered anew."""

    def prints(state):
        index = index_of(article("a"))
        around = msgspec.structs.replace(index.entries[0].around, state=state)
        entry = msgspec.structs.replace(index.entries[0], around=around)
        slices = [msgspec.structs.replace(part, items=[entry]) for part in index.news.slices]
        news = msgspec.structs.replace(index.news, slices=slices)
        index = msgspec.structs.replace(index, entries=[entry], lists=[news])
        encode = msgspec.msgpack.Encoder(enc_hook=seal_of).encode
        return [encode(page.model) for page in plan(index)]

    assert prints("newest") == prints("newest") != prints("oldest")


def test_a_register_changes_with_what_its_columns_say(article, index_of):
    """Title and date, which a card's digest is of, may stay the same."""

    def prints(number):
        index = index_of(article("a"))
        kind = msgspec.structs.replace(ARTICLE, cells=lambda item: (Cell("number", number),))
        entry = msgspec.structs.replace(index.entries[0], kind=kind)
        slices = [msgspec.structs.replace(part, items=[entry]) for part in index.news.slices]
        news = msgspec.structs.replace(index.news, slices=slices)
        index = msgspec.structs.replace(index, entries=[entry], lists=[news])
        encode = msgspec.msgpack.Encoder(enc_hook=seal_of).encode
        return [encode(page.model) for page in plan(index)]

    assert prints("1/QĐ-MAU") == prints("1/QĐ-MAU") != prints("2/QĐ-MAU")
