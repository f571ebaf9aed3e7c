"""The columns of a dataset as its front matter describes them."""

import unicodedata
from typing import get_args

import pytest
from portal.fields.columns import MOST, columns
from portal.model.table import Column, ColumnType


def test_a_column_has_a_name_a_label_a_type_and_its_line(good):
    listed = [
        {"name": "nam", "label": "Năm", "type": "year"},
        {"type": "count", "name": "ho_so", "label": "Hồ sơ"},
    ]
    assert good(columns, listed) == (
        Column("nam", "Năm", "year", 8),
        Column("ho_so", "Hồ sơ", "count", 9),
    )
    assert good(columns, "") == ()


def test_without_a_label_or_a_type_a_column_is_text_by_its_name(good):
    assert good(columns, [{"name": "don_vi"}]) == (Column("don_vi", "don_vi", "text", 8),)
    blank = [{"name": "don_vi", "label": " ", "type": ""}]
    assert good(columns, blank) == (Column("don_vi", "don_vi", "text", 8),)


@pytest.mark.parametrize("kind", get_args(ColumnType))
def test_every_type_can_be_written(good, kind):
    [column] = good(columns, [{"name": "a", "type": kind}])
    assert column.type == kind


def test_a_name_is_compared_in_nfc(good):
    """As the head of the file is (media/table.py)."""
    [column] = good(columns, [{"name": unicodedata.normalize("NFD", "Quý")}])
    assert column.name == unicodedata.normalize("NFC", "Quý")


def test_every_fault_of_a_column_is_told_at_its_line(read):
    listed = [
        "nam",
        {"label": "Không tên"},
        {"name": "a", "type": "so"},
        {"name": "b", "unit": "kg"},
        {"name": "a"},
    ]
    made, findings = read(columns, listed)
    assert [column.name for column in made] == ["a", "b"]
    assert [(f.line, f.message) for f in findings] == [
        (8, "ở đây cần các khóa con"),
        (9, "thiếu khóa con “name”"),
        (12, "“so” không phải là giá trị được dùng"),
        (13, "không có khóa con “unit”"),
        (12, "cột a đã khai ở dòng 10"),
    ]
    assert "count (số đếm)" in findings[2].fix


def test_a_table_too_wide_for_a_page_is_told(read):
    named = [{"name": f"c{number}"} for number in range(MOST + 1)]
    assert read(columns, named[:MOST])[1] == []
    made, [finding] = read(columns, named)
    assert len(made) == MOST + 1
    assert (finding.line, finding.message) == (7, f"có {MOST + 1} cột, nhiều nhất là {MOST}")
