"""The pieces of a published body → its parts, with the lines of the source."""

import pytest
from desk.checking.parts import Heading, Link, Parts, Photo, Table
from desk.checking.tracking import Tracker
from desk.checking.walk import find_parts
from portal.fields.report import Report
from portal.reading.links import split_references
from portal.reading.markup import Markup
from portal.reading.places import Places
from portal.reading.sanitise import sanitise

MARKUP = Markup()


def parts(text) -> Parts:
    report = Report("tin-tuc/bai.md")
    html = sanitise(MARKUP.convert(text)[0], Places(text, 1), report)
    body, references = split_references(html, Places(text, 1), report)
    return find_parts(body, references, Tracker(text, 1))


def told(text):
    return [(each.line, each.tag, each.text) for each in parts(text).paragraphs]


def test_headings_keep_the_level_that_was_written():
    found = parts("### Một\n\nHai\n===\n\n# Ba *bốn* {#rieng}\n\nxem [ba](#rieng)").headings
    assert found == (
        Heading(1, 3, "Một", "mot"),
        Heading(3, 1, "Hai", "hai"),
        Heading(6, 1, "Ba bốn", "rieng"),
    )


def test_a_heading_without_words_is_one():
    assert [(each.level, each.text) for each in parts("Một\n\n<h3></h3>").headings] == [(3, "")]


def test_a_heading_is_not_taken_for_the_same_words_above_it():
    assert parts("Về Kết quả thực hiện.\n\n## Kết quả\n").headings[0].line == 3


def test_links_have_their_words_and_say_whether_they_stay_inside():
    text = "Xem [tại *đây*](a.md#x), [đó](https://b.vn/?a=1&b=2)\nvà [mục](#m), [thư](tel:113)\n"
    assert parts(f"{text}\n## M\n").links == (
        Link(1, "tại đây", "a.md#x", True),
        Link(1, "đó", "https://b.vn/?a=1&b=2", False),
        Link(2, "mục", "#m", True),
        Link(2, "thư", "tel:113", False),
    )


def test_two_links_to_one_target_have_each_its_line():
    assert [each.line for each in parts("[a](x.md)\n\n[b](x.md)\n\n[c](x.md)").links] == [1, 3, 5]


def test_a_link_defined_at_the_end_stands_where_its_words_are():
    found = parts("Xem [quy chế][1].\n\nHai [sau](b.md).\n\n[1]: a.md\n").links
    assert [(each.line, each.target) for each in found] == [(1, "a.md"), (3, "b.md")]


def test_a_photo_in_a_link_lends_it_its_words():
    found = parts("[![Sơ đồ](so-do.png)](ban-do.md)")
    assert found.links == (Link(1, "Sơ đồ", "ban-do.md", True),)
    assert found.photos == (Photo(1, "Sơ đồ", (), "so-do.png"),)


def test_footnotes_make_no_links_and_no_words():
    found = parts("Một[^1] hai.\n\n[^1]: Chú giải của một.\n\nBa.\n")
    assert found.links == ()
    words = [(each.line, each.text) for each in found.paragraphs]
    assert words == [(1, "Một hai."), (5, "Ba."), (3, "Chú giải của một.")]


def test_both_forms_of_a_caption():
    text = '![Một](a.jpg "Chú thích")\n\n![Hai](a.jpg)\nDòng một\ndòng hai\n\nChữ ![Ba](a.jpg) chữ'
    assert parts(text).photos == (
        Photo(1, "Một", ("Chú thích",), "a.jpg"),
        Photo(3, "Hai", ("Dòng một", "dòng hai"), "a.jpg"),
        Photo(7, "Ba", (), "a.jpg"),
    )


def test_a_table_has_its_head_and_its_rows():
    found = parts("Số liệu\n\n| Năm | |\n|---|---|\n| 2024 | 1 |\n| 2025 | 2 |\n").tables
    assert found == (Table(3, ("Năm", ""), 2),)


def test_a_table_without_head_cells():
    found = parts("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>").tables
    assert found == (Table(1, (), 2),)


def test_every_block_is_a_paragraph_with_its_tag():
    text = "Một\n\n- hai\n- ba\n\n> bốn\n\n| A |\n|---|\n| b |\n\n    mã\n"
    assert told(text) == [
        (1, "p", "Một"),
        (3, "li", "hai"),
        (4, "li", "ba"),
        (6, "p", "bốn"),
        (8, "th", "A"),
        (10, "td", "b"),
        (12, "pre", "mã"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "một *hai*\nba [bốn](a.md)\nnăm",
        "một  \nhai\nba",
        "một [hai\nba](a.md) bốn\nnăm",
        "> một\n> hai\n> ba",
        "- một\n  hai\n  ba",
    ],
)
def test_line_ends_in_a_paragraph_are_those_of_the_source(text):
    [(line, _, found)] = told(f"Đầu.\n\n{text}\n")[1:]
    assert line == 3
    assert found.count("\n") == 2


def test_ids_are_those_that_a_page_has():
    assert parts('## Mục\n\n<a id="Ghi Chú"></a>x\n\n## Mục\n').ids == ("muc", "ghi-chu", "muc-2")
