"""One front matter value → one typed value: the parsers that the table of kinds names.

A parser takes the `Value` and the `Report` and returns what the record holds. What it cannot
accept it reports with the line of the value and returns the field's empty form, so that all
faults of a file are told in one run.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from ..model.finding import Finding, Refused, Severity
from ..model.item import FileUse, Update, Withdrawal
from ..model.moment import Moment
from ..vietnamese.clean import has_hidden
from ..vietnamese.dates import parse_moment
from ..vietnamese.numbers import parse_count
from ..vietnamese.slug import fold, is_slug, slug_of_name
from .front_matter import Key, Value

TEXT_LIMIT = 1_000  # characters of a one-line field; the longest official headline seen has 250
RESERVED_SLUGS = frozenset(
    ("linh-vuc", "don-vi", "trang-thai", "loai", "nam", "co-quan", "trang", "gui", "thong-ke")
)  # contracts.md §2


class Report:
    """Collects the findings of one source file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    def error(self, line: int, message: str, fix: str) -> None:
        """Note something that stops the build."""
        self._add(line, message, fix, "error")

    def warn(self, line: int, message: str, fix: str) -> None:
        """Note something that is published safely all the same."""
        self._add(line, message, fix, "warning")

    def _add(self, line: int, message: str, fix: str, severity: Severity) -> None:
        self.findings.append(Finding(self.path, line, message, fix, severity))


Parse = Callable[[Value, Report], Any]


def text(value: Value, report: Report) -> str:
    """One line of plain text; line breaks of a folded scalar become spaces."""
    if not isinstance(value.content, str):
        report.error(
            value.line, "ở đây cần một dòng chữ, không phải danh sách", "viết trên một dòng"
        )
        return ""
    if has_hidden(value.content):  # from an escape in YAML, "\\u202e"
        fix = "xóa giá trị rồi gõ lại bằng tay, không dán"
        report.error(value.line, "giá trị có ký tự ẩn (điều khiển, đổi chiều chữ)", fix)
        return ""
    line = " ".join(value.content.split())
    if len(line) > TEXT_LIMIT:
        fix = "rút gọn; phần dài viết vào nội dung bài"
        report.error(value.line, f"giá trị dài quá {TEXT_LIMIT} ký tự", fix)
        return ""
    return line


def name(value: Value, report: Report) -> str:
    """A category or thread: its list's address is made of it, so it has a letter or digit."""
    line = text(value, report)
    if line and not slug_of_name(line):
        fix = "viết bằng chữ Việt hoặc chữ La-tinh"
        report.error(value.line, f"“{line}” không có chữ cái hay chữ số để làm địa chỉ", fix)
        return ""
    return line


def moment(value: Value, report: Report) -> Moment | None:
    """A date, with or without a time (contracts.md §3)."""
    found: Moment | None = _parsed(value, report, parse_moment)
    return found


def count(value: Value, report: Report) -> int | None:
    """A number of readers: a whole number, not negative."""
    found: int | None = _parsed(value, report, parse_count)
    return found


def order(value: Value, report: Report) -> int:
    """A place in a menu."""
    return _parsed(value, report, parse_count) or 0


def slug(value: Value, report: Report) -> str:
    """The last part of the address."""
    line = text(value, report)
    if line and not is_slug(line):
        fix = "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-ket-thi-dua"
        report.error(value.line, f"slug “{line}” không dùng làm địa chỉ được", fix)
        return ""
    if line in RESERVED_SLUGS:
        fix = "chọn từ khác: từ này là phần địa chỉ của chính cổng thông tin"
        report.error(value.line, f"slug “{line}” đã dành riêng", fix)
        return ""
    return line


def one_of(**choices: str) -> Parse:
    """A word out of a table of words with their meanings."""

    def parse(value: Value, report: Report) -> str:
        line = text(value, report)
        if line in choices:
            return line
        if line:
            near = get_close_matches(fold(line), choices, n=1)
            shown = ", ".join(f"{word} ({meaning})" for word, meaning in choices.items())
            fix = f"có phải là “{near[0]}”? " if near else ""
            report.error(
                value.line, f"“{line}” không phải là giá trị được dùng", f"{fix}dùng: {shown}"
            )
        return next(iter(choices))

    return parse


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


def file(value: Value, report: Report) -> FileUse | None:
    """A file of content/, by its path as written."""
    line = text(value, report)
    return FileUse(line, value.line) if line else None


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
    for name in required:
        if name not in given:
            report.error(value.line, f"thiếu khóa con “{name}”", f"viết đủ: {shape}")
    return parts


def pairs(value: Value) -> list[tuple[Key, Value]]:
    """The keys and values of a mapping; empty for anything else."""
    return [pair for pair in value.content if isinstance(pair, tuple)]


def is_blank(value: Value) -> bool:
    """Whether nothing is written there: an empty value is an absent one (contracts.md §3)."""
    return isinstance(value.content, str) and not value.content.strip()


def many(value: Value) -> list[Value]:
    """The values of a list; a scalar or a mapping is a list of one, an empty value of none."""
    if isinstance(value.content, str):
        return [] if is_blank(value) else [value]
    if value.content and isinstance(value.content[0], tuple):
        return [value]
    return [each for each in value.content if isinstance(each, Value)]


def _parsed(value: Value, report: Report, parse: Callable[[str], Any]) -> Any:  # noqa: ANN401
    line = text(value, report)
    if not line:
        return None
    try:
        return parse(line)
    except Refused as refused:
        report.error(value.line, refused.message, refused.fix)
        return None
