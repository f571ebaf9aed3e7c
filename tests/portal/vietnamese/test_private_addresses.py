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


def test_what_is_printed_names_a_house_or_a_flat():
    text = "Tôi ở căn hộ 1205, số 12 phố Mẫu"
    assert {find.masked for find in find_addresses(text)} == {"số nhà …", "căn hộ …"}


@pytest.mark.parametrize("unit", ["1", "1/", "số 1 ", "số nhà ", "ngõ 1 ", "A1-", "căn hộ ", ", "])
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: list(find_addresses(text)), "số 12 " + unit * 1_500) <= 2.5
