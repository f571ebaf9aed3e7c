"""Sanitised HTML is cut at what the portal itself must fill: its own links and photos."""

import pytest
from portal.fields.report import Report
from portal.model.body import Image, Link
from portal.reading.links import split_references
from portal.reading.places import Places
from portal.reading.sanitise import CLEANER

SOURCE = "a.md\n\nb.md và a.jpg\n\n#khong-co\n"
FIRST = 6


def split(html):
    report = Report("tin-tuc/a.md")
    body, references = split_references(html, Places(SOURCE, FIRST), report)
    return body.parts, references, [(f.line, f.severity, f.message) for f in report.findings]


def page(html):
    """The HTML of a body without gaps, in which nothing is wrong."""
    parts, references, told = split(html)
    assert (references, told) == ((), [])
    return "".join(parts)


def test_a_link_to_the_portal_is_a_gap_that_opens_and_closes():
    parts, references, told = split('<p>x <a href="b.md" title="T">y</a> z</p>')
    assert parts == ("<p>x ", 0, "y", -1, " z</p>")
    assert references == (Link("b.md", 8, ' title="T"'),)
    assert told == []


def test_references_are_numbered_in_the_order_of_the_text():
    html = '<a href="a.md">1</a><img src="a.jpg" alt="Tả"><a href="b.md">2</a>'
    parts, references, told = split(html)
    assert parts == (0, "1", -1, 1, 2, "2", -3)
    assert references == (Link("a.md", 6), Image("a.jpg", 8, "Tả"), Link("b.md", 8))
    assert told == []


def test_a_photo_in_a_link_stands_inside_its_gap():
    parts, references, _ = split('<a href="b.md"><img src="a.jpg" alt="Tả"></a>')
    assert (parts, [type(each) for each in references]) == ((0, 1, -1), [Link, Image])


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("b.md", "b.md"),
        ("../trang/b.md#muc", "../trang/b.md#muc"),
        ("/tin-tuc/2018/06/x/", "/tin-tuc/2018/06/x/"),
        ("{filename}b.md", "{filename}b.md"),
        ("b.md?a=1&amp;c=%22x%22", "b.md?a=1&c=%22x%22"),
        (" b.md\t", "b.md"),
        ("h%E1%BB%99i.md", "h%E1%BB%99i.md"),
        ("\\\\may-chu\\a", "\\\\may-chu\\a"),
        ("/\\may-chu/a", "/\\may-chu/a"),
        ("../../../bi-mat.txt", "../../../bi-mat.txt"),
        ("%2e%2e/%2E%2E/a.md", "%2e%2e/%2E%2E/a.md"),
        ("{static}/../a.jpg", "{static}/../a.jpg"),
        ("{attach}a.pdf", "{attach}a.pdf"),
        ("a\ufffdb.md", "a\ufffdb.md"),  # what a NUL becomes
        ("~/a.md", "~/a.md"),
        ("https:a.example", "https:a.example"),
    ],
)
def test_a_target_is_kept_as_written(written, target):
    _, references, told = split(f'<a href="{written}">x</a>')
    assert (references[0].target, told) == (target, [])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://a.example/?b=1&amp;c=2", "https://a.example/?b=1&amp;c=2"),
        ("HTTP://a.example/", "HTTP://a.example/"),
        ("//a.example/b", "https://a.example/b"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+842436", "tel:+842436"),
        ("https://a.example/&quot;b", "https://a.example/&quot;b"),
    ],
)
def test_a_link_outside_is_left_and_tells_nothing_of_us(written, shown):
    html = f'<a href="{written}" title="T">x</a>'
    assert page(html) == f'<a href="{shown}" title="T" rel="noopener">x</a>'


def test_a_link_without_a_target_stays_as_it_is():
    assert page('<a id="x">y</a><a href="">z</a>') == '<a id="x">y</a><a>z</a>'


@pytest.mark.parametrize("target", ["#muc-mot", "#Mục một", "#M%E1%BB%A5c%20m%E1%BB%99t"])
def test_a_link_inside_the_page_finds_its_id(target):
    html = f'<h2 id="muc-mot">Mục một</h2><a href="{target}" title="T">x</a>'
    assert page(html) == '<h2 id="muc-mot">Mục một</h2><a href="#muc-mot" title="T">x</a>'


def test_a_link_inside_the_page_that_leads_nowhere_falls_away():
    parts, references, told = split('<p><a href="#khong-co">x</a> <a href="#khong-co">y</a></p>')
    assert (parts, references) == (("<p>", "x", " ", "y", "</p>"), ())
    message = "liên kết #khong-co không dẫn tới mục nào trong bài"
    assert told == [(10, "warning", message)] * 2


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<p id="a">x</p><p id="a">y</p>', '<p id="a">x</p><p>y</p>'),
        ('<p id="Mục Một">x</p>', '<p id="muc-mot">x</p>'),
        ('<p lang="en" id="a" title="id">x</p>', '<p lang="en" id="a" title="id">x</p>'),
        ('<p id="noi--dung">x</p>', '<p id="noi-dung">x</p>'),  # `--` is for the layout's own ids
        ('<p id="…">x</p>', "<p>x</p>"),
        ('<li id="fn:1">x</li>', '<li id="fn:1">x</li>'),
        ('<p title=" id=&quot;a&quot;">x</p>', '<p title=" id=&quot;a&quot;">x</p>'),
        ('&lt;p id="a" id="a"', '&lt;p id="a" id="a"'),
    ],
)
def test_ids_are_unique_and_never_the_layouts(html, left):
    assert page(html) == left


def test_a_photo_without_a_path_is_an_error():
    parts, references, told = split('<p><img src="" alt="x"></p>')
    assert (parts, references) == (("<p>", "</p>"), ())
    assert told == [(6, "error", "ảnh không có đường dẫn")]


@pytest.mark.parametrize("source", ["https://a.example/a.jpg", "//a.example/a.jpg", "HTTP://a/b"])
def test_a_photo_of_another_site_is_an_error(source):
    parts, references, told = split(f'<img src="{source}" alt="x">')
    assert (parts, references) == ((), ())
    assert told == [(6, "error", f"ảnh nằm ở trang khác: {source}")]


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<img src="a.jpg">', "ảnh không có mô tả thay thế"),
        ('<img src="a.jpg" alt=" ">', "ảnh không có mô tả thay thế"),
        (
            '<img src="a.jpg" alt="Tả"><figcaption><b>Tả</b></figcaption>',
            "mô tả thay thế lặp lại chú thích ảnh",
        ),
        (
            '<img src="a.jpg" alt="Tả" title="Lời">',
            "ảnh nằm giữa dòng chữ hoặc trong danh sách, chú thích không hiện",
        ),
    ],
)
def test_words_that_a_photo_lacks_or_loses_are_a_warning(html, message):
    _, references, told = split(html)
    assert [each.target for each in references] == ["a.jpg"]
    assert told == [(8, "warning", message)]


def test_the_words_of_a_photo_are_one_line():
    _, references, told = split('<img src="a.jpg" alt="Một &lt;b&gt;\n &amp; hai">')
    assert (references, told) == ((Image("a.jpg", 8, "Một <b> & hai"),), [])


def test_what_only_looks_like_a_tag_is_text():
    html = CLEANER.clean('<p>&lt;a href="b.md"> <abbr title="<img src=x> id=y">x</abbr></p>')
    assert page(html) == html


def test_a_closing_tag_too_many_is_left_out():
    assert page("<p>x</a>y</p>") == "<p>xy</p>"


def test_no_html_is_no_piece():
    assert split("") == ((), (), [])
