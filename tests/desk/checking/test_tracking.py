"""Rendered pieces in their order → lines of the source."""

from desk.checking.tracking import Tracker

SOURCE = """Một nói tới Kết quả.

## Kết quả

Dòng *hai* có \\* và &amp;.
Kết quả cuối
"""


def test_the_same_words_are_found_one_after_the_other():
    tracker = Tracker(SOURCE, 10)
    assert [tracker.follow("Kết quả") for _ in range(3)] == [10, 12, 15]


def test_the_lines_count_from_the_first_one_of_the_body():
    assert Tracker("\n\nMột", 7).line == 9
    assert Tracker("Một\nhai", 7).follow("hai") == 8


def test_what_was_escaped_is_found_by_the_words_around_it():
    tracker = Tracker(SOURCE, 1)
    assert tracker.follow(" có * và &.") == 5
    assert tracker.follow("Kết quả") == 6


def test_a_text_of_several_lines_is_found_where_it_begins():
    tracker = Tracker("a\n\nmột\nhai\nba\n", 1)
    assert tracker.follow("\nmột\nhai") == 3
    assert tracker.line == 4


def test_a_short_piece_far_ahead_is_another_one():
    tracker = Tracker("Một.\n" + "x y z\n" * 100 + "1\n", 1)
    assert tracker.follow("1") == 0
    assert tracker.line == 1


def test_a_long_piece_is_found_however_far_it_is():
    tracker = Tracker("Một.\n" + "<!-- -->\n" * 1000 + "Tiêu đề của phần sau\n", 1)
    assert tracker.follow("Tiêu đề của phần sau") == 1002


def test_what_was_written_before_its_place_does_not_lead_back():
    """A footnote stands at the end of the page, wherever it was written."""
    tracker = Tracker("[^1]: Chú giải của bài viết.\n\nĐoạn cuối của bài.\n", 1)
    assert tracker.follow("Đoạn cuối của bài.") == 3
    assert tracker.follow("Chú giải của bài viết.") == 1
    assert tracker.line == 3


def test_what_is_nowhere_costs_no_more_than_its_share(growth):
    def lost(text):
        tracker = Tracker(text, 1)
        for _ in range(len(text) // 10):
            tracker.follow("không có trong bài này")

    assert growth(lost, "Nội dung bài. " * 15_000) < 3
