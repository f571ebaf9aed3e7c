"""The cells of one column → values of its type; a cell that cannot be read, and why.

Only distinct texts are read: a column of 50,000 rows mostly says the same again.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from typing import Final

from ..model.finding import Refused
from ..model.table import Column, ColumnType, Value
from ..vietnamese.dates import iso_moment, parse_moment
from ..vietnamese.decimals import DIGITS, Readings, read_decimal
from .formulas import may_run

LONGEST = 2_000  # characters of a cell: more is a text, and belongs to the body

_Known = dict[str, Value]
_YEAR = re.compile("[12][0-9]{3}")
_SHOWN = 60  # characters of a cell in a message
_WRITE = "viết 1234, 1234.5 hoặc 1.234,5; ô không có số liệu thì để trống"
# What a refused number looks like, what is wrong with it, how to mend it; the first row counts.
_NO_NUMBER: Final = (
    (
        re.compile("[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+"),
        "số {} đã bị bảng tính viết tắt",
        "định dạng cột ấy là Number, không phải General, rồi lưu lại",
    ),
    (
        re.compile("[-−]?0[0-9][0-9.,]*"),
        "số {} có số 0 đứng đầu",
        "bỏ số 0 ấy; mã số (không cộng trừ được) thì khai type: text",
    ),
    (
        re.compile("[-−]?[0-9][0-9.,]{14,}"),
        f"số {{}} có quá {DIGITS} chữ số",
        "làm tròn; mã số (không cộng trừ được) thì khai type: text",
    ),
    (re.compile(".*", re.DOTALL), "{} không phải là số", _WRITE),
)


def read_cells(kind: ColumnType, texts: Sequence[str]) -> tuple[tuple[Value, ...], list[int]]:
    """The values of a column, None for an empty cell, and the places of cells without one.

    A number with two readings (`1.234`) is read as the column's other numbers are written, where
    these leave no doubt; else it has no value.
    """
    distinct = set(texts) - {""}
    known = _READERS[kind](distinct)
    whole = len(known) == len(distinct)
    known[""] = None
    wrong = [] if whole else [at for at, text in enumerate(texts) if text not in known]
    return tuple(map(known.get, texts)), wrong


def explain(column: Column, text: str) -> Refused:
    """Why a cell of the column has no value, and what to write instead."""
    message, fix = _REASONS[column.type](text)
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    shown = f"“{shown}”".replace("\n", " ")
    return Refused(f"cột {column.name}: {message.format(shown)}", fix)


def _texts(texts: Set[str]) -> _Known:
    return {text: text for text in texts if len(text) <= LONGEST and not may_run(text)}


def _counts(texts: Set[str]) -> _Known:
    """Without decimals a text has one reading: dots or commas can only part thousands."""
    found: _Known = {}
    for text in texts:
        read = read_decimal(text)
        whole = read.english if "," in text else read.vietnamese
        if whole is not None and not {",", "."} <= set(text):
            found[text] = whole
    return found


def _numbers(texts: Set[str]) -> _Known:
    read = {text: read_decimal(text) for text in texts}
    found: _Known = {text: each.sure for text, each in read.items() if each.sure is not None}
    if len(found) < len(read) and (side := _side(read.values())):
        found |= {text: getattr(each, side) for text, each in read.items() if each.ambiguous}
    return found


def _side(readings: Iterable[Readings]) -> str:
    """The one writing of all numbers that can be read in one only; "" where there is none."""
    sides = {
        "vietnamese" if each.english is None else "english"
        for each in readings
        if (each.english is None) != (each.vietnamese is None)
    }
    return sides.pop() if len(sides) == 1 else ""


def _percents(texts: Set[str]) -> _Known:
    """With `%` in all cells or in none: 0,875 beside 87,5 % would be a hundred times wrong."""
    signed = {text for text in texts if text.endswith("%")}
    bare = {text: text.removesuffix("%").rstrip() for text in signed or texts}
    numbers = _numbers(set(bare.values()))
    return {text: numbers[number] for text, number in bare.items() if number in numbers}


def _years(texts: Set[str]) -> _Known:
    return {text: int(text) for text in texts if _YEAR.fullmatch(text)}


def _dates(texts: Set[str]) -> _Known:
    found: _Known = {}
    for text in texts:
        try:
            found[text] = iso_moment(parse_moment(text))
        except Refused:
            continue
    return found


def _why_no_text(text: str) -> tuple[str, str]:
    if len(text) > LONGEST:
        return f"ô dài quá {LONGEST} chữ: {{}}", "rút gọn, phần dài chuyển vào thân bài"
    return (
        "{} mở đầu như một công thức, máy người tải tệp có thể chạy nó",
        "viết một chữ trước dấu = + - @ ấy, hoặc chép giá trị thay cho công thức",
    )


def _why_no_count(text: str) -> tuple[str, str]:
    if read_decimal(text) != Readings():
        return "{} không phải là số nguyên", "làm tròn, hoặc khai type: number cho cột"
    return _why_no_number(text)


def _why_no_number(text: str) -> tuple[str, str]:
    read = read_decimal(text)
    if read.vietnamese is None or read.english is None:
        return next((message, fix) for shape, message, fix in _NO_NUMBER if shape.fullmatch(text))
    ways = [str(each).replace(".", ",") for each in (read.vietnamese, read.english)]
    return (
        f"số {{}} có thể là {' hay '.join(ways)}, các ô khác trong cột không cho biết",
        "viết liền phần nghìn (1234) hoặc thêm phần lẻ (1.234,0); cột chỉ có số nguyên thì khai "
        "type: count",
    )


def _why_no_percent(text: str) -> tuple[str, str]:
    number = text.removesuffix("%").rstrip()
    if number == text and not read_decimal(text).ambiguous and read_decimal(text) != Readings():
        return "{} không có dấu % mà ô khác trong cột có", "viết cả cột có %, hoặc cả cột không"
    return _why_no_number(number)


def _why_no_year(text: str) -> tuple[str, str]:
    del text
    return "{} không phải là năm", "viết bốn chữ số, ví dụ 2026"


def _why_no_date(text: str) -> tuple[str, str]:
    try:
        parse_moment(text)
    except Refused as refused:
        return refused.message.replace("{", "{{").replace("}", "}}"), refused.fix
    raise ValueError(f"{text!r} is a date")


_READERS: Final[dict[ColumnType, Callable[[Set[str]], _Known]]] = {
    "text": _texts,
    "count": _counts,
    "number": _numbers,
    "percent": _percents,
    "year": _years,
    "date": _dates,
}
_REASONS: Final[dict[ColumnType, Callable[[str], tuple[str, str]]]] = {
    "text": _why_no_text,
    "count": _why_no_count,
    "number": _why_no_number,
    "percent": _why_no_percent,
    "year": _why_no_year,
    "date": _why_no_date,
}
