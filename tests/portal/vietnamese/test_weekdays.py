"""Weekdays are compared with their dates where both are certain."""

import pytest
from portal.vietnamese.weekdays import find_wrong_weekdays

from tests.growth import LINEAR, growth


def test_wrong_weekdays_are_those_of_the_table(weekdays_row):
    text, year, expected = weekdays_row
    found = find_wrong_weekdays(text, int(year) if year else None)
    assert "; ".join(f"{wrong.written} → {wrong.right} {wrong.date}" for wrong in found) == expected


def test_the_place_is_that_of_the_weekday_so_that_it_can_be_replaced():
    text = "Sáng thứ Sáu, ngày 7/6/2018."
    (wrong,) = find_wrong_weekdays(text)
    mended = text[: wrong.start] + wrong.right + text[wrong.end :]
    assert mended == "Sáng thứ Năm, ngày 7/6/2018."
    assert find_wrong_weekdays(mended) == ()


@pytest.mark.parametrize(
    "unit",
    ["thứ Năm, ", "thứ Sáu 7/6/2018 ", "7/6/2018 (", "thứ Năm" + " " * 30, "1/1/", "\u00a0(* "],
)
def test_time_grows_with_the_text(unit):
    assert (
        growth(lambda text: find_wrong_weekdays(text, 2018), unit * (4_000 // len(unit))) <= LINEAR
    )
