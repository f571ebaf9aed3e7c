"""The number of a home is private, its street and village are not, nor is an office."""

import pytest
from portal.vietnamese.private_addresses import find_addresses


def found(text):
    return [text[find.start : find.end] for find in find_addresses(text)]


def test_the_nearest_word_decides_whose_address_it_is():
    assert found("Từ nhà tôi đến UBND phường, số 12 ngõ 34 phố Mẫu") == []
    assert found("Từ UBND phường đến nhà tôi, số 12 ngõ 34 phố Mẫu") == ["số 12 ngõ 34"]
    assert found("Tôi làm ở công ty Mẫu, nhà 12 ngõ 34") == ["12 ngõ 34"]


def test_an_office_near_by_does_not_count():
    assert found("Tôi ở gần chợ Mẫu, số 12 ngõ 34 phố Mẫu") == ["số 12 ngõ 34"]
    assert found("Tôi ở cạnh bưu điện, số 12 ngõ 34 phố Mẫu") == ["số 12 ngõ 34"]
    assert found("Tôi ở phòng 302 nhà A2, số 12 phố Mẫu") == ["số 12", "phòng 302"]


def test_what_is_called_a_house_is_private_wherever_it_is():
    assert found("Cạnh trụ sở UBND, số nhà 12 phố Mẫu") == ["số nhà 12"]
    assert found("Trụ sở UBND, số nhà 12 phố Mẫu") == ["số nhà 12"]


def test_an_office_of_another_sentence_does_not_count():
    assert found("Tôi đã đến UBND phường. Số 12 ngõ 34 phố Mẫu") == ["Số 12 ngõ 34"]


@pytest.mark.parametrize("before", ["Quyết định", "theo Nghị quyết", "tuyến", "Cống", "khu"])
def test_what_is_numbered_itself_is_no_house(before):
    assert found(f"{before} số 12 đường Thí Dụ") == []


@pytest.mark.parametrize("name", ["Cống", "Hầm", "Điểm"])
def test_a_name_like_a_thing_is_a_name(name):
    assert found(f"Trần Văn {name} số 12 đường Thí Dụ") == ["số 12"]


@pytest.mark.parametrize("place", ["thôn 3, xã Mẫu", "tổ 5 phố Mẫu", "ngõ 34 phố Mẫu", "phố Mẫu"])
def test_the_place_of_many_may_stand(place):
    assert found(f"Tôi ở {place}") == []


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Bà Mẫu (số 15 thôn Ví Dụ)", "số 15"),
        ("Ví Dụ;số 27, tổ 9;1949", "số 27"),
        ('"Mẫu","12/7 khu phố Tây"', "12/7"),
        ("Bà Mẫu ngụ 305/2 ấp Ví Dụ", "305/2"),
        ("Bà Mẫu trú 5 khóm Ví Dụ", "5"),
        ("Bà Mẫu ở 39 Thí Dụ Mẫu nối dài", "39"),
        ("| 23 Thí Dụ Mẫu, phường 2 |", "23"),
        ("Địa chỉ thường trú của bà: 17 Thí Dụ Mẫu", "17"),
        ("Bà Mẫu ở P1608 tòa S2", "P1608"),
        ("Nơi ở: nhà 45, tổ 9", "45"),
        ("Nơi ở: nhà 45 xóm Ví", "45"),
        ("resides at 118 Alley 45 Thi Du", "118"),
        ("Bà Mẫu, nhà 7/22, nhặt được ví", "nhà 7/22"),
        ("Lò Thị Mẫu, 102 tổ 5, phường Thử", "102"),
        ("Lò Thị Mẫu, số 12 Thí Dụ.", "số 12"),
        ("Lò Thị Mẫu, 9/7 Thí Dụ, Hà Nội", "9/7"),
        ("Lò Thị Mẫu, 55 Thí Dụ.", "55"),
        ("|Lò Thị Mẫu|27 Thí Dụ, tổ 9|", "27"),
        ("trú quán: 14 dãy B tập thể Z1", "14"),
        ("Home address: 25/7 Thi Du Street", "25/7"),
        ("trú tại 216 tổ 3 ấp Ví Dụ", "216"),
        ("Bà Mẫu, nhà riêng 5/11/48 phố Ví Dụ", "5/11/48"),
        ("Trú quán: nhà 27B khu tập thể Mẫu", "nhà 27B"),
        ("nhà bà nội em số 112 tổ 7", "số 112"),
        ("He lives with his daughter at 29/5 Thi Du Alley", "29/5"),
    ],
)
def test_a_house_of_a_hamlet_or_of_a_cell_is_one(text, house):
    assert found(text) == [house]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Mẫu có 12 thôn Ví Dụ",
        "ở 3 ấp Ví Dụ",
        "Bà Mẫu, 12 bản Ví Dụ",
        "Tuyên dương, 55 Thí Dụ.",
        "15 thôn 3 xã",
        "Bà Mẫu, 12 tập thể, cá nhân",
        "5 Lò Thị Mẫu, 6 Vi Văn Thử",
        "12 Thí Dụ Mẫu, 40 tuổi",
    ],
)
def test_hamlets_and_rows_that_are_counted_are_no_houses(text):
    assert found(f"| {text}") == []


def test_what_is_printed_names_a_house_or_a_flat():
    text = "Tôi ở căn hộ 1205, số 12 phố Mẫu"
    assert {find.masked for find in find_addresses(text)} == {"số nhà …", "căn hộ …"}


@pytest.mark.parametrize("unit", ["1", "1/", "số 1 ", "số nhà ", "ngõ 1 ", "A1-", "căn hộ ", ", "])
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: list(find_addresses(text)), "số 12 " + unit * 1_500) <= 2.5
