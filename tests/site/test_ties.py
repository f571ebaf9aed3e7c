"""Items of different kinds that name each other, and a thread that holds them all."""

import json

import pytest

from tests.conftest import Portal
from tests.site.conftest import plain_word
from tests.site.every_kind import ROWS, write_item

HIDDEN, DRAFT = {"status": "hidden"}, {"status": "draft"}
# Row of every_kind.py → its state, and the rows that it names.
NAMED = {
    "article": ({}, ["album"]),
    "album": ({}, ["document"]),
    "document": ({}, ["film elsewhere", "dataset"]),
    "procedure": (HIDDEN, ["album", "dataset"]),
    "dataset": (HIDDEN, ["album"]),
    "film elsewhere": (DRAFT, ["article"]),
    "video": ({}, []),
}
SHOWN = {  # both ways, but neither to nor from what stands in no list
    "article": ["album"],
    "album": ["article", "document"],
    "document": ["album"],
    "procedure": ["album", "dataset"],
    "dataset": ["procedure", "album"],
    "video": [],
}
URLS = {row: f"/{ROWS[row][0]}/{row}-slug/" for row in SHOWN if row != "article"}
URLS["article"] = "/tin-tuc/2018/06/article-slug/"
SITE = "https://cuc-mau.example"


def source(row):
    return f"/{ROWS[row][0]}/{plain_word(row)('file')}.md"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """All of one thread and one minute: the portal and what its build told."""
    portal = Portal(tmp_path_factory.mktemp("ties") / "portal", shared=True)
    for row, (state, others) in NAMED.items():
        see_also = [source(other) for other in others]
        own = {"title": row, "thread": "Dòng chung", "see_also": see_also, "old_urls": []}
        write_item(portal, row, plain_word(row), lambda field: "teal", **own, **state)
    report = portal.build(PORTAL_AS_OF="2018-06-10")
    assert report.written is not None
    return portal, report.findings


@pytest.fixture
def portal(built):
    return built[0]


def page_of(portal, row):
    return portal.page(f"{URLS[row][1:]}index.html")


@pytest.mark.parametrize("row", SHOWN)
def test_each_shows_whom_it_names_and_who_names_it(portal, row):
    """On the page and in its data."""
    links = page_of(portal, row).select(".ties a")
    shown = [(portal.output / URLS[row][1:] / link["href"]).resolve() for link in links]
    assert sorted(shown) == sorted(portal.output / URLS[other][1:] for other in SHOWN[row])
    data = json.loads(portal.text(f"{URLS[row][1:]}index.json"))
    tied = [tied["url"] for tied in data["ties"] if tied["relation"] == "see_also"]
    assert sorted(tied) == sorted(SITE + URLS[other] for other in SHOWN[row])


def test_a_document_is_named_by_its_number(portal):
    [link] = [link for link in page_of(portal, "album").select(".ties a") if "1/" in link.text]
    assert link.get_text() == "1/QĐ-DOCUMENT-NUMBER – document"


def test_what_is_not_shown_is_told_to_the_editor(portal, built):
    """Of the document's two: a draft is nowhere, a hidden item is in no list."""
    told = [each for each in built[1] if each.path == source("document")[1:]]
    lines = portal.content.joinpath(source("document")[1:]).read_text("utf-8").splitlines()
    assert [lines[each.line - 1].partition(":")[0] for each in told] == ["see_also"] * 2
    assert [each.severity for each in told] == ["warning"] * 2
    assert source("film elsewhere") in told[0].message
    assert source("dataset")[1:] in told[1].message


def test_a_thread_holds_items_of_every_kind(portal):
    cards = portal.page("dong-su-kien/dong-chung/index.html").select("main .card .title")
    assert sorted(card.get_text() for card in cards) == ["album", "article", "document", "video"]
    for row in ("article", "album", "document", "video"):
        assert page_of(portal, row).select("main a[href$='dong-su-kien/dong-chung/']")


def test_nothing_hidden_is_named_by_what_stands_in_lists(portal):
    own = {URLS[row][1:] for row in ("procedure", "dataset")}
    for path, data in portal.files().items():
        if path.endswith((".html", ".json", ".xml")) and not path.startswith(tuple(own)):
            text = data.decode()
            assert not [url for url in own if url in text], path
            assert "film-elsewhere" not in text, path
