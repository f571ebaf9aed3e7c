"""What readers see of a sheet."""

import pytest
from portal.media.shown import FIRST, show_cells, show_table
from portal.model.table import Column, Sheet, Table


@pytest.mark.parametrize(
    ("kind", "values", "shown"),
    [
        ("text", ("a", None), ("a", "")),
        ("count", (2113, None, 0), ("2.113", "", "0")),
        ("number", (1234.5, 2, None, -0.25), ("1.234,50", "2,00", "", "−0,25")),
        ("percent", (87.5, 100, None), ("87,5%", "100,0%", "")),
        ("year", (2024, None), ("2024", "")),
        ("date", ("2018-06-07", None), ("07/06/2018", "")),
        ("date", ("2018-06-07T16:49:00+07:00",), ("07/06/2018 16:49:00",)),
        ("number", (), ()),
    ],
)
def test_cells_are_shown_as_in_vietnam(kind, values, shown):
    assert show_cells(Column("a", "A", kind), values) == shown


def test_a_page_gets_the_first_rows_and_how_many_there_are():
    columns = (Column("nam", "Năm", "year"), Column("so", "Số", "count"))
    sheet = Sheet(columns, (tuple(range(1000, 1250)), tuple(range(250))))
    table = show_table(sheet)
    assert (len(table.rows), table.total) == (FIRST, 250)
    assert table.rows[1] == ("1001", "1")
    assert show_table(sheet, 1) == Table(columns, (("1000", "0"),), 250)
