"""Counts are read with Vietnamese grouping or none, and shown with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.model.finding import Refused
from portal.vietnamese.numbers import LARGEST, parse_count, show_count, show_size


def test_count_is_that_of_the_table(counts_row):
    written, result, message = counts_row
    if result:
        assert parse_count(written) == int(result)
        return
    with pytest.raises(Refused) as refused:
        parse_count(written)
    assert message in str(refused.value)
    assert "2.113" in refused.value.fix


def test_size_is_that_of_the_table(sizes_row):
    size, shown = sizes_row
    assert show_size(int(size)) == shown


@given(st.integers(0, LARGEST))
def test_shown_count_is_read_as_the_same(count):
    assert parse_count(show_count(count)) == count


@given(st.text(st.sampled_from("0123456789.,-eE+ ٠٢²")) | st.text())
def test_any_text_is_a_count_or_refused(text):
    try:
        assert 0 <= parse_count(text) <= LARGEST
    except Refused as refused:
        assert refused.message and refused.fix


@pytest.mark.parametrize("unit", ["1", ".111", ",111", " ", "1.", "-", "٢"])
def test_reading_takes_time_in_proportion(growth, unit):
    def read(text):
        with pytest.raises(Refused):
            parse_count(text)

    assert growth(read, "1" + unit * 50_000) <= 2.5
    assert growth(read, unit * 50_000 + "x") <= 2.5
