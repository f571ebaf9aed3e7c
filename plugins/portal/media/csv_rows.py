"""The bytes of a CSV file → its rows of cells with their lines, or what keeps them from being read.

RFC 4180, and what spreadsheets in Việt Nam save beside it: a byte order mark, `;` or a tab for a
comma, any line ends, rows that were emptied.
"""

import csv
from collections.abc import Collection
from io import StringIO
from typing import TYPE_CHECKING
from unicodedata import normalize

import msgspec

from ..model.fault import Fault
from ..model.finding import Refused
from ..vietnamese.clean import decode_source
from ..vietnamese.odd_characters import ODD, name_of
from .attachment import check_attachment
from .probe import sniff

if TYPE_CHECKING:
    import _csv  # where the reader's type is

MOST_ROWS = 100_000  # a spreadsheet opens ten times as many, a reader's telephone does not
MOST_BYTES = 25_000_000
MOST_ODD = 20  # lines with odd characters that are told

SAVE_AS = (
    "trong Excel chọn Tệp → Lưu như (Save As), ở ô kiểu tệp chọn “CSV UTF-8”: Lưu thành CSV UTF-8"
)
DIVIDE = "chia thành nhiều tệp, ví dụ mỗi năm một tệp và một mục riêng"

_QUOTES = (
    "ô có dấu ngoặc kép, dấu phân cách hay xuống dòng thì đặt cả ô trong ngoặc kép và viết mỗi "
    'ngoặc kép bên trong thành hai: "thép ""V"""; sau dòng này tệp chưa được kiểm tra'
)
_DELIMITERS = ",;\t"
_NAME = "so-lieu.csv"  # of whatever name: the content decides


class Rows(msgspec.Struct, frozen=True):
    """The cells of the head and of each row that is not empty, and the lines the rows begin at.

    `fault` is what stopped the reading before the end, if anything did.
    """

    head: tuple[str, ...]
    cells: list[list[str]]
    lines: list[int]
    fault: Fault | None = None


def read_rows(data: bytes, names: Collection[str]) -> Rows | tuple[Fault, ...]:
    """The rows of a file whose head should hold `names`, or faults of the file as a whole.

    Which character parts the cells is told by the head: the one that finds most names. Rows may
    be of any length; a cell is NFC, without blanks around it, its line breaks are LF.
    """
    if len(data) > MOST_BYTES:
        size = f"{len(data) / 1_000_000:.1f}".replace(".", ",")
        most = MOST_BYTES // 1_000_000
        return (Fault(1, f"tệp nặng {size} MB, quá mức {most} MB", DIVIDE),)
    text = _decoded(data)
    if isinstance(text, Fault):
        return (text,)
    if odd := _odd_characters(text):
        return odd
    known = {normalize("NFC", name) for name in names}
    heads = {each: _head(text, each) for each in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda each: (len(known & set(heads[each])), len(heads[each])))
    return _parsed(text, best)


def _decoded(data: bytes) -> str | Fault:
    """The text with LF line ends, in NFC, Ð as Đ (vietnamese/clean.py)."""
    kind = sniff(data)
    try:
        if kind != "unknown":  # UTF-16, windows-1258, a control character: told more exactly below
            check_attachment(data, _NAME)
        text = decode_source(data)
    except Refused as refused:
        message = refused.message.removeprefix(f"tệp đính kèm «{_NAME}»: ")
        return Fault(_damaged_line(data), message, refused.fix if kind == "text" else SAVE_AS)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return normalize("NFC", text.replace("Ð", "Đ").replace("ð", "đ"))


def _damaged_line(data: bytes) -> int:
    """The first line that is not UTF-8; 1 where all are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1


def _odd_characters(text: str) -> tuple[Fault, ...]:
    """Each line with a character that has no place in data: those who compute would keep it."""
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return ()
    faults: dict[int, Fault] = {}
    line, at = 1, 0
    for found in ODD.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        if line not in faults and len(faults) == MOST_ODD:
            break
        message = f"có ký tự không hiện được {name_of(found[0])}"
        faults.setdefault(line, Fault(line, message, "xóa chữ trong ô ấy rồi gõ lại bằng tay"))
    return tuple(faults.values())


def _head(text: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(_reader(text[: 1 << 16], delimiter), [])]
    except csv.Error:
        return []


def _reader(text: str, delimiter: str) -> "_csv.Reader":
    return csv.reader(StringIO(text), delimiter=delimiter, strict=True)


def _parsed(text: str, delimiter: str) -> Rows | tuple[Fault, ...]:
    reader = _reader(text, delimiter)
    head: tuple[str, ...] = ()
    cells: list[list[str]] = []
    lines: list[int] = []
    line, fault = 1, None
    try:
        head = tuple(cell.strip() for cell in next(reader, ()))
        line = reader.line_num + 1
        for row in reader:
            stripped = [cell.strip() for cell in row]
            if any(stripped):
                cells.append(stripped)
                lines.append(line)
            line = reader.line_num + 1
            if len(cells) > MOST_ROWS:
                most = f"{MOST_ROWS:,}".replace(",", ".")
                return (Fault(line - 1, f"có hơn {most} dòng số liệu", DIVIDE),)
    except csv.Error:
        fault = Fault(line, "dấu ngoặc kép mở ra mà không đóng lại đúng chỗ", _QUOTES)
    return Rows(head, cells, lines, fault)
