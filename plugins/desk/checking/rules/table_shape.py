"""Tables without a head, of one column, or too wide for a phone.

WCAG 2.2, 1.3.1 (H51, H63: a column says what stands in it; F46: a table is no means of layout)
and 1.4.10 (320 px).
"""

import re
from collections.abc import Iterator

from ..mending import stored_line
from ..parts import Table
from ..rule import Hit, Rule
from ..text import Text

_MOST = 8  # columns: 40 px each, four figures of the smallest type that is read
_BLANK_ROW = re.compile(r"[ \t|:-]*\|[ \t|:-]*")


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
        "table-head",
        "warning",
        "bảng không có hàng đầu đề",
        "viết tên từng cột vào hàng đầu tiên, ngay trên dòng |---|; bảng HTML thì dùng <th>",
        _find_headless,
    ),
    Rule(
        "table-column-name",
        "warning",
        "bảng có cột không tên: cột {columns}",
        "viết tên vào ô trống của hàng đầu đề; cột thừa thì xóa đi",
        _find_nameless,
    ),
    Rule(
        "table-one-column",
        "warning",
        "bảng chỉ có một cột",
        "viết thành danh sách (mỗi dòng mở đầu bằng dấu - và dấu cách) hoặc thành đoạn văn",
        _find_narrow,
    ),
    Rule(
        "table-wide",
        "warning",
        "bảng có {count} cột, trên điện thoại phải kéo ngang",
        f"chia thành các bảng không quá {_MOST} cột, hoặc đăng ở mục csdl với tệp CSV",
        _find_wide,
    ),
)
