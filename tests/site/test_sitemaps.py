"""Maps for search engines in whole builds."""

import time

import pytest
from bs4 import BeautifulSoup
from lxml import etree

SITE = "https://cuc-mau.example"


def mapped(portal, name="sitemap.xml"):
    """The addresses of a map, in order."""
    tree = etree.fromstring((portal.output / name).read_bytes())
    return [each.text for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def file_of(address):
    path = address.removeprefix(f"{SITE}/")
    return f"{path}index.html" if path[-1:] in ("", "/") else path


def indexed(portal):
    """The files of all pages that ask to be indexed."""
    return {
        path
        for path, data in portal.files().items()
        if path.endswith(".html")
        and b"noindex" not in data
        and BeautifulSoup(data, "html.parser").find("link", rel="canonical")
    }


@pytest.mark.slow
def test_the_map_is_every_page_that_may_be_indexed_once(portal):
    portal.photo("tin-tuc/anh.jpg")
    for number in range(1, 46):
        portal.article(
            f"b{number}.md", "![Tả](anh.jpg)", title=f"Bài {number}", tags="Thi đua", thread="Dòng"
        )
    portal.article("an.md", status="hidden")
    portal.article("cu.md", expires="2019-01-01")
    portal.article("news.md", lang="en", title="News")
    portal.write("trang/lien-he.md", "---\ntitle: Liên hệ\n---\nChữ.\n")
    assert portal.build().written
    listed = mapped(portal)
    assert len(listed) == len(set(listed)) > 60
    assert {file_of(address) for address in listed} == indexed(portal)
    photos = {
        each.text for each in etree.fromstring(portal.text("sitemap.xml").encode()).iter("{*}loc")
    }
    shown = [file_of(address) for address in photos - set(listed)]
    assert [portal.output / path for path in shown if not (portal.output / path).is_file()] == []
    assert len(shown) == 1


def test_a_category_with_any_letters_has_an_address_of_plain_ones(portal):
    portal.article(category="Đời sống & <phong trào>", tags="C/C++ 100%")
    assert portal.build().written
    for address in mapped(portal):
        assert address.isascii()
        assert (portal.output / file_of(address)).is_file()


def test_an_item_is_in_the_news_map_for_two_days_and_the_clock_alone_takes_it_out(portal):
    """The build that has nothing to do must know when it has."""
    portal.article(date="2018-06-07 16:49:00")
    time.sleep(0.1)  # so that the next build may take the sources on trust
    own = f"{SITE}/tin-tuc/2018/06/bai/"
    first = portal.build(PORTAL_AS_OF="2018-06-07 16:49:00")
    assert mapped(portal, "sitemap-news.xml") == [own]
    again = portal.build(PORTAL_AS_OF="2018-06-09 16:48:59")
    assert (again.written.written, again.written.kept) == (0, first.written.written)
    assert mapped(portal, "sitemap-news.xml") == [own]
    last = portal.build(PORTAL_AS_OF="2018-06-09 16:49:00")
    assert mapped(portal, "sitemap-news.xml") == []
    assert last.written.written == 2  # the map and the manifest
    assert "<urlset" in portal.text("sitemap-news.xml")


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_robots_name_the_maps(portal, settings):
    portal.build(settings)
    lines = portal.text("robots.txt").splitlines()
    maps = [line.removeprefix("Sitemap: ") for line in lines if line.startswith("Sitemap: ")]
    assert maps == [f"{SITE}/sitemap.xml", f"{SITE}/sitemap-news.xml"]
    assert [path for path in map(file_of, maps) if not (portal.output / path).is_file()] == []
