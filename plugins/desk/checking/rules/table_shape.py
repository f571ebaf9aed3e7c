"""Tables that are none, lose or lack cells, have no head or one column, or are too wide.

WCAG 2.2, 1.3.1 (H51, H63: a column says what stands in it; F46: a table is no means of layout)
and 1.4.10 (320 px).
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from ..mending import stored_line
from ..parts import Table
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_MOST = 8  # columns: 40 px each, four figures of the smallest type that is read
_ROW = re.compile(r"\s*\|.*\|\s*")
_HIDDEN_BAR = re.compile(r"`[^`]*`|\\\|")
_BLANK_ROW = re.compile(r"[ \t|:-]*\|[ \t|:-]*")


def _find_unruled(text: Text) -> Iterator[Hit]:
    for paragraph in text.paragraphs if "|" in text.body else ():
        lines = enumerate(paragraph.text.split("\n"), paragraph.line)
        rows = [line for line, words in lines if _ROW.fullmatch(words)]
        if paragraph.tag == "p" and len(rows) > 1:
            yield Hit(rows[0])


def _find_lost(text: Text) -> Iterator[Hit]:
    """Rows with more cells than the head: the page leaves them out."""
    for line, cells, columns in _rows(text):
        if lost := [cell for cell in cells[columns:] if cell]:
            yield Hit(line, {"text": quote(", ".join(lost)), "count": str(columns)})


def _find_short(text: Text) -> Iterator[Hit]:
    """Rows with fewer cells: where a `|` is forgotten, all after it stand in a wrong column.

    A row of one cell is the title of those below it.
    """
    for line, cells, columns in _rows(text):
        if 1 < len(cells) < columns:
            yield Hit(line, {"cells": str(len(cells)), "count": str(columns)})


def _find_words(text: Text) -> Iterator[Hit]:
    """Words right below a table, which become rows of it; above other rows they are their title."""
    for columns, lines in _ruled(text):
        words = list(takewhile(lambda line: "|" not in stored_line(text, line), reversed(lines)))
        if words and columns > 1:
            yield Hit(words[-1], {"text": quote(stored_line(text, words[-1]), 40)})


def _rows(text: Text) -> Iterator[tuple[int, list[str], int]]:
    """Of each row below a head its line, its cells and the number of columns."""
    for columns, lines in _ruled(text):
        for line in lines:
            yield line, _cells(text, line), columns


def _ruled(text: Text) -> Iterator[tuple[int, range]]:
    """Of each table of Markdown the number of columns and the lines below its ruler."""
    for table in text.tables:
        first, columns = _first_line(text, table), len(table.head)
        if len(_cells(text, first)) == columns:  # else HTML, or in a quotation
            yield columns, range(first + 2, first + 2 + table.rows)


def _cells(text: Text, line: int) -> list[str]:
    row = _HIDDEN_BAR.sub("…", stored_line(text, line)).strip()
    return [cell.strip() for cell in row.removeprefix("|").removesuffix("|").split("|")]


def _find_headless(text: Text) -> Iterator[Hit]:
    for table in text.tables:
        if len(table.head) != 1 and not any(table.head):
            yield Hit(_first_line(text, table))


def _find_nameless(text: Text) -> Iterator[Hit]:
    """The first cell of a head may be empty: it stands over the names of the rows."""
    for table in text.tables:
        nameless = [str(at) for at, cell in enumerate(table.head, 1) if at > 1 and not cell]
        if nameless and any(table.head):
            yield Hit(table.line, {"columns": ", ".join(nameless)})


def _find_narrow(text: Text) -> Iterator[Hit]:
    for table in text.tables:
        if len(table.head) == 1 and "|" in stored_line(text, table.line):  # HTML may head rows
            yield Hit(_first_line(text, table))


def _find_wide(text: Text) -> Iterator[Hit]:
    for table in text.tables:
        if len(table.head) > _MOST:
            yield Hit(table.line, {"count": str(len(table.head))})


def _first_line(text: Text, table: Table) -> int:
    """The line of the head: with no words in it, the table's first words stand below."""
    line = table.line
    while _BLANK_ROW.fullmatch(stored_line(text, line - 1)):
        line -= 1
    return line


RULES = (
    Rule(
        "table-ruler",
        "các dòng có dấu | không thành bảng",
        "để một dòng trống ở trên bảng, và viết dòng |---|---|, mỗi cột một ---, dưới hàng đầu đề",
        _find_unruled,
    ),
    Rule(
        "table-cells",
        "bảng có {count} cột, ô thừa không hiện: “{text}”",
        "thêm cột vào hàng đầu đề và dòng |---|; dấu | trong chữ thì viết \\|",
        _find_lost,
    ),
    Rule(
        "table-short-row",
        "hàng có {cells} ô mà bảng có {count} cột: chữ có thể đứng lệch cột",
        "thêm dấu | ở chỗ thiếu; ô để trống viết là | |",
        _find_short,
    ),
    Rule(
        "table-words",
        "đoạn văn ngay dưới bảng thành một hàng của bảng: “{text}”",
        "để một dòng trống giữa bảng và đoạn văn",
        _find_words,
    ),
    Rule(
        "table-head",
        "bảng không có hàng đầu đề",
        "viết tên từng cột vào hàng đầu tiên, ngay trên dòng |---|; bảng HTML thì dùng <th>",
        _find_headless,
    ),
    Rule(
        "table-column-name",
        "bảng có cột không tên: cột {columns}",
        "viết tên vào ô trống của hàng đầu đề; cột thừa thì xóa đi",
        _find_nameless,
    ),
    Rule(
        "table-one-column",
        "bảng chỉ có một cột",
        "viết thành danh sách (mỗi dòng mở đầu bằng dấu - và dấu cách) hoặc thành đoạn văn",
        _find_narrow,
    ),
    Rule(
        "table-wide",
        "bảng có {count} cột, trên điện thoại phải kéo ngang",
        f"chia thành các bảng không quá {_MOST} cột, hoặc đăng ở mục csdl với tệp CSV",
        _find_wide,
    ),
)
