"""One front matter value → one typed value that is no list.

A parser takes the `Value` and the `Report` and returns what the record holds. What it cannot
accept it reports with the line of the value and returns the field's empty form, so that all
faults of a file are told in one run.
"""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from ..model.finding import Refused
from ..model.moment import Moment
from ..model.used import FileUse
from ..vietnamese.clean import has_hidden
from ..vietnamese.dates import parse_moment
from ..vietnamese.numbers import parse_count
from ..vietnamese.slug import fold, is_slug, slug_of_name
from .report import Report
from .value import Value

TEXT_LIMIT = 1_000  # characters of a one-line field; the longest official headline seen has 250
LINES_LIMIT = 20_000  # characters of a field of several lines: a question, a transcript
RESERVED_SLUGS = frozenset(
    ("linh-vuc", "don-vi", "trang-thai", "loai", "nam", "co-quan", "trang", "gui", "thong-ke")
)  # contracts.md §2

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


def lines(value: Value, report: Report) -> str:
    """Lines of plain text as the editor broke them; blanks at their ends fall, empty ones part."""
    if not isinstance(value.content, str):
        return text(value, report)
    if has_hidden(value.content.replace("\n", " ")):
        return text(value, report)
    whole = "\n".join(" ".join(line.split()) for line in value.content.strip().split("\n"))
    if len(whole) > LINES_LIMIT:
        fix = "rút gọn; phần dài viết vào nội dung bài"
        report.error(value.line, f"giá trị dài quá {LINES_LIMIT} ký tự", fix)
        return ""
    return whole


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


def file(value: Value, report: Report) -> FileUse | None:
    """A file of content/, by its path as written."""
    line = text(value, report)
    return FileUse(line, value.line) if line else None


def _parsed(value: Value, report: Report, parse: Callable[[str], Any]) -> Any:  # noqa: ANN401
    line = text(value, report)
    if not line:
        return None
    try:
        return parse(line)
    except Refused as refused:
        report.error(value.line, refused.message, refused.fix)
        return None
