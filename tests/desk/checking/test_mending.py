"""Pieces of a line that are replaced."""

from desk.checking.mending import replace_in_line, stored_line
from desk.checking.rule import Change
from desk.checking.text import Text
from portal.reading.markup import Markup


def text(raw):
    return Text("tin-tuc/a.md", raw, Markup())


def test_a_piece_that_stands_once_is_replaced():
    assert replace_in_line(text("a\r\nmột hai\r\n"), 2, "hai", "ba") == Change(
        2, "một hai", "một ba"
    )


def test_a_piece_that_stands_twice_or_not_is_left():
    assert replace_in_line(text("hai hai\n"), 1, "hai", "ba") is None
    assert replace_in_line(text("một\n"), 1, "hai", "ba") is None
    assert replace_in_line(text("một\n"), 1, "", "ba") is None


def test_lines_are_counted_only_where_they_are_those_of_the_file():
    assert stored_line(text("một\nhai"), 2) == "hai"
    assert stored_line(text("một\nhai"), 3) == stored_line(text("một"), 0) == ""
    assert stored_line(text("một\u2028hai\nba"), 2) == ""
