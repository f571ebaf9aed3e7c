"""A thing's number is told by the word for it, a row of counts by its sum or its question."""

import pytest
from portal.vietnamese.private_things import counts_people, is_of_parcel, is_of_thing

ROW = "09 06 77 13 48"


@pytest.mark.parametrize("before", ["túi máu số ", "Bưu phẩm: ", "mẫu xét nghiệm mã số "])
def test_a_parcel_is_right_before_its_number(before):
    assert is_of_parcel(before)
    assert is_of_thing(before)


@pytest.mark.parametrize("before", ["bưu phẩm của ông Ví Dụ: ", "ông Mẫu số ", "túi máu, gọi "])
def test_what_a_person_is_nearer_to_is_no_parcel_s(before):
    assert not is_of_parcel(before)


def test_a_code_or_a_sum_of_money_is_a_thing_s_but_no_parcel_s():
    assert is_of_thing("Kinh phí ")
    assert not is_of_parcel("Kinh phí ")


@pytest.mark.parametrize(
    ("before", "behind", "counts"),
    [
        ("Theo ca: ", ", tổng 153 lượt", True),
        ("Số lượt trong ngày: ", "", True),
        ("Số người liên hệ: ", "", False),
        ("Gọi ", ", tổng đài bận", False),
        ("Gọi ", ", cộng tác viên", False),
    ],
)
def test_a_row_of_counts_has_a_sum_or_says_how_many(before, behind, counts):
    start = len(before)
    assert counts_people(before + ROW + behind, start, start + len(ROW)) is counts
    assert not counts_people(before + "0906 771 348" + behind, start, start + 12)


@pytest.mark.parametrize("unit", ["túi máu số ", "số người a ", "mã a "])
def test_looking_takes_time_in_proportion(growth, unit):
    assert growth(is_of_thing, unit * 1_500) <= 2.5
