"""What is published of a table is read as the same table, and any bytes are a table or faults."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st
from portal.media.formulas import may_run
from portal.media.shown import show_table
from portal.media.table import read_table
from portal.media.table_files import write_csv, write_json
from portal.model.table import Column, Sheet
from portal.vietnamese.clean import clean_text
from portal.vietnamese.odd_characters import ODD

_AMOUNT = st.integers(-(10**15) + 1, 10**15 - 1)
_DECIMAL = st.builds(lambda digits, places: _plain(digits / 10**places), _AMOUNT, st.integers(0, 9))
_TEXT = (st.text(st.sampled_from('aờ Đ,;\t"\n=-+@|(1.'), max_size=12) | st.text(max_size=20)).map(
    lambda text: ODD.sub("", clean_text(text).text).strip() or None
)
VALUES = {
    "text": _TEXT.filter(lambda text: text is None or not (may_run(text) or "<" in text)),
    "count": _AMOUNT,
    "number": _DECIMAL,
    "percent": _DECIMAL,
    "year": st.integers(1000, 2999),
    "date": st.dates().filter(lambda day: 1900 <= day.year <= 2100).map(str),
}
NAMES = ("nam", "so luot", "Tỷ lệ, %", 'a "b"', "c;d")


def _plain(value):
    return int(value) if value.is_integer() else value


@st.composite
def sheets(draw):
    kinds = draw(st.lists(st.sampled_from(list(VALUES)), min_size=1, max_size=len(NAMES)))
    columns = tuple(Column(*each) for each in zip(NAMES, NAMES, kinds, strict=False))
    row = st.tuples(*(st.none() | VALUES[kind] for kind in kinds))
    rows = draw(st.lists(row.filter(lambda row: any(each is not None for each in row)), min_size=1))
    return Sheet(columns, tuple(zip(*rows, strict=True)))


@given(sheets())
def test_a_published_table_is_read_as_itself(sheet):
    assert read_table(write_csv(sheet), sheet.columns) == (sheet, ())


@given(sheets())
def test_both_files_and_the_page_have_the_same_rows(sheet):
    rows = json.loads(write_json(sheet))["rows"]
    assert [tuple(row) for row in rows] == list(zip(*sheet.values, strict=True))
    written = list(csv.reader(io.StringIO(write_csv(sheet).decode("utf-8-sig"), newline="")))
    assert len(written) == len(rows) + 1
    table = show_table(sheet, len(rows))
    assert len(table.rows) == table.total == len(rows)
    empty = [[not cell for cell in row] for row in table.rows]
    assert empty == [[cell is None for cell in row] for row in rows]


@given(st.binary(max_size=200) | st.text(st.sampled_from('nam,so;\t"\n1.,%=-/')).map(str.encode))
def test_any_bytes_are_a_table_or_faults(data):
    columns = (Column("nam", "Năm", "year"), Column("so", "Số", "number"))
    for given_ in (data, b"nam,so\n" + data):
        sheet, faults = read_table(given_, columns)
        assert (sheet is None) == bool(faults)
        lines = given_.count(b"\n") + given_.count(b"\r") + 1
        assert all(1 <= fault.line <= lines and fault.message and fault.fix for fault in faults)
