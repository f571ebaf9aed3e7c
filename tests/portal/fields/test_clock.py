"""Moments of a film, as players write them, and its parts."""

import pytest
from portal.fields.clock import chapters, clock
from portal.model.film import Chapter


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("0:00", 0),
        ("7", 7),
        ("59", 59),
        ("0:05", 5),
        ("1:05", 65),
        ("12:00", 720),
        ("59:59", 3599),
        ("1:02:03", 3723),
        ("0:06:40", 400),
        ("00:00:04", 4),
        (" 1:05 ", 65),
        ("", 0),
    ],
)
def test_a_moment_is_read_in_seconds(good, written, seconds):
    assert good(clock, written) == seconds


@pytest.mark.parametrize(
    "written",
    [
        "60",
        "1:60",
        "0:60:00",
        "1.05",
        "1:05.5",
        "1:2:3:4",
        "-0:05",
        "5 phút",
        "1:05:",
        ":05",
        "100:00",
        "123:00:00",
        "1：05",
    ],
)
def test_what_is_no_moment_is_told_and_counts_as_none(read, written):
    seconds, [finding] = read(clock, written)
    assert (seconds, finding.line) == (0, 7)
    assert finding.message == f"không hiểu thời điểm trong phim: “{written}”"
    assert "1:05" in finding.fix


def test_parts_have_a_start_and_a_title(good):
    listed = [{"start": "0:00", "title": "Mở đầu"}, {"title": "Kết", "start": "1:05"}]
    assert good(chapters, listed) == (Chapter(0, "Mở đầu"), Chapter(65, "Kết"))
    assert good(chapters, {"start": "0:05", "title": "Một"}) == (Chapter(5, "Một"),)
    assert good(chapters, "") == ()


def test_every_fault_of_a_part_is_told_at_its_line(faults):
    listed = [
        "Mở đầu",
        {"start": "0:05"},
        {"start": "x", "title": "Ba"},
        {"start": "0:09", "title": "Bốn", "end": "0:12"},
    ]
    assert faults(chapters, listed) == [
        (8, "ở đây cần các khóa con"),
        (9, "thiếu khóa con “title”"),
        (11, "không hiểu thời điểm trong phim: “x”"),
        (14, "không có khóa con “end”"),
    ]


def test_parts_keep_the_order_in_which_they_are_written(good):
    """Whether it is that of the film is asked where the whole item is known (video_item.py)."""
    listed = [{"start": "0:09", "title": "Hai"}, {"start": "0:05", "title": "Một"}]
    assert [part.start for part in good(chapters, listed)] == [9, 5]
