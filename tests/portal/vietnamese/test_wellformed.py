"""Text and HTML in XML files: nothing that XML 1.0 forbids, nothing that ends a tag."""

import xml.etree.ElementTree as ET

import pytest
from portal.vietnamese.wellformed import allowed, xhtml, xml_text

FORBIDDEN = "\x00\x01\x08\x0b\x0c\x0e\x1f\ud800\udfff\ufffe\uffff"


def parsed(inner):
    return ET.fromstring(f"<x>{inner}</x>")


def test_what_xml_forbids_is_left_out():
    assert allowed(f"a{FORBIDDEN}b") == "ab"
    for letter in FORBIDDEN:
        with pytest.raises((ET.ParseError, UnicodeEncodeError)):
            parsed(letter)


def test_what_xml_allows_stays():
    text = "\t\n\r Đường\u00a0\u0085\u2028\ue000\ufffd😀\U0010ffff"
    assert allowed(text) == text
    assert parsed(xml_text(text)).text == text.replace("\r", "\n")


def test_text_is_no_markup():
    text = "a < b & c > d ]]> \"'"
    assert parsed(xml_text(text)).text == text


@pytest.mark.parametrize(
    ("html", "xml"),
    [
        ("<p>a<br>b</p>", "<p>a<br/>b</p>"),
        ("<hr>", "<hr/>"),
        ('<img src="a.jpg" alt="x &gt; y">', '<img src="a.jpg" alt="x &gt; y"/>'),
        ('<img alt="a > b"><p>c</p>', '<img alt="a > b"/><p>c</p>'),
        ('<col span="2">', '<col span="2"/>'),
        ("<p>a&nbsp;b</p>", "<p>a\u00a0b</p>"),
        ('<a href="https://a.example/?x=<b>" rel="noopener">c</a>',) * 2,
        ("<details><summary>Đ</summary></details>",) * 2,
        ('<ol reversed=""><li>a</li></ol>',) * 2,
        ("<p>a\x0bb</p>", "<p>ab</p>"),
    ],
)
def test_html_of_a_body_as_xml(html, xml):
    assert xhtml(html) == xml.replace("=<b>", "=&lt;b>")
    parsed(xhtml(html))


def test_text_that_looks_like_a_tag_stays_text():
    html = "<p>&lt;br&gt; &amp;nbsp; a=\"b\" 'c'</p>"
    assert xhtml(html) == html
    assert parsed(xhtml(html)).find("p").text == "<br> &nbsp; a=\"b\" 'c'"
