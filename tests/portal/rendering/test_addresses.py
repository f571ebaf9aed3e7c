"""Site paths as pages write them."""

from urllib.parse import urljoin

import pytest
from portal.model.page import root_of
from portal.rendering.addresses import absolute, read_apart, under

TARGETS = ("/", "/tin-tuc/", "/tin-tuc/2018/06/bai/", "/tep/ab/anh.jpg", "/404.html")
PAGES = ("/", "/lien-he/", "/en/lien-he/", "/tin-tuc/2018/06/bai/")


@pytest.mark.parametrize(
    "base", ["https://a.example/", "https://a.example/bo/cuc/", "file:///usb/"]
)
@pytest.mark.parametrize("page", PAGES)
def test_from_any_depth_and_under_any_path_a_link_leads_to_its_target(base, page):
    at = urljoin(base, page[1:])
    for target in TARGETS:
        link = under(target, root_of(page))
        assert not link.startswith("/")
        assert urljoin(at, link) == base + target[1:]


def test_a_link_to_the_page_itself_is_never_empty():
    """An empty href would drop the fragment and the query of the address (RFC 3986 §5.2.2)."""
    assert under("/", "./") == "./"


def test_pages_served_at_any_depth_begin_at_the_root():
    assert under("/tin-tuc/", "/") == "/tin-tuc/"
    assert under("/tin-tuc/", "/bo/cuc/") == "/bo/cuc/tin-tuc/"


def test_an_outside_address_stays_as_it_is():
    for target in ("https://bns.cuc-mau.example/?a=1&b=2", "mailto:a@b.example", ""):
        assert under(target, "../") == target


def test_what_no_url_may_hold_is_encoded():
    assert under("/a b/ă?x.pdf#trang-2", "../") == "../a%20b/%C4%83%3Fx.pdf#trang-2"
    assert absolute("/a b/", "https://a.example") == "https://a.example/a%20b/"


def test_a_full_address_has_the_sites_path():
    assert absolute("/tin-tuc/", "https://a.example/bo") == "https://a.example/bo/tin-tuc/"
    assert absolute("/", "https://a.example") == "https://a.example/"


def test_a_link_within_a_text_that_is_read_elsewhere_leads_to_its_page():
    body = '<p id="a">#a <a href="#a">lên</a> <a href="../b/#a">bài</a></p>'
    assert read_apart(body, "https://a.example/x/") == (
        '<p id="a">#a <a href="https://a.example/x/#a">lên</a> <a href="../b/#a">bài</a></p>'
    )
