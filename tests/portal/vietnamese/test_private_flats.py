"""A flat is known by its block, a villa by its estate."""

import pytest
from portal.vietnamese.private_flats import find_flats


def found(text):
    return [text[find.start : find.end] for find in find_flats(text, lambda before: True)]


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("căn hộ 1206", "căn hộ 1206"),
        ("P.1204 - CT3 khu đô thị", "P.1204"),
        ("P302-B7", "P302"),
        ("căn hộ B-0906 tòa CT2", "căn hộ B-0906"),
        ("ở tòa B, căn 12A05", "căn 12A05"),
        ("Phòng 407, ký túc xá", "Phòng 407"),
        ("biệt thự BT4-12", "biệt thự BT4-12"),
        ("nhà liền kề LK7-09", "liền kề LK7-09"),
    ],
)
def test_a_flat_or_a_villa_is_one_where_someone_lives(text, flat):
    assert found(text) == [flat]
    assert list(find_flats(text, lambda before: False)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Phòng 1204 khách sạn",
        "48 căn liền kề LK7",
        "căn 54 m2",
        "quốc phòng 2024",
        "tòa B, xăng phòng 12",
    ],
)
def test_what_has_no_block_or_number_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize("unit", ["P1", "phòng ", "căn 1", "liền kề A1-", "P.302 - "])
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(found, "tòa " + unit * 1_500) <= 2.5
