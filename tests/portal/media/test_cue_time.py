"""Timing lines of WebVTT, right ones and those that editors write."""

import pytest
from portal.media.cue_time import parse_timing, short, show_time


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("00:01.000 --> 00:02.500", (1000, 2500)),
        ("00:00:01.000 --> 01:00:02.500", (1000, 3_602_500)),
        ("100:00:00.000 --> 100:00:00.001", (360_000_000, 360_000_001)),
        ("00:01.000\t-->\t00:02.500 align:start line:0", (1000, 2500)),
        ("00:01.000-->00:02.500", (1000, 2500)),
    ],
)
def test_a_timing_is_read_and_its_settings_are_passed_over(line, times):
    assert parse_timing(line) == (*times, [])


@pytest.mark.parametrize(
    ("line", "told", "fix"),
    [
        ("00:01,000 --> 00:02.500", "dấu phẩy", "00:01.000"),
        ("1:01.000 --> 00:02.500", "«1:01.000» không đúng dạng", "00:01:05.000"),
        ("00:61.000 --> 00:02.500", "«00:61.000» không đúng dạng", "00:01:05.000"),
        ("00:01.00 --> 00:02.500", "«00:01.00» không đúng dạng", "00:01:05.000"),
        ("٠٠:٠١.٠٠٠ --> 00:02.500", "không đúng dạng", "00:01:05.000"),
        ("--> 00:02.500", "thiếu mốc thời gian", "00:01:05.000"),
        ("00:02.000 -->", "thiếu mốc thời gian", "00:01:05.000"),
        ("00:02.000 --> 00:02.000", "(00:00:02.000) không sau bắt đầu", "kết thúc"),
        ("00:02.000 --> 00:01.000", "(00:00:01.000) không sau bắt đầu", "kết thúc"),
    ],
)
def test_a_wrong_time_is_told(line, told, fix):
    *_, [refused] = parse_timing(line)
    assert told in refused.message
    assert fix in refused.fix


def test_both_times_of_a_line_are_told():
    start, end, refused = parse_timing("a --> 00:00:02,000")
    assert (start, end) == (-1, -1)
    assert len(refused) == 2


def test_a_time_is_written_in_full():
    assert show_time(0) == "00:00:00.000"
    assert show_time(3_602_500) == "01:00:02.500"
    assert show_time(360_000_001) == "100:00:00.001"


def test_a_long_line_is_not_repeated_in_full():
    assert short("a" * 40) == "a" * 40
    assert short("a" * 41) == "a" * 40 + "…"
