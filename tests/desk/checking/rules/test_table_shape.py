"""Tables without a head, of one column, or too wide."""


def row(*cells):
    return f"| {' | '.join(cells)} |\n"


def table(*head):
    return row(*head) + row(*["---"] * len(head)) + row(*[str(n) for n, _ in enumerate(head)])


def test_a_table_without_a_head_is_told_in_its_first_line(lines):
    assert lines("table-head", "Một.\n\n" + table("", "")) == [3]
    html = "<table>\n<tr><td>Năm</td><td>2018</td></tr>\n</table>\n"
    assert lines("table-head", f"Một.\n\n{html}") == [4]
    assert lines("table-head", html.replace("td", "th") + "\n" + table("A", "B")) == []


def test_a_column_without_a_name_is_told(tell, lines):
    (found,) = tell("table-column-name", table("Đợt", "", "Số", ""))
    assert "cột 2, 4" in found
    assert lines("table-column-name", table("", "Năm 2017", "Năm 2018")) == []
    assert lines("table-column-name", table("", "", "")) == []  # told already


def test_one_column_is_a_list(lines):
    assert lines("table-one-column", table("Đợt")) == [1]
    assert lines("table-one-column", table("Đợt", "Số")) == []
    rows = "<table><tr><th>Năm</th><td>2018</td></tr></table>\n"
    assert lines("table-one-column", rows) == lines("table-head", rows) == []


def test_more_columns_than_a_phone_shows_are_told(tell, lines):
    names = [f"Cột {n}" for n in range(9)]
    assert "bảng có 9 cột" in tell("table-wide", table(*names))[0]
    assert lines("table-wide", table(*names[:8])) == []


def test_rows_that_are_no_table_are_told(lines):
    assert lines("table-ruler", "Một.\n\n" + row("A", "B") + row("1", "2")) == [3]
    assert lines("table-ruler", "Một:\n" + table("A", "B")) == [2]
    assert (
        lines("table-ruler", "Một.\n\n" + table("A", "B") + "\n|x| là trị tuyệt đối của x.\n") == []
    )


def test_a_cell_that_is_not_shown_is_told(tell, lines):
    body = "Một.\n\n" + table("A", "B") + row("1", "2", "Khá", "Tốt") + row("`|`", "\\|", "")
    (found,) = tell("table-cells", body)
    assert found.startswith("11: bảng có 2 cột, ô thừa không hiện: “Khá, Tốt”")
    assert lines("table-cells", table("A", "B") + row("1")) == []
    assert lines("table-cells", "> " + table("A", "B").replace("\n|", "\n> |")) == []


def test_a_row_that_lacks_a_cell_is_told(tell, lines):
    body = "Một.\n\n" + table("A", "B", "C") + row("1", "2") + row("1", "2", "") + row("Nhóm")
    (found,) = tell("table-short-row", body)
    assert found.startswith("11: hàng có 2 ô mà bảng có 3 cột")
    assert lines("table-short-row", table("A", "B", "C") + "1 | 2\n") == [4]
    assert lines("table-short-row", table("A", "B") + row("`|`", "\\|")) == []
    assert lines("table-short-row", "> " + table("A", "B").replace("\n|", "\n> |")) == []


def test_words_right_below_a_table_are_told(tell, lines):
    (found,) = tell("table-words", "Một.\n\n" + table("A", "B") + "Nguồn: Báo cáo số 5.\n")
    assert "Nguồn: Báo cáo số 5." in found
    assert lines("table-words", table("A", "B") + "Nguồn.\n") == [4]
    assert lines("table-short-row", table("A", "B") + "Nguồn.\n") == []
    assert lines("table-words", table("A", "B") + "Nguồn:\nBáo cáo\nsố 5.\n") == [4]
    assert lines("table-words", table("A", "B") + "Nhóm I\n" + row("1", "2")) == []
    assert lines("table-words", table("A", "B") + "| Nhóm\n\nNguồn.\n") == []
