"""Some numbers are told by their form, passports by the word for them in their sentence."""

import pytest
from portal.vietnamese.private_forms import find_slashed
from portal.vietnamese.private_numbers import find_numbers


def finds(text):
    return [(find.kind, text[find.start : find.end]) for find in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("GD 4 64 6420118837", "4 64 6420118837"),
        ("mã HT-3-38-3816004427", "3-38-3816004427"),
        ("QN5970106628841", "5970106628841"),
    ],
)
def test_a_card_of_health_insurance_has_a_code_before_it(text, number):
    assert finds(text) == [("identity", number)]
    assert finds(f"ZZ {number.replace('-', ' ')}") == []


def test_a_card_of_a_bank_begins_as_all_of_them():
    assert finds("Thẻ: 9704366812450079") == [("account", "9704366812450079")]
    assert finds("Thẻ: 9705366812450079") == []


def test_each_passport_is_told_where_passports_are_spoken_of():
    text = "Hộ chiếu của đoàn: C9027718 (ông Mẫu), P02281907 (bà Thử)"
    assert finds(text) == [("identity", "9027718"), ("identity", "02281907")]
    assert finds(text.replace("Hộ chiếu", "Thiết bị")) == []
    assert finds("Hộ chiếu của ông Mẫu để cạnh máy số sê-ri B8812045") == []


@pytest.mark.parametrize(
    "number",
    [
        "0963/415/728",
        "09/7344/2218",
        "0385 / 204 / 119",
        "0912*447*208",
        "0912,447,209",
        "0912_447_412",
        "0912•447•412",
        "091•244•7412",
    ],
)
def test_a_mobile_may_have_slashes(number):
    assert [f"Gọi {number}."[each.start : each.end] for each in find_slashed(f"Gọi {number}.")] == [
        number
    ]


@pytest.mark.parametrize(
    "text",
    ["07/06/2018", "0963/1000", "1/0963/415/728", "0963/415/72", "0912*447 mm", "0912,447_209"],
)
def test_a_date_and_a_share_are_no_mobile(text):
    assert list(find_slashed(text)) == []


def test_a_paper_may_have_each_digit_apart_where_it_is_called_one():
    number = "0 4 6 / 0 8 8 / 0 0 5 / 2 9 1"
    assert finds(f"CCCD: {number} (ông Mẫu)") == [("identity", number)]
    assert finds(f"Điểm: {number}") == []
    assert list(find_slashed(f"STK: {number}")) == []
    assert finds("CCCD: 0 4 6 / 0 8 8 / 0 0") == []


@pytest.mark.parametrize(
    "unit", ["1 / ", "1 2 / 3 ", "GD 4 64 6420118837 ", "hộ chiếu C1234567 ", "0963/", "9704 "]
)
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: list(find_numbers(text)), unit * 300) <= 2.5
