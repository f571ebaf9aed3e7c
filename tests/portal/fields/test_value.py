"""What YAML says under a key: text, a list, keys with values."""

import pytest
from portal.fields.value import is_blank, many, pairs


@pytest.mark.parametrize(
    ("content", "blank"), [("", True), (" \n\t", True), ("\u00a0", True), ("a", False), ([], False)]
)
def test_a_value_of_blanks_is_no_value(value_of, content, blank):
    assert is_blank(value_of(content)) is blank


@pytest.mark.parametrize(
    ("content", "lines"),
    [("a", [7]), (" ", []), ([], []), (["a", "b"], [8, 9]), ({"a": "b", "c": "d"}, [7])],
)
def test_one_value_is_a_list_of_one(value_of, content, lines):
    assert [each.line for each in many(value_of(content))] == lines


def test_pairs_are_those_of_a_mapping_only(value_of):
    assert [key.name for key, _ in pairs(value_of({"a": "b", "c": "d"}))] == ["a", "c"]
    assert pairs(value_of("a")) == pairs(value_of(["a"])) == []
