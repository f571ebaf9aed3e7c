"""Front matter entries → a validated record of their kind; every fault its own finding."""

from functools import cache
from pathlib import PurePosixPath
from typing import Any

from ..fields.report import Report
from ..fields.scalars import RESERVED_SLUGS
from ..fields.value import Value, is_blank
from ..kinds.kind import Field, Kind
from ..model.item import Item
from ..model.named import Named
from ..vietnamese.dates import is_before
from ..vietnamese.slug import fold, slug_of_file
from .front_matter import FrontMatter
from .named import as_far_as_read, named_by
from .unknown_keys import remedy_for


def read_fields(matter: FrontMatter, kind: Kind, report: Report) -> Item | Named:
    """Give each value its type; what it names when an error of the report makes it unusable."""
    names = _names(kind.name, tuple(kind.fields.values()))
    values: dict[str, Value] = {}
    for key, value in matter.entries:
        name = key.name if key.name in kind.fields else names.get(fold(key.name).strip())
        if name is None:
            report.error(key.line, f"không có khóa “{key.name}”", remedy_for(key.name, names))
        elif name in values:
            fix = f"bỏ một trong hai dòng {values[name].line} và {key.line}"
            report.error(key.line, f"khóa “{name}” viết hai lần", fix)
        else:
            values[name] = Value(key.line, "") if is_blank(value) else value
    record = {
        name: kind.fields[name].parse(value, report)
        for name, value in values.items()
        if value.content not in ("", [])
    }
    broken = {names.get(fold(name)) for name in matter.broken}
    _require(kind, record, values, broken, report)
    record["slug"] = record.get("slug") or _slug_of_path(report)
    lines = {name: value.line for name, value in values.items() if kind.fields[name].lined}
    record |= {"path": report.path, "lines": lines}
    written = {name: value.line for name, value in values.items() if value.content}
    present = {name: value for name, value in record.items() if value is not None}
    if any(finding.severity == "error" for finding in report.findings):
        part = as_far_as_read(kind.record, present)
        _check_dates(part, values, report)
        kind.validate_days(part, written, report)
        return named_by(part)
    item = kind.record(**present)
    _check_dates(item, values, report)
    kind.validate_days(item, written, report)
    kind.validate(item, written, report)
    kind.validate_text(item, matter.body, matter.body_line, report)
    return item


@cache
def _names(kind: str, fields: tuple[Field, ...]) -> dict[str, str]:
    """Folded spelling → field name; Pelican's keys are known in any case, labels without marks."""
    del kind
    known = {fold(alias): field.name for field in fields for alias in field.aliases}
    return known | {field.name: field.name for field in fields}


def _require(
    kind: Kind,
    record: dict[str, Any],
    values: dict[str, Value],
    broken: set[str | None],
    report: Report,
) -> None:
    for field in kind.fields.values():
        name = field.name
        if not field.required or name in record or name in broken:
            continue
        example = _EXAMPLES.get(name, f"{name}: …")
        if name in values:
            report.error(values[name].line, f"khóa “{name}” để trống", f"viết {example}")
        else:
            report.error(1, f"thiếu khóa bắt buộc “{name}”", f"thêm dòng {example}")


_EXAMPLES = {
    "title": "title: Hội nghị sơ kết công tác 6 tháng đầu năm",
    "date": "date: 07/06/2018 16:49:00",
    "category": "category: Tin hoạt động",
}


def _slug_of_path(report: Report) -> str:
    stem = PurePosixPath(report.path).stem
    slug = slug_of_file(stem)
    if not slug:
        fix = "đổi tên tệp bằng chữ không dấu, ví dụ so-ket-thi-dua.md, hoặc thêm khóa slug"
        report.error(1, f"tên tệp “{stem}” không cho ra được địa chỉ", fix)
    elif slug in RESERVED_SLUGS:
        fix = "đổi tên tệp hoặc thêm khóa slug"
        report.error(1, f"tên tệp “{stem}” cho ra địa chỉ đã dành riêng", fix)
    return slug


def _check_dates(item: Item, values: dict[str, Value], report: Report) -> None:
    if item.date is None:
        return
    for name, later in (("modified", item.modified), ("expires", item.expires)):
        if later and is_before(later, item.date):
            fix = "sửa một trong hai ngày"
            report.error(values[name].line, f"“{name}” sớm hơn ngày đăng “date”", fix)
    for update in item.updates:
        if is_before(update.date, item.date):
            line = values["updates"].line
            report.error(line, "có lần cập nhật sớm hơn ngày đăng “date”", "sửa một trong hai ngày")
