"""Names sort as a Vietnamese reader looks for them."""

import pytest
from portal.vietnamese.order import name_key, person_key


def test_names_stand_in_the_order_of_the_table(order_row):
    before, after = order_row
    assert name_key(before) < name_key(after)


def test_people_stand_in_the_order_of_the_table(people_row):
    before, after = people_row
    assert person_key(before) < person_key(after)


def test_tone_placement_punctuation_and_case_count_only_among_equals():
    assert name_key("hòa") != name_key("hoà")
    assert name_key("hòa")[0] == name_key("HOÀ")[0] == name_key("“Hoà”")[0]


def test_composed_and_decomposed_spellings_are_one():
    assert name_key("Hội nghị") == name_key("Ho\u0323\u0302i nghi\u0323")


@pytest.mark.parametrize("unit", ["a", "a ", "\u0301", "ộ", "- "])
def test_work_takes_time_in_proportion(growth, unit):
    assert growth(name_key, unit * 10_000) <= 2.5
