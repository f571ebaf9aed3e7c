"""The objects of a PDF: letters by glyph, the text they stand for, rules, bold by outline."""

import re

import pytest
from desk.drawing.pdf_pages import Line, page_objects, width
from desk.drawing.small_font import Letters

LETTERS = Letters(b"font", {"Đ": 7, "ề": 300}, {"Đ": 700, "ề": 550})


def objects(*pages):
    return list(page_objects(LETTERS, pages))


def test_width_is_told_in_points():
    assert width(LETTERS, "Đề", 20) == pytest.approx(25)


def test_text_is_drawn_by_glyphs_and_mapped_back_to_letters():
    made = objects([Line(10, 20, 11.5, "Đề")])
    assert b"BT /F1 11.5 Tf 0 Tr 10.00 20.00 Td <0007012C> Tj ET" in made[-1]
    assert b"<0007> <0110>" in made[6]
    assert b"<012C> <1EC1>" in made[6]
    assert b"/W [7 [700] 300 [550]]" in made[3]


def test_bold_is_an_outline_and_a_rule_stands_under_its_line():
    [*_, drawn] = objects([Line(10, 20, 10, "Đ", bold=True), Line(10, 50, 10, "", rule=(16, 90))])
    assert b"2 Tr 0.34 w" in drawn
    assert b"0.5 w 16.00 47.00 m 90.00 47.00 l S" in drawn


def test_every_page_names_what_it_draws():
    made = objects([Line(1, 1, 9, "Đ")], [Line(1, 1, 9, "ề")])
    assert b"/Kids [8 0 R 10 0 R] /Count 2" in made[1]
    for number in (8, 10):
        assert b"/Contents %d 0 R" % (number + 1) in made[number - 1]


def test_length_of_each_stream_is_told_exactly():
    streams = [each for each in objects([Line(1, 1, 9, "Đ")]) if b"stream\n" in each]
    assert len(streams) == 3
    for each in streams:
        length, data = re.search(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", each, re.S).groups()
        assert len(data) == int(length)
