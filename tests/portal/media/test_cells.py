"""Cells become values of their column's type, or it is told why not."""

import pytest
from portal.media.cells import LONGEST, explain, read_cells
from portal.model.table import Column


def told(kind, text):
    refused = explain(Column("so_luot", "Số lượt", kind), text)
    assert refused.message.startswith("cột so_luot: ")
    assert refused.fix
    return refused


@pytest.mark.parametrize(
    ("kind", "texts", "values"),
    [
        ("text", ["a", "", "a\nb", "-"], ("a", None, "a\nb", "-")),
        ("count", ["1234", "1.234", "1,234", "", "0"], (1234, 1234, 1234, None, 0)),
        ("number", ["1234", "1234.5", "1.234,5", "-2"], (1234, 1234.5, 1234.5, -2)),
        ("number", ["12,5", "1.234", "1,500"], (12.5, 1234, 1.5)),
        ("number", ["12.5", "1.234", "1,500"], (12.5, 1.234, 1500)),
        ("number", ["1.234", "1.234.567"], (1234, 1234567)),
        ("percent", ["87,5%", "88 %", ""], (87.5, 88, None)),
        ("percent", ["87.5", "88"], (87.5, 88)),
        ("year", ["2026", "1802", ""], (2026, 1802, None)),
        ("date", ["07/06/2018", "2018-06-07", ""], ("2018-06-07", "2018-06-07", None)),
        ("date", ["07/06/2018 16:49"], ("2018-06-07T16:49:00+07:00",)),
    ],
)
def test_cells_are_values(kind, texts, values):
    assert read_cells(kind, texts) == (values, [])


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("text", "=1+1", "mở đầu như một công thức"),
        ("text", "x" * (LONGEST + 1), "dài quá 2000 chữ"),
        ("count", "12,5", "không phải là số nguyên"),
        ("count", "1.234,5", "không phải là số nguyên"),
        ("count", "không có", "“không có” không phải là số"),
        ("count", "1E+05", "viết tắt"),
        ("number", "007", "số 0 đứng đầu"),
        ("number", "1E+05", "viết tắt"),
        ("number", "1234567890123456", "quá 15 chữ số"),
        ("number", "-", "không phải là số"),
        ("number", "5%", "không phải là số"),
        ("percent", "cao", "không phải là số"),
        ("year", "26", "không phải là năm"),
        ("year", "20266", "không phải là năm"),
        ("date", "7/6/2018", "chưa đúng cách viết ngày"),
        ("date", "31/02/2018", "không có ngày 31"),
        ("date", "{}", "“{}” không phải là ngày"),
        ("number", "{0}", "“{0}” không phải là số"),
    ],
)
def test_a_bad_cell_has_no_value_and_its_reason(kind, text, message):
    assert read_cells(kind, ["", text]) == ((None, None), [1])
    assert message in told(kind, text).message


@pytest.mark.parametrize("others", [[], ["5", "12"], ["12,5", "12.5"]])
def test_a_number_with_two_readings_is_refused_with_both(others):
    """The other cells say nothing, or each another thing."""
    _, wrong = read_cells("number", [*others, "1.234"])
    assert wrong == [len(others)]
    refused = told("number", "1.234")
    assert "1234 hay 1,234," in refused.message
    assert "type: count" in refused.fix


def test_percent_stands_in_all_cells_or_in_none():
    assert read_cells("percent", ["87,5%", "0,875"]) == ((87.5, None), [1])
    assert "không có dấu % mà ô khác" in told("percent", "0,875").message
    assert "có thể là 1234 hay" in told("percent", "1.234%").message


def test_a_long_cell_is_shown_in_part_and_on_one_line():
    message = told("number", "a\n" * 100).message
    assert "\n" not in message
    assert len(message) < 120


def test_a_date_has_no_reason_to_be_refused():
    with pytest.raises(ValueError, match="is a date"):
        told("date", "07/06/2018")
