"""One front matter value → a list, or a record with keys of its own."""

from collections.abc import Mapping
from typing import Any

from ..model.item import Update, Withdrawal
from ..model.used import FileUse
from .report import Report
from .scalars import Parse, file, moment, name, text
from .value import Value, is_blank, many, pairs


def texts(value: Value, report: Report) -> tuple[str, ...]:
    """A list of texts; a scalar is a list of one."""
    return tuple(line for each in many(value) if (line := text(each, report)))


def tags(value: Value, report: Report) -> tuple[str, ...]:
    """Tags: a scalar is split at commas; the same tag twice counts once."""
    if isinstance(value.content, str):
        parts = [Value(value.line, part) for part in value.content.split(",")]
        value = Value(value.line, parts)
    seen: dict[str, str] = {}
    for each in many(value):
        if word := name(each, report):
            seen.setdefault(word.casefold(), word)
    return tuple(seen.values())


def files(value: Value, report: Report) -> tuple[FileUse, ...]:
    """A list of files, each a path or `file` with `label`."""
    found: list[FileUse] = []
    for each in many(value):
        if isinstance(each.content, str):
            use = file(each, report)
            found += [use] if use else []
            continue
        parts = record(each, report, {"file": file, "label": text}, required=("file",))
        if parts.get("file"):
            use = parts["file"]
            found.append(FileUse(use.target, use.line, parts.get("label", "")))
    return tuple(found)


def updates(value: Value, report: Report) -> tuple[Update, ...]:
    """What changed after publication: a list of `date` with `note`."""
    found: list[Update] = []
    for each in many(value):
        fields = {"date": moment, "note": text}
        parts = record(each, report, fields, required=("date", "note"))
        if parts.get("date") and parts.get("note"):
            found.append(Update(parts["date"], parts["note"]))
    return tuple(sorted(found, key=lambda update: update.date.second))


def withdrawal(value: Value, report: Report) -> Withdrawal | None:
    """Why an item is gone: `date` with `reason`."""
    fields = {"date": moment, "reason": text}
    parts = record(value, report, fields, required=("date", "reason"))
    if parts.get("date") and parts.get("reason"):
        return Withdrawal(parts["date"], parts["reason"])
    return None


def record(
    value: Value, report: Report, fields: Mapping[str, Parse], required: tuple[str, ...]
) -> dict[str, Any]:
    """Keys with values, each read by its own parser; unknown and missing keys are reported."""
    shape = "; ".join(f"{name}: …" for name in fields)
    if isinstance(value.content, str) or not all(isinstance(p, tuple) for p in value.content):
        report.error(value.line, "ở đây cần các khóa con", f"viết thụt vào hai dấu cách: {shape}")
        return {}
    parts: dict[str, Any] = {}
    for key, inner in pairs(value):
        if key.name in parts:
            report.error(key.line, f"khóa “{key.name}” viết hai lần", "bỏ một dòng")
        elif key.name in fields:
            parts[key.name] = fields[key.name](inner, report)
        else:
            report.error(key.line, f"không có khóa con “{key.name}”", f"dùng: {shape}")
    given = {key.name for key, inner in pairs(value) if not is_blank(inner)}
    for needed in required:
        if needed not in given:
            report.error(value.line, f"thiếu khóa con “{needed}”", f"viết đủ: {shape}")
    return parts
