"""What publishing makes of rendered text: smaller, the same to a reader, the same every time."""

import gzip

import brotli
import pytest
from bs4 import BeautifulSoup
from portal.rendering.finish import has_copies, minify, variants

PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Họp &amp; bàn</title>
<script type="application/ld+json">{"a": "<b>"}</script>
</head>
<body>
<!-- ghi chú -->
<main id="trang--chinh" tabindex="-1">
<h1>Số liệu:   2.113</h1>
<p>Một <em>hai</em> <b>ba</b>
bốn.</p>
<ul>
<li><a href="../">A</a></li>
<li>B &lt;script&gt;</li>
</ul>
<pre>
  dòng   một
    dòng hai
</pre>
<img src="a.jpg" alt="" width="2" height="1">
<input type="text" value="a  b">
</main>
</body>
</html>
"""


def words(html):
    return " ".join(BeautifulSoup(html, "html.parser").body.get_text(" ").split())


def test_minified_html_says_the_same():
    small = minify(PAGE)
    one, other = (BeautifulSoup(html, "html.parser") for html in (PAGE, small))
    assert words(small) == words(PAGE)
    assert other.title.get_text() == "Họp & bàn"
    assert other.pre.get_text().strip("\n") == one.pre.get_text().strip("\n")
    assert other.script.get_text() == one.script.get_text()
    for tag in ("html", "main", "a", "img", "input"):
        assert other.find(tag).attrs == one.find(tag).attrs


def test_minified_html_is_smaller_and_has_no_comments_but_all_its_end_tags():
    small = minify(PAGE)
    assert len(small) < len(PAGE)
    assert "ghi chú" not in small
    for tag in ("html", "head", "body", "li", "p", "ul"):
        assert small.count(f"</{tag}>") == PAGE.count(f"</{tag}>")


def test_the_words_that_a_server_fills_in_stay():
    """nginx writes the reason of a withdrawal in their place."""
    word = '<!--# echo var="portal_gone" encoding="none" default="" -->'
    assert f"<p>{word}</p>" in minify(PAGE.replace("<!-- ghi chú -->", f"<p>{word}</p>"))


def test_spaces_between_words_stay():
    assert "<em>hai</em> <b>ba</b>" in minify(PAGE)


def test_minified_html_does_not_shrink_again():
    assert minify(minify(PAGE)) == minify(PAGE)


@pytest.mark.parametrize("path", ["a/index.html", "theme/style.css", "sitemap.xml", "csdl/a/b.csv"])
def test_text_comes_with_two_copies_that_unpack_to_it(path):
    data = PAGE.encode()
    (plain, same), (br, small), (gz, zipped) = variants(path, data)
    assert (plain, br, gz) == (path, f"{path}.br", f"{path}.gz")
    assert has_copies(path)
    assert same == data == brotli.decompress(small) == gzip.decompress(zipped)


def test_copies_are_the_same_bytes_on_every_run():
    """The header of gzip has a time and could have a file name (RFC 1952 §2.3.1)."""
    (_, packed) = variants("a.html", PAGE.encode())[2]
    assert packed[3:8] == bytes(5)
    assert variants("a.html", PAGE.encode()) == variants("a.html", PAGE.encode())


@pytest.mark.parametrize("path", ["tep/a/b.jpg", "a.docx", "a.pdf", "a.html.bak", "html"])
def test_what_is_no_text_of_ours_comes_alone(path):
    assert variants(path, b"x") == [(path, b"x")]
    assert not has_copies(path)
