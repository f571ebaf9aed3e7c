"""The files that are offered: for machines, and for Excel."""

import csv
import io
import json
import time

import pytest
from portal.media.table_files import write_csv, write_json
from portal.model.table import Column, Sheet

SHEET = Sheet(
    (
        Column("don_vi", "Đơn vị"),
        Column("luot", "Lượt", "count"),
        Column("tb", "Trung bình", "number"),
        Column("dung_han", "Đúng hạn", "percent"),
        Column("nam", "Năm", "year"),
        Column("ngay", "Ngày", "date"),
    ),
    (
        ("Phòng A, B", 'Ban "C"\n2', None),
        (2113, 0, None),
        (1.234, -1e-05, None),
        (87.5, 100, None),
        (2024, 2025, None),
        ("2018-06-07", "2018-06-07T16:49:00+07:00", None),
    ),
)


def test_json_has_typed_values():
    data = json.loads(write_json(SHEET))
    assert data["version"] == 1
    assert data["columns"][2] == {"name": "tb", "label": "Trung bình", "type": "number"}
    assert data["rows"] == [
        ["Phòng A, B", 2113, 1.234, 87.5, 2024, "2018-06-07"],
        ['Ban "C"\n2', 0, -1e-05, 100, 2025, "2018-06-07T16:49:00+07:00"],
        [None] * 6,
    ]
    assert list(data) == ["version", "columns", "rows"]


def test_csv_is_rfc_4180_with_the_mark_that_excel_needs():
    data = write_csv(SHEET)
    assert data.startswith(b"\xef\xbb\xbfdon_vi,luot,tb,dung_han,nam,ngay\r\n")
    assert data.endswith(b"\r\n,,,,,\r\n")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[1] == ["Phòng A, B", "2113", "1.2340", "87.5", "2024", "2018-06-07"]
    assert rows[2][:3] == ['Ban "C"\n2', "0", "-0.00001"]
    assert b'"Ban ""C""\n2"' in data


def test_the_files_are_the_same_each_time():
    assert (write_csv(SHEET), write_json(SHEET)) == (write_csv(SHEET), write_json(SHEET))


@pytest.mark.slow
def test_fifty_thousand_rows_are_written_in_less_than_a_second():
    large = Sheet(SHEET.columns, tuple(values[:2] * 25_000 for values in SHEET.values))
    start = time.thread_time()
    assert write_csv(large).count(b"\r\n") == 50_001
    assert len(json.loads(write_json(large))["rows"]) == 50_000
    assert time.thread_time() - start < 1
