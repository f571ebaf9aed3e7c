"""Boxes of an ISO base media file, whole ones and those that are made to mislead."""

import pytest
from portal.media.boxes import MOST, Box, BrokenBoxes, field, inside, read_boxes


def box(kind, body=b"", size=None):
    return (8 + len(body) if size is None else size).to_bytes(4) + kind + body


def test_boxes_stand_side_by_side_with_short_long_and_open_sizes():
    long = (1).to_bytes(4) + b"mdat" + (18).to_bytes(8) + b"ab"
    data = box(b"ftyp", b"isom") + long + box(b"free", b"xyz", size=0)
    assert read_boxes(data, 0, len(data)) == [
        Box(b"ftyp", 8, 12),
        Box(b"mdat", 28, 30),
        Box(b"free", 38, 41),
    ]
    assert read_boxes(memoryview(data), 0, 12) == [Box(b"ftyp", 8, 12)]


def test_a_path_goes_down_and_what_stands_before_the_boxes_is_skipped():
    data = box(b"moov", box(b"trak", b"1234" + box(b"name")) + box(b"trak") + box(b"name"))
    [movie] = read_boxes(data, 0, len(data))
    first, _ = inside(data, movie, b"trak")
    assert [each.kind for each in inside(data, movie)] == [b"trak", b"trak", b"name"]
    assert [each.kind for each in inside(data, first, skip=4)] == [b"name"]
    nested = box(b"moov", box(b"trak", box(b"mdia", box(b"hdlr"))) * 2)
    [movie] = read_boxes(nested, 0, len(nested))
    assert len(inside(nested, movie, b"trak", b"mdia", b"hdlr")) == 2


def test_a_cut_file_says_how_much_lacks():
    data = box(b"ftyp") + box(b"mdat", b"12345678")
    with pytest.raises(BrokenBoxes) as broken:
        read_boxes(data[:-3], 0, len(data) - 3)
    assert broken.value.missing == 3


@pytest.mark.parametrize("zeros", [4, 8, 1000])
def test_zeros_at_the_end_are_padding(zeros):
    data = box(b"ftyp") + bytes(zeros)
    assert len(read_boxes(data, 0, len(data))) == 1


@pytest.mark.parametrize(
    "data",
    [
        box(b"abcd", size=4),
        box(b"abcd", size=7),
        (1).to_bytes(4) + b"abcd" + (15).to_bytes(8),
        (1).to_bytes(4) + b"abcd" + (2**64 - 1).to_bytes(8),
        box(b"abcd", size=2**32 - 1),
        box(b"abcd") + b"abc",
        box(b"free") * (MOST + 1),
    ],
)
def test_boxes_that_do_not_fit_are_refused(data):
    with pytest.raises(BrokenBoxes):
        read_boxes(data, 0, len(data))


def test_a_number_never_comes_from_beyond_its_box():
    data = box(b"mvhd", b"\1\2\3") + b"\4"
    [header] = read_boxes(data, 0, 11)
    assert field(data, header, 1, 2) == 0x0203
    with pytest.raises(BrokenBoxes):
        field(data, header, 2, 2)
