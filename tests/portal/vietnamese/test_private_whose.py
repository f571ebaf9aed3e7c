"""Whose a number is, the nearest word before it says."""

import pytest
from portal.vietnamese.private_whose import (
    has_name_beside,
    is_asked_for,
    is_met_there,
    is_office_alone,
    is_resident,
    whose,
)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("ông Mẫu, ", "person"),
        ("Thượng tá Lê Thị Thử ", "person"),
        ("NGUYỄN VĂN AN ", "person"),
        ("Tran Van Mau ", "person"),
        ("nhà riêng: ", "person"),
        ("Văn phòng ", "office"),
        ("Sở Mẫu: ", "office"),
        ("đường dây nóng: ", "line"),
        ("Chẩu Văn Dìn, ", "person"),
        ("Vàng A Sử; ", "person"),
        ("Nơi Văn Hóa Mẫu ", ""),
        ("Vụ Pháp chế, ", "office"),
        ("Vụ Đông Xuân, ", ""),
        ("Ban CHQS phường nơi ông đang cư trú, ", "office"),
        ("Nơi cư trú: ", "person"),
        ("Ông Mẫu, mau@cuc.gov.vn, ", "office"),
        ("Ông Mẫu, mau@cuc.example, ", "person"),
        ("nhà ở ", "person"),
        ("nhà ở xã hội ", ""),
        ("bà con hỏi: ", ""),
        ("nhà gái: ", "person"),
        ("HKTT: ", "person"),
        ("đc e: ", "person"),
        ("mẹ anh ", "person"),
        ("home: ", "person"),
        ("cơ sở sản xuất ", ""),
        ("đường Trần Hưng Đạo, ", ""),
        ("Trường THPT Trần Hưng Đạo, ", "office"),
        ("Điện thoại: ", ""),
        ("", ""),
    ],
)
def test_words_say_whose_it_is(before, expected):
    assert whose(before) == expected


def test_the_nearest_word_counts():
    assert whose("Văn phòng, ông Mẫu, ") == "person"
    assert whose("ông Mẫu, Văn phòng, ") == "office"


def test_an_office_between_does_not_take_a_line_away():
    assert whose("Đường dây nóng của Sở: ", offices=False) == "line"
    assert whose("Đường dây nóng của ông Mẫu: ", offices=False) == "person"


def test_a_name_is_beside_where_only_signs_are_between():
    assert has_name_beside("Trần Văn Mẫu; ")
    assert has_name_beside("bà Neang Sóc, ")
    assert has_name_beside("Trần Văn Mẫu / ")
    assert not has_name_beside("Trần Văn Mẫu đã gửi ")
    assert not has_name_beside("phố Trần Quang Diệu, ")


def test_who_is_asked_for_stands_behind_a_number():
    assert is_asked_for("024 (gặp bà Mẫu)", 3)
    assert is_asked_for("024 – Trần Văn Mẫu", 3)
    assert not is_asked_for("024 (giờ hành chính)", 3)


def test_who_is_met_there_stands_behind_an_address():
    assert is_met_there("số 1 phố Mẫu, gặp ông Thử", 4)
    assert is_met_there("số 1 phố Mẫu (nhà ông Thử)", 4)
    assert is_met_there("số 1 phố Mẫu|chu ho Thử", 4)
    assert not is_met_there("số 1 phố Mẫu, gặp mặt đầu xuân", 4)


@pytest.mark.parametrize("before", ["Bạn đọc ở ", "Cử tri Mẫu, nhà ở số ", "Bị hại ở tại "])
def test_who_asks_or_suffers_lives_where_they_are(before):
    assert is_resident(before)
    assert not is_resident(f"{before}phường Mẫu họp tại ")


def test_an_office_is_alone_where_no_person_is_named():
    assert is_office_alone("Phòng Biên tập điện tử/Cục Mẫu")
    assert not is_office_alone("Trần Văn Mẫu - Văn phòng")
    assert not is_office_alone("hoangvan")


@pytest.mark.parametrize("unit", ["Trần ", "ông ", "đường A B ", "A ", "văn phòng "])
def test_looking_takes_time_in_proportion(growth, unit):
    assert growth(whose, unit * 300) <= 2.5


def test_a_middle_name_is_no_house_of_the_village():
    assert whose("Ông Mẫu Đình Ví (") == "person"
    assert whose("Ông Mẫu, Đình Ví (") == "office"
