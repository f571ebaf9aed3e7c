"""The `columns[]` of a dataset: what each column of its file is called, and how it is read."""

from typing import get_args
from unicodedata import normalize

from ..model.table import Column, ColumnType
from .entries import record
from .report import Report
from .scalars import one_of, text
from .value import Value, many

MOST = 40  # columns of one table
_TYPE = one_of(
    text="chữ",
    count="số đếm",
    number="số có thể lẻ",
    percent="phần trăm",
    year="năm",
    date="ngày",
)
_SHAPE = {"name": text, "label": text, "type": _TYPE}


def columns(value: Value, report: Report) -> tuple[Column, ...]:
    """A list of columns, each `name` as in the file's first row, `label`, `type`."""
    found: dict[str, Column] = {}
    for each in many(value):
        parts = record(each, report, _SHAPE, ("name",))
        name = normalize("NFC", parts.get("name", ""))
        if not name:
            continue
        if name in found:
            message = f"cột {name} đã khai ở dòng {found[name].line}"
            report.error(each.line, message, "mỗi cột của tệp khai một lần")
            continue
        kind: ColumnType = parts.get("type") or get_args(ColumnType)[0]
        found[name] = Column(name, parts.get("label") or name, kind, each.line)
    if len(found) > MOST:
        message = f"có {len(found)} cột, nhiều nhất là {MOST}"
        report.error(value.line, message, "chia thành nhiều bảng")
    return tuple(found.values())
