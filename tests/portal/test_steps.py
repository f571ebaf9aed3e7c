"""The steps that workers do: from the store where it knows, else from the file, never a crash."""

import gzip

import brotli
import msgspec
import pytest
from portal.model.body import Body
from portal.model.finding import Refused
from portal.model.page import Head, Page
from portal.pages.items import plan
from portal.reading.known import Reading
from portal.reading.scan import scan
from portal.steps import (
    Order,
    Workshop,
    finish_files,
    lost_page,
    lost_source,
    read_sources,
    render_pages,
)

CODE = b"code"
PAGE = Page("404.html", "404", Head(url="", root="/", title="Không có", indexed=False))
TEXT = "<p>Chữ <strong>đậm</strong>.</p>"


@pytest.fixture
def workshop(portal):
    """Makes the workshop of a process; changes are settings."""
    made = []

    def make(settings="pelicanconf.py", code=CODE, **changes):
        made.append(Workshop(Order(portal.job(settings, **changes), code)))
        made[-1].store.mend()
        return made[-1]

    (portal.path / ".cache").mkdir()
    yield make
    for each in made:
        each.store.close()


@pytest.fixture
def files(portal):
    """The files of content/ as they are now."""
    return lambda: scan(str(portal.content)).files


def read_one(workshop, files, name="tin-tuc/bai.md"):
    [reading] = read_sources(workshop, [files()[name]])
    return reading


def test_sources_are_read_in_their_order(portal, workshop, files):
    names = [portal.article(f"{n}.md", title=f"Bài {n}").name for n in "cab"]
    found = files()
    readings = read_sources(workshop(), [found[f"tin-tuc/{name}"] for name in names])
    assert [reading.item.title for reading in readings] == ["Bài c", "Bài a", "Bài b"]
    assert [reading.path for reading in readings] == [
        "tin-tuc/c.md",
        "tin-tuc/a.md",
        "tin-tuc/b.md",
    ]


def test_a_source_that_the_store_knows_is_not_read_again(portal, workshop, files):
    portal.article()
    key = read_one(workshop(), files).key
    kept = Reading("tin-tuc/bai.md", key)
    workshop().store.put([(key, msgspec.msgpack.encode((kept, Body())))])
    assert read_one(workshop(), files) == kept


def test_another_text_path_or_code_is_another_key(portal, workshop, files):
    portal.article()
    portal.article("khac.md")
    keys = {
        read_one(workshop(), files).key,
        read_one(workshop(), files, "tin-tuc/khac.md").key,
        read_one(workshop(code=b"other"), files).key,
    }
    portal.article(body="Khác.")
    keys.add(read_one(workshop(), files).key)
    assert len(keys) == 4


@pytest.mark.parametrize("data", [b"", b"\xc1", msgspec.msgpack.encode([["a.md", b"k"]])])
def test_an_entry_that_cannot_be_read_is_read_from_the_source(portal, workshop, files, data):
    portal.article()
    good = read_one(workshop(), files)
    workshop().store.put([(good.key, data)])
    assert read_one(workshop(), files) == good


def test_a_source_that_went_away_is_a_finding(portal, workshop, files):
    source = portal.article()
    found = files()
    source.unlink()
    [reading] = read_sources(workshop(), [found["tin-tuc/bai.md"]])
    assert (reading.item, reading.key) == (None, b"")
    [finding] = reading.findings
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/bai.md", 1, "error")


def test_pelicans_markdown_setting_is_followed(
    portal, workshop, files, link_all, complete_all, site
):
    portal.article(body="CNTT\n\n*[CNTT]: Công nghệ thông tin")
    abbr = {"extensions": ["markdown.extensions.abbr"]}
    extended = workshop(code=b"other", MARKDOWN=abbr)
    for shop, marked in ((workshop(), False), (extended, True)):
        page = article_page(shop, files, link_all, complete_all, site)
        [[(_, data)]] = render_pages(site, False, shop, [page])
        assert ("<abbr" in data.decode()) is marked


def article_page(workshop, files, link_all, complete_all, site):
    """The planned page of tin-tuc/bai.md."""
    linked = link_all(read_one(workshop, files))
    index, _ = complete_all(linked)
    [page] = plan(index, site)
    return page


def test_pages_are_rendered_from_their_model_and_their_source(
    portal, workshop, files, link_all, complete_all, site
):
    portal.article(body="Chữ **đậm**.")
    shop = workshop()
    page = article_page(shop, files, link_all, complete_all, site)
    one, other = render_pages(site, False, shop, [PAGE, page])
    [(path, data)] = one
    assert path == "404.html"
    assert "Không có" in data.decode()
    [(path, data)] = other
    assert path == "tin-tuc/2018/06/bai/index.html"
    assert TEXT in data.decode()


def test_a_body_that_the_store_lost_is_read_from_the_source_again(
    portal, workshop, files, link_all, complete_all, site
):
    source = portal.article(body="Chữ **đậm**.")
    shop = workshop()
    page = article_page(shop, files, link_all, complete_all, site)
    shop.store.begin_anew()
    [[(_, data)]] = render_pages(site, False, shop, [page])
    assert TEXT in data.decode()
    source.write_text(source.read_text(encoding="utf-8") + "Thêm.", encoding="utf-8")
    with pytest.raises(Refused, match=r"tin-tuc/bai\.md thay đổi trong lúc dựng"):
        render_pages(site, False, shop, [page])


def test_published_pages_are_minified_and_come_with_their_copies(workshop, site):
    [[(_, built)]] = render_pages(site, False, workshop(), [PAGE])
    shop = workshop("publishconf.py")
    [[(path, data), (br, small), (gz, zipped)]] = render_pages(site, True, shop, [PAGE])
    assert (path, br, gz) == ("404.html", "404.html.br", "404.html.gz")
    assert data == brotli.decompress(small) == gzip.decompress(zipped)
    assert len(data) < len(built)
    [[(path, alone)]] = render_pages(site, False, shop, [PAGE])
    assert (path, alone) == ("404.html", data)
    assert finish_files(shop, [("404.html", data)]) == [[(path, data), (br, small), (gz, zipped)]]


def test_what_a_worker_died_of_is_told(portal, files):
    portal.article()
    found = files()
    reading = lost_source(found["tin-tuc/bai.md"])
    [finding] = reading.findings
    assert (finding.path, finding.severity, reading.item) == ("tin-tuc/bai.md", "error", None)
    for lost in (PAGE, ("404.html", b"")):
        with pytest.raises(Refused, match=r"404\.html"):
            lost_page(lost)
