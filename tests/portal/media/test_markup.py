"""Where a browser would see a page or a drawing."""

import time

import pytest
from portal.media.markup import find_markup

SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>404</body></html>",
        "<!DOCTYPE html>\n<title>404</title>",
        '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
        "\n\t  <HTML>",
        "\ufeff<html>",
        "<!-- saved from url=(0014)about:internet -->\n<html>",
        "<?xml version='1.0'?><!-- a --><html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<x:html xmlns:x='http://www.w3.org/1999/xhtml'/>",
        "<script>alert(1)</script>",
        "<p>một đoạn",
        "<!-- a comment that never ends",
        "<!-- a --> only text",
    ],
)
def test_page_is_seen(text):
    assert find_markup(text.encode()) == "html"


@pytest.mark.parametrize(
    "text",
    [
        SVG,
        f"<?xml version='1.0' encoding='UTF-8'?>\n<!-- máy vẽ -->\n{SVG}",
        f"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>{SVG}",
        f"<!DOCTYPE x [<!ENTITY a '<b>'>]>{SVG}",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>",
        f"\ufeff \n{SVG}",
        f"\0{SVG}",
    ],
)
def test_drawing_is_seen(text):
    assert find_markup(text.encode()) == "svg"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_hides_nothing(encoding):
    mark = "" if encoding == "utf-16" else "\ufeff"
    assert find_markup((mark + SVG).encode(encoding)) == "svg"


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2", "a < b", "<3", "<kml><Placemark/></kml>", "<svg-like>", "WEBVTT\n"]
)
def test_other_text_is_neither(text):
    assert find_markup(text.encode()) == ""


@pytest.mark.parametrize("unit", ["<!--", "<?", " ", "<!doctype a[", "<a:", "<!-- -->", "\0"])
def test_hostile_beginning_takes_linear_time(unit):
    began = time.perf_counter()
    find_markup((unit * (1 << 20))[: 1 << 20].encode())
    assert time.perf_counter() - began < 0.5
