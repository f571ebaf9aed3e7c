"""Where the feeds of a list stand (contracts.md §2)."""

import pytest
from portal.linking.feeds import FORMS, feed_url


@pytest.mark.parametrize(
    ("list_url", "urls"),
    [
        ("/tin-tuc/", ["/feeds/tin-tuc.atom.xml", "/feeds/tin-tuc.rss.xml"]),
        (
            "/chuyen-muc/tin-hoat-dong/",
            [
                "/feeds/chuyen-muc/tin-hoat-dong.atom.xml",
                "/feeds/chuyen-muc/tin-hoat-dong.rss.xml",
            ],
        ),
    ],
)
def test_a_list_has_an_atom_and_an_rss_feed(list_url, urls):
    assert [feed_url(list_url, form) for form in FORMS] == urls


def test_lists_with_feeds_have_them_among_the_planned_addresses(link_all, article):
    """So an editor's link to a feed resolves; an empty section and a tag have none."""
    urls = link_all(article(tags=("Thi đua",))).urls
    assert {url for url in urls if url.startswith("/feeds/")} == {
        f"/feeds/{name}.{form}.xml"
        for name in ("tin-tuc", "chuyen-muc/tin-hoat-dong")
        for form in ("atom", "rss")
    }
    assert {"/sitemap.xml", "/sitemap-news.xml", "/robots.txt"} <= urls
    assert not [url for url in link_all().urls if url.startswith("/feeds/")]
