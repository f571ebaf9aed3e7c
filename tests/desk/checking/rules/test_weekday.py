"""Weekdays that do not fit their date: 7 June 2018 was a Thursday."""

import pytest


def test_it_is_told_in_the_line_of_the_text(lines, tell):
    body = "Một.\n\nHọp lúc 8 giờ,\nthứ Sáu, ngày 07/06/2018.\n"
    assert lines("weekday", body) == [4]
    assert "ngày 07/06/2018 là thứ Năm, không phải thứ Sáu" in tell("weekday", body)[0]


def test_a_title_and_a_caption_are_read_too(tell):
    found = tell(
        "weekday",
        title='"Tập huấn vào thứ Sáu, ngày 07/06/2018"',
        cover="a.jpg",
        cover_alt="Tả",
        cover_caption="Sáng thứ Ba, ngày 07/06/2018",
    )
    assert [each.partition(":")[0] for each in found] == ["2", "7"]


def test_a_day_without_a_year_is_of_the_items(lines):
    assert lines("weekday", "Sáng thứ Sáu, ngày 07/6.\n") == [1]
    assert lines("weekday", "Sáng thứ Sáu, ngày 07/6.\n", folder="trang", date="") == []


def test_the_right_day_and_code_are_not(lines):
    assert lines("weekday", "Sáng thứ Năm, ngày 07/06/2018.\n") == []
    assert lines("weekday", "```\nSáng thứ Sáu, ngày 07/06/2018\n```\n") == []


@pytest.mark.parametrize("day", ["31/11/2026", "15.13.2026", "0-5-2026", "30 tháng 2 năm 2027"])
def test_a_day_that_is_in_no_calendar_is_told(tell, day):
    (found,) = tell("no-such-day", f"Một.\n\nHạn là ngày\n{day}.\n")
    assert found.startswith(f"8: trong lịch không có ngày {day} → ")


@pytest.mark.parametrize(
    "day", ["29/2/2028", "30/02/2026 âm lịch", "31/11", "1/2/20261", "30 tháng 4 năm 1975"]
)
def test_a_day_that_may_be_is_not(lines, day):
    assert lines("no-such-day", f"Họp ngày {day}, số 31/11/2026.\n") == []
