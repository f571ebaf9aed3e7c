"""CSV files as RFC 4180 has them and as spreadsheets save them; whole files that are refused."""

import io
import zipfile

import pytest
from portal.media.csv_rows import MOST_BYTES, MOST_ODD, MOST_ROWS, SAVE_AS, read_rows
from portal.model.fault import Fault

NAMES = ("nam", "so")
BODY = [["2024", "1"], ["2025", "2"]]


def cells(data, names=NAMES):
    rows = read_rows(data if isinstance(data, bytes) else data.encode(), names)
    assert not isinstance(rows, tuple), rows
    return rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("final", [True, False])
def test_every_way_of_saving_gives_the_same_cells(delimiter, end, mark, final):
    lines = ["nam,so", "2024,1", "2025,2"]
    text = mark + end.join(lines).replace(",", delimiter) + (end if final else "")
    rows = cells(text)
    assert (rows.head, rows.cells, rows.lines, rows.fault) == (NAMES, BODY, [2, 3], None)


def test_a_quoted_cell_holds_line_breaks_delimiters_and_quotes():
    rows = cells('nam,so\r\n"a\r\nb","x, ""y"""\r\n2025,2\r\n')
    assert rows.cells == [["a\nb", 'x, "y"'], ["2025", "2"]]


def test_a_row_has_the_line_of_the_file_where_it_begins():
    assert cells('nam,so\n"a\nb\nc",1\n\n2025,2\n').lines == [2, 6]


def test_emptied_rows_and_blanks_around_cells_do_not_count():
    rows = cells("nam;so\n;\n 2024 ;\u00a01\n\n;;;\n2025;2\n;\n")
    assert (rows.cells, rows.lines) == (BODY, [3, 6])


def test_the_head_tells_what_parts_the_cells():
    """A comma may stand in every cell of a file that semicolons part."""
    rows = cells("năm, tròn;số, lẻ\n1,5;2,5\n", ("năm, tròn", "số, lẻ"))
    assert (rows.head, rows.cells) == (("năm, tròn", "số, lẻ"), [["1,5", "2,5"]])
    assert cells("x;y;z\n1;2;3\n").head == ("x", "y", "z")


def test_letters_are_composed_and_the_icelandic_eth_is_none():
    rows = cells("Ðơn vi\u0323\nĐồ\u031b\n", ("Đơn vị",))
    assert rows.head == ("Đơn vị",)
    assert rows.cells[0][0].startswith("Đ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258"])
def test_another_encoding_is_refused_with_how_to_save(encoding):
    [fault] = read_rows("nam,so\nmười,ô\n".encode(encoding, "ignore"), NAMES)
    assert "không phải UTF-8" in fault.message
    assert fault.fix == SAVE_AS
    assert "Lưu thành CSV UTF-8" in SAVE_AS


def test_the_first_damaged_line_is_told():
    [fault] = read_rows(b"nam,so\n2024,1\n\xd0\xa0\xff,2\n", NAMES)
    assert fault.line == 3


def test_a_spreadsheet_by_another_name_is_told_as_what_it_is():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    [fault] = read_rows(file.getvalue(), NAMES)
    assert "Excel" in fault.message
    assert fault.fix == SAVE_AS


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "tệp rỗng"),
        (b"<!doctype html><title>404</title>", "HTML"),
        (b"nam,so\n<script>alert(1)</script>,2\n", "<script"),
        (b"%PDF-1.4\n", "PDF"),
    ],
)
def test_what_is_no_table_is_refused(data, told):
    [fault] = read_rows(data, NAMES)
    assert told in fault.message
    assert fault.fix


@pytest.mark.parametrize("odd", ["\0", "\x07", "\u200b", "\u202e", "\u00ad", "\ufffd", "\ue000"])
def test_a_character_that_cannot_be_seen_is_told_by_its_line(odd):
    [fault] = read_rows(f'nam,so\n"a\nb",1\n2{odd}024{odd},2\n'.encode(), NAMES)
    assert fault.line == 4
    assert f"U+{ord(odd):04X}" in fault.message


def test_lines_with_odd_characters_are_told_up_to_a_number():
    faults = read_rows(b"nam,so\n" + b"\x07,1\n" * 1000, NAMES)
    assert [fault.line for fault in faults] == list(range(2, 2 + MOST_ODD))


def test_a_quote_that_does_not_end_is_told_where_it_begins():
    rows = cells('nam,so\n2024,1\n"2025,2\n2026,3\n')
    assert rows.cells == [["2024", "1"]]
    assert rows.fault is not None
    assert (rows.fault.line, "ngoặc kép" in rows.fault.message) == (3, True)
    assert cells('nam,so\n"2024"5,1\n').fault.line == 2


@pytest.mark.slow
def test_too_many_rows_are_refused_and_as_many_as_may_be_are_not():
    assert len(cells(b"nam,so\n" + b"1,2\n" * MOST_ROWS).cells) == MOST_ROWS
    [fault] = read_rows(b"nam,so\n" + b"1,2\n" * 200_000, NAMES)
    assert "100.000 dòng" in fault.message
    assert "chia thành nhiều tệp" in fault.fix


def test_too_many_bytes_are_refused_before_they_are_read():
    [fault] = read_rows(bytes(MOST_BYTES + 1), NAMES)
    assert fault == Fault(1, "tệp nặng 25,0 MB, quá mức 25 MB", fault.fix)


@pytest.mark.parametrize("unit", ['"', '""', ",", ";", "\n", "\r", "\t", '"\n', "a\x07"])
def test_a_hostile_file_takes_time_in_proportion(growth, unit):
    assert growth(lambda data: read_rows(data, NAMES), b"nam,so\n" + unit.encode() * 4_000) <= 2.5
