"""The pages for addresses that are none: served at any depth."""

import msgspec
import pytest
from portal.pages.missing import plan


@pytest.mark.parametrize("path", ["/", "/bo-mau/cuc-mau/"])
def test_their_links_begin_at_the_root_of_the_domain(site, path):
    pages = list(plan(msgspec.structs.replace(site, path=path)))
    assert {page.path for page in pages} == {"404.html", "410.html"}
    for page in pages:
        assert page.template == page.path.removesuffix(".html")
        assert (page.model.root, page.model.url) == (path, "")
        assert not page.model.indexed


@pytest.mark.parametrize("url", ["https://cuc-mau.example", "https://bo.example/cuc/mau"])
def test_every_link_of_the_written_page_begins_there(portal, url):
    """A browser asks for /a/b/c and is given 404.html under that address."""
    path = portal.job(SITEURL=url).site.path
    portal.build(SITEURL=url)
    page = portal.page("404.html")
    links = [node.get("href", node.get("src")) for node in page.select("[href], [src]")]
    inside = [link for link in links if link[0] != "#" and ":" not in link]
    assert len(inside) > 3
    assert [link for link in inside if not link.startswith(path)] == []
    assert page.find("link", rel="canonical") is None
