"""Numbers with decimals are read in both writings, and shown in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.vietnamese.decimals import (
    DIGITS,
    Readings,
    places_of,
    plain_decimal,
    read_decimal,
    show_decimal,
)

AMOUNTS = st.integers(-(10**DIGITS) + 1, 10**DIGITS - 1).flatmap(
    lambda digits: st.integers(0, 20).map(lambda places: digits / 10**places)
)


def value(text):
    return (float(text) if "." in text else int(text)) if text else None


def test_readings_are_those_of_the_table(decimals_row):
    written, vietnamese, english = decimals_row
    assert read_decimal(written) == Readings(value(vietnamese), value(english))


@pytest.mark.parametrize(
    ("read", "sure", "ambiguous"),
    [
        (Readings(), None, False),
        (Readings(5, 5), 5, False),
        (Readings(0, 0), 0, False),
        (Readings(0.5, None), 0.5, False),
        (Readings(None, 0.5), 0.5, False),
        (Readings(1234, 1.234), None, True),
    ],
)
def test_a_number_is_sure_unless_the_two_differ(read, sure, ambiguous):
    assert (read.sure, read.ambiguous) == (sure, ambiguous)


def test_a_whole_number_is_an_integer():
    """So JSON has 12 and not 12.0, whatever stood behind the comma."""
    for text in ("12", "12,0", "12.00", "1.200,0"):
        assert type(read_decimal(text).sure) is int


@pytest.mark.parametrize(
    ("number", "places", "shown"),
    [
        (2113, 0, "2.113"),
        (1234.5, 1, "1.234,5"),
        (12, 2, "12,00"),
        (-0.5, 1, "−0,5"),
        (0, 0, "0"),
        (999_999_999_999_999, 0, "999.999.999.999.999"),
        (0.000001, 6, "0,000001"),
    ],
)
def test_a_number_is_shown_as_in_vietnam(number, places, shown):
    assert show_decimal(number, places) == shown
    assert places_of(number) <= places


@pytest.mark.parametrize(
    ("number", "plain"),
    [(3, "3"), (1234.5, "1234.5"), (1.234, "1.2340"), (-0.123, "-0.1230"), (1e-05, "0.00001")],
)
def test_for_machines_a_number_is_plain_and_never_like_a_group(number, plain):
    assert plain_decimal(number) == plain


@given(AMOUNTS)
def test_a_plain_number_is_read_as_itself_and_as_nothing_else(number):
    assert read_decimal(plain_decimal(number)).sure == number


@given(AMOUNTS)
def test_a_shown_number_is_read_as_itself(number):
    shown = show_decimal(number, places_of(number))
    assert read_decimal(shown).vietnamese == number


@given(st.text(st.sampled_from("0123456789.,-−+eE% ٠²")) | st.text())
def test_any_text_has_readings(text):
    read = read_decimal(text)
    assert read.vietnamese is None or abs(read.vietnamese) < 10**DIGITS


@pytest.mark.parametrize("unit", ["1", ".111", ",111", "0", "-", "1."])
def test_reading_takes_time_in_proportion(growth, unit):
    assert growth(read_decimal, "1" + unit * 50_000) <= 2.5
