"""The clock's file: rows, numbers and marks as spreadsheets and programs read them."""

import csv
import io

import pytest
from portal.kinds.clock import Clock, Row
from portal.kinds.question_places import ClockFile
from portal.model.page import Head
from portal.rendering.clock import HEAD, show_clock

CLOCK = Clock(
    (("Phòng A, B", Row(1_500, 1_200, 2.5, 1_300, 1_200, 100)), ("", Row(2, 0, None, 0, 0, 0))),
    Row(1_502, 1_200, 2.5, 1_300, 1_200, 100),
)


def test_a_row_a_unit_and_one_for_all(site):
    data = show_clock(ClockFile(CLOCK), site)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [
        list(HEAD),
        ["Phòng A, B", "1500", "1200", "2.5", "1300", "1200", "92.3", "100"],
        ["Chưa giao đơn vị", "2", "0", "", "0", "0", "", "0"],
        ["Tất cả", "1502", "1200", "2.5", "1300", "1200", "92.3", "100"],
    ]


def test_it_opens_in_a_spreadsheet(site):
    """The mark that tells UTF-8, and RFC 4180's line ends."""
    data = show_clock(ClockFile(CLOCK), site)
    assert data.startswith(b"\xef\xbb\xbfdon_vi,")
    assert data.count(b"\r\n") == data.count(b"\n") == 4


def test_another_model_is_a_bug(site):
    with pytest.raises(TypeError):
        show_clock(Head(url="/", root="./", title="A"), site)
