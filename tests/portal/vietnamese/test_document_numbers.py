"""Numbers of documents are read however they are typed, sorted as a register, found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.vietnamese.document_numbers import (
    TYPES,
    number_key,
    number_order,
    number_slug,
    parse_number,
    type_name,
)
from portal.vietnamese.slug import is_slug

TYPED = st.text(st.sampled_from("01929aAđĐÐdqQtTgwƯ/–- .&:số\u00a0"), max_size=20) | st.text()


def test_number_is_that_of_the_table(document_numbers_row):
    typed, printed, year, kind, issuer, slug = document_numbers_row
    number = parse_number(typed)
    if not printed:
        assert number is None
        return
    assert number is not None
    assert (number.text, str(number.year or "")) == (printed, year)
    assert (type_name(number), number.issuer, number_slug(number)) == (kind, issuer, slug)


def test_parts_of_a_number_are_told_apart():
    number = parse_number("012A/2019/TTLT-BTP-BCA")
    assert number is not None
    assert (number.number, number.suffix, number.year) == (12, "a", 2019)
    assert (number.type_code, number.issuer) == ("TTLT", "BTP-BCA")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5/2014/TT-BTTTT", "Số: 05/2014/tt - btttt"),
        ("123/QĐ-BQP", "0123/Q\u00d0-BQP"),
        ("123/QĐ-BQP", "123/QĐ/BQP"),
        ("12-CT/TW", "12/CT-TƯ"),
        ("05/98/TT-NHNN", "5/1998/TT-NHNN"),
        ("12A/QĐ-BQP", "12a/QĐ-BQP"),
        ("Không số", "không  SỐ"),
    ],
)
def test_two_spellings_of_one_number_share_a_key(one, other):
    assert number_key(one) == number_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("123/QĐ-BQP", "123/QD-BQP"),
        ("12d/QĐ-BQP", "12đ/QĐ-BQP"),
        ("123/QĐ-BQP", "123/2020/QĐ-BQP"),
        ("12/QĐ-BQP", "12a/QĐ-BQP"),
        ("12/QĐ-BQP", "120/QĐ-BQP"),
        ("12-CT/TW", "12-CT/TU"),
    ],
)
def test_two_numbers_have_two_keys(one, other):
    assert number_key(one) != number_key(other)


def test_register_runs_by_year_type_and_number():
    """Years first, none before all; then the alphabet (d before đ); then 2 before 12 before 12a."""
    register = [
        *("100/BQP-VP", "9/CĐ-BQP", "2/QĐ-BQP", "12/QĐ-BQP", "12a/QĐ-BQP", "12b/QĐ-BQP"),
        *("100/QĐ-BQP", "7/98/TT-BQP", "3/2014/DA-BQP", "2/2014/ĐA-BQP", "05/2014/TT-BQP"),
        *("5/2014/TT-BTTTT", "1/2020/NĐ-CP"),
    ]
    numbers = [number for text in reversed(register) if (number := parse_number(text))]
    assert [number.text for number in sorted(numbers, key=number_order)] == register


def test_a_text_longer_than_any_number_is_none():
    assert parse_number("1/" + "Q" * 58) is not None
    assert parse_number("1/" + "Q" * 59) is None


def test_codes_of_types_are_read_whatever_their_case():
    for code, name in TYPES.items():
        for typed in (code, code.lower(), code.upper()):
            number = parse_number(f"12/{typed}-CMAU")
            assert number is not None
            assert (number.type_code, type_name(number)) == (code, name)


@given(TYPED)
def test_printed_number_is_read_as_the_same(text):
    number = parse_number(text)
    if number is not None:
        assert parse_number(number.text) == number
        assert number_key(number.text) == number_key(text)
        assert is_slug(number_slug(number))


@given(TYPED)
def test_key_is_its_own_key(text):
    assert number_key(number_key(text)) == number_key(text)


@pytest.mark.parametrize("call", [parse_number, number_key])
@pytest.mark.parametrize("unit", ["1", "1/", "-", "Q", " ", "Số ", "Q-", "&"])
def test_reading_takes_time_in_proportion(growth, call, unit):
    assert growth(call, unit * 20_000) <= 2.5
