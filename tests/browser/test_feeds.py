"""Feeds opened in a browser by someone who does not know what a feed is."""

import pytest

from tests.browser.conftest import STRICT_CSP
from tests.conftest import Portal

pytestmark = [pytest.mark.browser, pytest.mark.server]

NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
_SEEN = """() => {  // what a reader can mark with the mouse
  getSelection().selectAllChildren(document.documentElement);
  return getSelection().toString();
}"""
_PHOTOS = """() => [...document.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "img")]
  .map((photo) => photo.complete && photo.naturalWidth > 0 && photo.clientWidth <= innerWidth)"""


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """A portal at its own address, so that the absolute addresses of its feeds lead to it."""
    portal = Portal(tmp_path_factory.mktemp("feeds") / "portal")
    portal.photo("tin-tuc/anh.jpg", "teal", (900, 600))
    portal.article(
        body="Chữ **đậm** của bài.\n\n![Tả](anh.jpg)\nLời của ảnh",
        title="Họp & bàn",
        summary="Tóm tắt rút gọn.",
        unit="Phòng Mẫu",
        tags="Thẻ riêng",
    )
    portal.build("publishconf.py")
    url = serve(portal.output, Content_Security_Policy=STRICT_CSP)
    assert portal.build("publishconf.py", SITEURL=url.rstrip("/")).written
    return url


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("form", "text"),
    [("atom", "Chữ đậm của bài."), ("rss", "Tóm tắt rút gọn.")],
)
def test_a_feed_says_what_it_is_and_shows_its_items(address, visit, form, text, scheme, size):
    window = visit(address, viewport=size, color_scheme=scheme)
    window.open(f"feeds/tin-tuc.{form}.xml")
    seen = window.page.evaluate(_SEEN)
    for word in ("Đây là nguồn tin (feed)", "Họp & bàn", "Phòng Mẫu", "2018", text):
        assert word in seen
    # the addresses that are for machines are hidden; of RSS, the item's own is shown
    assert seen.count("/tin-tuc/2018/06/bai/") == {"atom": 0, "rss": 1}[form]
    for word in ("Thẻ riêng", "&amp;", "<p>", "cong-thong-tin@cuc-mau.example"):
        assert word not in seen
    assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ground = window.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 19, 15)"}[scheme]
    assert (window.foreign, window.faults) == ([], [])


def test_atom_shows_the_photos_with_their_captions(address, visit):
    window = visit(address, viewport=NARROW)
    window.open("feeds/tin-tuc.atom.xml")
    window.page.wait_for_load_state("networkidle")
    assert window.page.evaluate(_PHOTOS) == [True]
    assert "Lời của ảnh" in window.page.evaluate(_SEEN)
