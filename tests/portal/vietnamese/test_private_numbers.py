"""Private numbers are told by the word before them, else by their shape."""

import pytest
from portal.vietnamese.private_numbers import digits_of, find_numbers


def kinds(text):
    return [find.kind for find in find_numbers(text)]


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("0912.345.678", "0912345678"),
        ("(+84) 912 345 678", "0912345678"),
        ("+84 (0) 912 345 678", "0912345678"),
        ("0084 24 3823 4567", "02438234567"),
        ("84 24 3823 4567", "02438234567"),
        ("84123", "84123"),
        ("8412 3456 7890 1234", "8412345678901234"),
        ("٠٩١٢", "0912"),
        ("không có", ""),
    ],
)
def test_digits_are_those_dialled_at_home(number, digits):
    assert digits_of(number) == digits


@pytest.mark.parametrize(
    ("word", "kind"),
    [("STK", "account"), ("CCCD", "identity"), ("điện thoại", "phone"), ("mã hồ sơ", None)],
)
def test_a_number_is_what_the_word_before_it_says(word, kind):
    assert kinds(f"{word} 123456789") == [kind] * (kind is not None)


def test_the_nearest_word_counts():
    assert kinds("CCCD bị mất, STK 012345678") == ["account"]
    assert kinds("STK bị khóa, CCCD 012345678") == ["identity"]


def test_several_in_a_row_are_what_the_first_is():
    assert kinds("STK 0011004471182 (bà Mẫu), 19024471182015 và 447118204") == ["account"] * 3
    assert kinds("STK 0011004471182, 0912345678") == ["account", "phone"]
    assert kinds("STK 0011004471182, 15000000") == ["account"]


def test_the_code_of_the_country_is_no_amount_behind_the_word():
    assert kinds("ĐT: 84.385.220.417") == ["phone"]
    assert kinds("ĐT: 64.385.220.417") == []
    assert kinds("ĐT: 3.823.456.789") == []


def test_a_cell_behind_a_stroke_makes_no_document_of_a_number():
    assert kinds("STK / 2302205447118 / Mẫu") == ["account"]
    assert kinds("STK 2302205447118/QĐ") == []


def test_a_number_abroad_may_have_brackets():
    assert kinds("+1 (612) 555-0147") == ["phone"]


def test_a_word_reaches_no_further_than_its_line_and_the_next_number():
    assert kinds("STK 12{}123456".format("\n")) == []
    assert kinds("STK không có số 1, còn số 12345678") == []


def test_masked_numbers_keep_two_digits_at_an_end():
    shown = "0912345678, CCCD 001099000001, STK 0071001234567, ĐT 38234567"
    masked = [find.masked for find in find_numbers(shown)]
    assert masked == ["09xx xxx x78", "xxx xxx x01", "xxx xxx x67", "xxx xxx x67"]


def test_the_sign_before_a_number_and_its_bracket_go_with_it():
    text = "(gọi +84 912 345 678) (024) 3823 4567 (0900000001)"
    found = [text[find.start : find.end] for find in find_numbers(text)]
    assert found == ["+84 912 345 678", "(024) 3823 4567", "0900000001"]


@pytest.mark.parametrize("unit", ["1", "0912345678 ", "0 ", "STK 1", "CCCD ", "(", "+84", "1."])
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: list(find_numbers(text)), unit * 1_500) <= 2.5
