"""What a cell is called stands before it, as it would in a sentence."""

import pytest
from portal.vietnamese.private_rows import MarkdownTables, spell_row

TABLE = """Mở đầu | không

| Tên | CMND |
|:--|--:|
| Mẫu \\| Ví | 012345678 |
| Dụ | | 3 |

| a |
"""


def spelt(text, line):
    start = text.index(line)
    return MarkdownTables(text).spell(start, start + len(line))


def test_a_row_is_spelt_with_the_names_of_its_columns():
    assert (
        spell_row(["Tên", "CMND", "Quê"], ["Mẫu", "012345678", " "]) == "Tên: Mẫu; CMND: 012345678"
    )


def test_a_row_of_other_length_is_not_spelt():
    assert spell_row(["Tên"], ["Mẫu", "012345678"]) == ""


def test_a_row_below_a_ruler_belongs_to_a_table():
    row = "| Mẫu \\| Ví | 012345678 |"
    assert spelt(TABLE, row) == "Tên: Mẫu \\| Ví; CMND: 012345678"


@pytest.mark.parametrize("line", ["Mở đầu | không", "| Tên | CMND |", "| Dụ | | 3 |", "| a |"])
def test_any_other_line_stays_as_it_is(line):
    assert spelt(TABLE, line) == line


@pytest.mark.parametrize("unit", ["|", "-", "|\n", "|-|\n", "a|b\n-|-\n1|2\n"])
def test_looking_takes_time_in_proportion(growth, unit):
    def spell(text):
        return MarkdownTables(text).spell(len(text) - 2, len(text))

    assert growth(lambda text: spell(f"{text}\n|1"), unit * 3_000) <= 2.5
