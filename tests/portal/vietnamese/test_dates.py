"""Dates are read in the contract's forms only and shown the Vietnamese way."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.model.finding import Refused
from portal.model.moment import Moment
from portal.vietnamese.dates import (
    end_of,
    is_before,
    iso_moment,
    now_moment,
    parse_moment,
    show_day,
    show_moment,
    year_month,
)

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def test_reading_is_that_of_the_table(dates_row):
    written, result, message = dates_row
    if result:
        assert iso_moment(parse_moment(written)) == result
        return
    with pytest.raises(Refused) as refused:
        parse_moment(written)
    assert message in str(refused.value)
    assert "07/06/2018 16:49:00" in refused.value.fix
    assert "2018-06-07T16:49:00" in refused.value.fix


def test_day_without_a_time_is_its_midnight_in_vietnam():
    assert parse_moment("07/06/2018") == Moment(1528304400, timed=False)
    assert parse_moment("07/06/2018 00:00") == Moment(1528304400, timed=True)


def test_time_is_shown_only_where_one_was_given():
    assert show_moment(parse_moment("2018-06-07 16:49")) == "07/06/2018 16:49:00"
    assert show_moment(parse_moment("2018-06-07")) == "07/06/2018"
    assert show_day(parse_moment("2018-06-07 16:49")) == "07/06/2018"


def test_month_is_that_of_vietnam():
    """Half past six in the evening of 30 June in London is 1 July in Hà Nội."""
    assert year_month(parse_moment("2018-06-30T18:30Z")) == ("2018", "07")


@pytest.mark.slow
def test_every_day_comes_back_as_it_was_written():
    """Also through the changes of the clock before 1976."""
    days = (date(1900, 1, 1) + timedelta(n) for n in range(201 * 365))
    shown = [f"{day:%d/%m/%Y}" for day in days]
    assert [show_day(parse_moment(day)) for day in shown] == shown


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)))  # noqa: DTZ001 - wall-clock times
def test_reading_is_that_of_the_time_zone_database(wall):
    wall = wall.replace(microsecond=0)
    expected = int(wall.replace(tzinfo=HANOI).timestamp())
    assert parse_moment(f"{wall:%d/%m/%Y %H:%M:%S}") == Moment(expected)


@given(st.integers(-2_000_000_000, 4_100_000_000))
def test_shown_moment_is_that_of_the_time_zone_database(second):
    expected = datetime.fromtimestamp(second, HANOI)
    assert show_moment(Moment(second)) == f"{expected:%d/%m/%Y %H:%M:%S}"


def test_old_time_zone_with_seconds_is_written_as_rfc_3339_can():
    assert iso_moment(parse_moment("01/01/1905 08:00")) == "1905-01-01T08:00:00+07:06"


def test_clock_is_a_moment_with_a_time():
    assert now_moment(1528364940.9) == Moment(1528364940, timed=True)


@pytest.mark.parametrize(
    ("a", "b", "before"),
    [
        ("07/06/2018 08:00", "07/06/2018 09:00", True),
        ("07/06/2018 09:00", "07/06/2018 08:00", False),
        ("07/06/2018", "07/06/2018 09:00", False),
        ("07/06/2018 09:00", "07/06/2018", False),
        ("06/06/2018 23:59", "07/06/2018", True),
        ("07/06/2018", "08/06/2018", True),
        ("07/06/2018", "07/06/2018", False),
        ("2018-06-06T18:00Z", "07/06/2018", False),
    ],
)
def test_days_are_compared_where_either_has_no_time(a, b, before):
    assert is_before(parse_moment(a), parse_moment(b)) is before


def test_a_day_lasts_until_its_midnight_and_a_moment_is_past_at_once():
    assert end_of(parse_moment("31/12/2026")).second == parse_moment("01/01/2027").second
    assert end_of(parse_moment("31/12/2026 17:00")) == parse_moment("31/12/2026 17:00")


@given(st.text(st.sampled_from("0123456789/-: T+Z.hAPM٠٢²tháng năm")) | st.text())
def test_any_text_is_read_or_refused(text):
    try:
        parse_moment(text)
    except Refused as refused:
        assert refused.message and refused.fix


@pytest.mark.parametrize("unit", ["1", "07/06/2018 ", " ", "1 ", "/", "12:"])
def test_reading_takes_time_in_proportion(growth, unit):
    def read(text):
        with pytest.raises(Refused):
            parse_moment(text)

    assert growth(read, unit * 20_000) <= 2.5
