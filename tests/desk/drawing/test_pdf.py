"""The attachment: a whole PDF whose table of places is right, and which names nobody."""

import re

from desk.drawing.pdf import one_page
from portal.media.attachment import check_attachment


def test_every_object_stands_where_the_table_says():
    data = one_page(["Tieu de", "Dong (1)"])
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)[1])
    assert data[start:].startswith(b"xref\n0 6\n")
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n ", data[start:])]
    assert len(places) == 5
    for number, place in enumerate(places, 1):
        assert data[place:].startswith(b"%d 0 obj\n" % number)


def test_length_of_the_text_is_told_exactly():
    data = one_page(["Tieu de", "Dong 1"])
    length, text = re.search(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", data, re.S).groups()
    assert len(text) == int(length)


def test_brackets_and_backslashes_of_a_line_are_escaped():
    assert rb"(a \(b\) \\ c) Tj" in one_page([r"a (b) \ c"])


def test_no_author_program_or_date_is_told():
    data = one_page(["Tieu de"])
    for key in (b"/Info", b"/Author", b"/Producer", b"/Creator", b"Date", b"/Metadata"):
        assert key not in data


def test_the_portal_takes_it_for_an_attachment():
    check_attachment(one_page(["Tieu de"]), "phieu.pdf")
