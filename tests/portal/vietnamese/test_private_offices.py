"""Shops, halls, memorials and houses named after many are places for all, not someone's home."""

import pytest
from portal.vietnamese.private_whose import whose


@pytest.mark.parametrize(
    "place",
    [
        "Quán cà phê cựu chiến binh",
        "Bà Mẫu mở tiệm",
        "Ông Mẫu ở nhà hàng",
        "Tang lễ ông Mẫu tại Nhà tang lễ",
        "Trung tâm điều dưỡng thương binh",
        "Tượng đài anh hùng La Văn Cầu",
    ],
)
def test_what_is_there_for_all_is_an_office_s(place):
    assert whose(f"{place}, ") == "office"


@pytest.mark.parametrize(
    "home",
    [
        "Quê quán bà Mẫu",
        "Công an mời bị can",
        "thuê phòng trọ",
        "Quán cơm của bà Mẫu",
        "Trưởng khu phố Đoàn Hữu Ích",
    ],
)
def test_a_person_s_words_are_not_taken_for_a_place_s(home):
    assert whose(f"{home}, ") == "person"
