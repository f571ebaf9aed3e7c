"""The home page: the newest items, a block a category, and when the portal last changed."""

import msgspec
from portal.model.used import FileUse
from portal.pages.home import SHOWN, plan
from portal.vietnamese.dates import parse_moment


def home(index, site):
    [page] = plan(index, site)
    assert (page.path, page.template) == ("index.html", "index")
    return page.model


def test_the_newest_leads_and_the_next_follow(article, index_of, site):
    items = [article(f"b{n:02}", f"2018-06-{n:02}") for n in range(1, 15)]
    model = home(index_of(*items), site)
    assert model.lead.title == "Bài b14"
    assert [card.title for card in model.cards] == [
        f"Bài b{n:02}" for n in range(13, 14 - SHOWN, -1)
    ]


def test_a_category_shows_what_does_not_stand_above(article, index_of, site):
    """One with its photo and three titles; what the page opens with is not said again."""
    items = [article(f"b{n:02}", f"2018-06-{n:02}") for n in range(1, 15)]
    items += [article(f"t{n}", f"2018-05-0{n}", category="Thông báo") for n in range(1, 4)]
    items.append(article("n", "2018-06-30", category="Nghiệp vụ"))
    model = home(index_of(*items), site)
    shown = [(b.name.text, b.lead.title, [card.title for card in b.cards]) for b in model.blocks]
    assert shown == [
        ("Tin hoạt động", "Bài b09", ["Bài b08", "Bài b07", "Bài b06"]),
        ("Thông báo", "Bài t3", ["Bài t2", "Bài t1"]),
    ]
    assert len({block.id for block in model.blocks}) == 2


def test_blocks_stand_in_the_order_of_the_settings(article, index_of, site):
    names = ("Nghiệp vụ", "Thông báo", "Tin hoạt động")
    items = [
        article(f"b{n}-{at}", f"2018-06-{n + 1:02}", category=name)
        for at, name in enumerate(names)
        for n in range(10)
    ]
    ordered = msgspec.structs.replace(site, categories=("Tin hoạt động", "Nghiệp vụ"))
    model = home(index_of(*items), ordered)
    assert [block.name.text for block in model.blocks] == [
        "Tin hoạt động",
        "Nghiệp vụ",
        "Thông báo",
    ]


def test_the_first_of_a_block_shows_its_cover(article, index_of, site):
    items = [article(f"b{n}", f"2018-06-{n + 10}") for n in range(SHOWN)]
    item = article("cu", "2018-06-01", cover=FileUse("a.jpg", 4), cover_alt="Hội trường")
    [block] = home(index_of(*items, item, files=["tin-tuc/a.jpg"]), site).blocks
    assert (block.lead.title, block.cover.alt) == ("Bài cu", "Hội trường")


def test_a_portal_without_news_has_a_home_page(index_of, site):
    model = home(index_of(), site)
    assert (model.lead, model.lead_cover, model.cards, model.blocks) == (None, None, (), ())
    assert (model.url, model.root, model.title) == ("/", "./", site.name)
    assert model.updated_site is None
    assert model.description == "Cổng Mẫu – Cục Mẫu"


def test_the_lead_shows_its_cover(article, index_of, site):
    item = article(cover=FileUse("a.jpg", 4), cover_alt="Hội trường")
    model = home(index_of(item, files=["tin-tuc/a.jpg"]), site)
    assert (model.lead_cover.photo.name, model.lead_cover.alt) == ("a-card", "Hội trường")


def test_the_last_change_is_of_the_content_and_of_what_is_listed(article, standing, index_of, site):
    page = standing("gioi-thieu", modified=parse_moment("2019-02-03 10:00"))
    hidden = article("an", status="hidden", modified=parse_moment("2020-01-01"))
    assert home(index_of(article("a"), page, hidden), site).updated_site == page.modified
    plain = msgspec.structs.replace(page, modified=None)
    assert home(index_of(article("a"), plain), site).updated_site == article("a").date
