"""A link and a table while the walk is in them."""

from desk.checking.opened import OpenLink, OpenTable
from desk.checking.parts import Link, Table


def test_a_link_has_its_words_in_one_line():
    assert OpenLink("a.md", True, line=3, text=" hai\n ba ").closed(9) == Link(
        3, "hai ba", "a.md", True
    )
    assert OpenLink("a.md", True).closed(9).line == 9


def test_head_cells_are_those_of_the_first_row():
    table = OpenTable(line=4)
    for tag, text in (("th", "A"), ("th", ""), ("tr", ""), ("th", "b"), ("td", "c"), ("tr", "")):
        table.close(tag, text)
    assert table.closed(9) == Table(4, ("A", ""), 1)


def test_a_table_without_head_cells_counts_all_rows():
    table = OpenTable()
    for tag in ("td", "tr", "td", "tr"):
        table.close(tag, "x")
    assert table.closed(9) == Table(9, (), 2)
