"""Lengths and starts as players show them."""

import pytest
from portal.model.film import Chapter, Film, show_clock


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (5, "0:05"),
        (65, "1:05"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (45296, "12:34:56"),
    ],
)
def test_a_length_is_shown_as_players_do(seconds, shown):
    assert show_clock(seconds) == shown
    assert Film(seconds, 640, 360).clock == shown
    assert Chapter(seconds, "Mở đầu").clock == shown
