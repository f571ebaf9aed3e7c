"""Layout by blanks."""

import pytest


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Một.<br><br>\nHai.\n", 1),
        ("Một.\n\nHai.\n<br/>\n<br />\nBa.\n", 4),
        ("Một.&nbsp;&nbsp;&nbsp; Hai.\n", 1),
        ("Một.\n\n\u00a0\u00a0\u00a0\u00a0Hai.\n", 3),
        ("Một.\n\n&nbsp;\n\nHai.\n", 3),
    ],
)
def test_blanks_for_looks_are_told(lines, body, line):
    assert lines("blank-layout", body) == [line]


@pytest.mark.parametrize(
    "body",
    [
        "Một.<br>\nHai.\n",
        "Điều\u00a05 và\u00a0số&nbsp;12.\n",
        "```\n<br><br>\n```\n",
        "Một  \nhai.\n\n\n\nBa.\n",
    ],
)
def test_one_blank_where_it_belongs_is_not(lines, body):
    assert lines("blank-layout", body) == []


def test_it_is_told_what_and_how(tell):
    (found,) = tell("blank-layout", "Một.<br><br>Hai.\n")
    assert "nhiều <br> liền nhau → để một dòng trống" in found
