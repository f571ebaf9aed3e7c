"""A file is a sheet where every cell is right; else each fault is told by its line."""

import time

import pytest
from portal.media.table import MOST_TOLD, read_table
from portal.model.table import Column, Sheet

COLUMNS = (Column("nam", "Năm", "year", 7), Column("luot", "Lượt đọc", "count", 8))


def read(text, columns=COLUMNS):
    return read_table(text.encode(), columns)


def faults(text, columns=COLUMNS):
    sheet, told = read(text, columns)
    assert sheet is None
    assert all(fault.fix for fault in told)
    return told


def test_a_file_becomes_its_values_by_column():
    sheet, told = read("\ufeffnam;luot\r\n2024;2.113\r\n2025;\r\n")
    assert told == ()
    assert sheet == Sheet(COLUMNS, ((2024, 2025), (2113, None)))


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("nam", "thiếu cột luot"),
        ("nam,luot,ghi_chu", "có cột không khai trong columns: ghi_chu"),
        ("nam,luot,luot", "có cột viết hai lần: luot"),
        ("luot,nam", "các cột có thứ tự khác: luot, nam"),
        ("nam,luot,", "có cột không tên, cột thứ 3"),
        ("Nam,luot", "có cột không khai trong columns: Nam"),
        ("2024,5", "thiếu cột nam, luot"),
    ],
)
def test_a_wrong_head_is_told_by_its_names_and_stands_alone(head, told):
    found = faults(f"{head}\nsai,sai\n")
    assert {fault.line for fault in found} == {1}
    assert told in [fault.message for fault in found]
    assert all("nam, luot" in fault.fix for fault in found)


def test_several_things_wrong_with_a_head_are_told_at_once():
    assert len(faults("nam,nam,Luot,\n1,2\n")) == 4


def test_a_file_without_a_head_or_rows_is_told():
    assert [fault.message for fault in faults("\n\n")] == ["tệp không có dòng tên cột"]
    assert [fault.message for fault in faults("nam,luot\n\n")] == ["tệp không có dòng số liệu nào"]


def test_bad_rows_are_told_by_their_physical_lines_all_at_once():
    columns = (Column("ten", "Tên"), *COLUMNS)
    text = 'ten,nam,luot\n"a\nb",2024,1\nc,24,x\nd,2025\ne,2026,1,2\n=1,2026,5\n'
    assert [(fault.line, fault.message) for fault in faults(text, columns)] == [
        (4, "cột nam: “24” không phải là năm"),
        (4, "cột luot: “x” không phải là số"),
        (5, "dòng có 2 ô, phải có 3"),
        (6, "dòng có 4 ô, phải có 3"),
        (7, "cột ten: “=1” mở đầu như một công thức, máy người tải tệp có thể chạy nó"),
    ]


def test_twenty_rows_are_told_and_the_number_of_the_others():
    found = faults("nam,luot\n" + "2024,1\n26,x\n" * 50)
    assert len(found) == 2 * MOST_TOLD + 1
    assert (found[-1].line, found[-1].message) == (
        43,
        "còn 30 dòng nữa có lỗi, kể từ dòng này",
    )


def test_what_stops_the_reading_is_told_behind_the_bad_rows():
    found = faults('nam,luot\n26,1\n"2025,2\n')
    assert [fault.line for fault in found] == [2, 3]
    assert "ngoặc kép" in found[1].message


def test_a_file_as_a_whole_is_refused_alone():
    [fault] = read_table("nam,luot\n2024,1\n".encode("utf-16"), COLUMNS)[1]
    assert "UTF-16" in fault.message


def test_columns_are_known_by_their_composed_names():
    assert faults("na\u0306m\n1\n", (Column("năm", "Năm", "year"),))[0].line == 2
    assert read("năm\n2024\n", (Column("na\u0306m", "Năm", "year"),))[1] == ()


@pytest.mark.slow
def test_fifty_thousand_rows_of_eight_columns_are_read_in_a_second_and_a_half():
    kinds = ("date", "text", "number", "count", "percent", "year", "number", "text")
    columns = [Column(f"c{at}", "C", kind) for at, kind in enumerate(kinds)]
    rows = (
        f"{at % 28 + 1:02}/{at % 12 + 1:02}/2020;Trạm {at};{at % 997},25;{at};{at % 100},5%;"
        f"{1990 + at % 30};{at / 7:.6f};ghi chú"
        for at in range(50_000)
    )
    data = "\r\n".join([";".join(c.name for c in columns), *rows]).encode()
    best = min(_seconds(data, columns) for _ in range(2))
    assert best <= 1.5


def _seconds(data, columns):
    start = time.thread_time()
    sheet, _ = read_table(data, columns)
    assert sheet is not None and sheet.total == 50_000
    return time.thread_time() - start
