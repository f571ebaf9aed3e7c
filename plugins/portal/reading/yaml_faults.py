"""PyYAML's English complaint → what an editor can do about it, in Vietnamese.

The table holds what people really meet: a colon in a title, a quote left open, a tab.
"""

import re

import msgspec
import yaml


class Fault(msgspec.Struct, frozen=True):
    """What is wrong and how to mend it; `line` counts from 0 in the text given to YAML."""

    line: int
    message: str
    fix: str


def explain_fault(error: yaml.YAMLError, block: str = "") -> Fault:
    """Find the complaint in the table; one that is not there is shown as PyYAML says it.

    `block` is the text given to YAML: of a quote inside quotes its line is shown mended.
    """
    problem = str(getattr(error, "problem", None) or error)
    mark = getattr(error, "problem_mark", None)
    if mark and _begun_above(problem, mark.column):
        mark = getattr(error, "context_mark", None) or mark
    line = mark.line if mark else 0
    if mark and mark.column and "did not find expected key" in problem:
        message = "giá trị có dấu ngoặc ở giữa nên đóng lại trước chỗ này"
        return Fault(line, message, _requoted(block.split("\n")[line : line + 1]))
    for words, message, fix in _EXPLANATIONS:
        if words in problem:
            return Fault(line, message, fix)
    return Fault(line, f"không đọc được phần khai báo (YAML: {problem})", _QUOTE)


def _requoted(lines: list[str]) -> str:
    """How to write a line whose value has the quotes that are around it inside as well."""
    found = _QUOTED_LINE.fullmatch(lines[0].rstrip()) if lines else None
    if found is None:
        return 'dấu " ở giữa viết thành \\", hoặc đổi thành “ và ”'
    key, value = found.groups()
    inner = value[1:-1] if value[0] == value[-1] else value
    if "'" not in inner:
        return f"viết {key} '{inner}', hoặc đổi dấu ngoặc ở giữa thành “ và ”"
    escaped = inner.replace("\\", "\\\\").replace('"', '\\"')
    return f'viết {key} "{escaped}", hoặc đổi dấu ngoặc ở giữa thành “ và ”'


_QUOTED_LINE = re.compile(r"(\s*[^:\"']+:|\s*-) ([\"'].+)")


def _begun_above(problem: str, column: int) -> bool:
    """Whether libyaml stopped at what follows: a quote, key or bracket on an earlier line is open.

    Between brackets an entry at the left margin is the next key, or the end of the text.
    """
    in_brackets = "',' or" in problem
    return any(words in problem for words in _OPEN) or (in_brackets and column == 0)


_OPEN = ("unexpected end of stream", "could not find expected ':'")
_QUOTE = 'đặt giá trị trong dấu ngoặc kép "…"'

_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "giá trị có dấu hai chấm mà không đặt trong ngoặc kép",
        'đặt cả giá trị trong dấu ngoặc kép, ví dụ title: "Hội nghị: sơ kết công tác"',
    ),
    (
        "could not find expected ':'",
        "dòng này không có dạng `khóa: giá trị`",
        "viết `khóa: giá trị`, hoặc lùi dòng vào hai dấu cách nếu là phần tiếp của dòng trên",
    ),
    (
        "cannot start any token",
        "giá trị mở đầu bằng một dấu mà YAML dành riêng (phím Tab, @, %, `)",
        'thay phím Tab bằng dấu cách, hoặc đặt giá trị trong dấu ngoặc kép "…"',
    ),
    (
        "tab character",
        "dòng thụt lề bằng phím Tab",
        "thay phím Tab bằng hai dấu cách",
    ),
    (
        "escape character",
        "trong dấu ngoặc kép có dấu \\ không hợp lệ",
        "viết \\\\ thay cho \\, hoặc đặt giá trị trong dấu nháy đơn '…'",
    ),
    (
        "unexpected end of stream",
        "dấu ngoặc kép mở ra mà không đóng lại",
        'thêm dấu " ở cuối giá trị; dấu " ở giữa thì viết thành \\"',
    ),
    (
        "did not find expected '-' indicator",
        "dòng thụt lề không đúng, hoặc còn chữ sau dấu ngoặc kép đóng",
        "các khóa viết sát lề trái; phần tử danh sách viết `- …`; kiểm tra dấu ngoặc kép",
    ),
    (
        "did not find expected ',' or ']'",
        "danh sách [ … ] thiếu dấu phẩy hoặc dấu ] đóng",
        'viết [thẻ một, thẻ hai]; giá trị mở đầu bằng [ thì đặt trong dấu ngoặc kép "…"',
    ),
    (
        "did not find expected ',' or '}'",
        "giá trị mở đầu bằng { mà không đóng lại",
        _QUOTE,
    ),
    (
        "did not find expected key",
        "dòng này không có dạng `khóa: giá trị`",
        "viết `khóa: giá trị` sát lề trái; kiểm tra dấu ngoặc kép của dòng trên",
    ),
    (
        "did not find expected alphabetic or numeric character",
        "giá trị mở đầu bằng dấu & hoặc *",
        _QUOTE,
    ),
    (
        "did not find expected node content",
        "giá trị mở đầu bằng dấu phẩy, ] hoặc }",
        _QUOTE,
    ),
    (
        "block sequence entries are not allowed",
        "giá trị mở đầu bằng dấu gạch",
        'đặt giá trị trong dấu ngoặc kép "…"; danh sách thì viết mỗi phần tử một dòng `- …`',
    ),
    (
        "did not find expected comment or line break",
        "giá trị mở đầu bằng dấu > hoặc |",
        _QUOTE,
    ),
    (
        "did not find expected whitespace or line break",
        "giá trị mở đầu bằng dấu !",
        _QUOTE,
    ),
    (
        "tag ",
        "giá trị mở đầu bằng dấu !",
        _QUOTE,
    ),
    (
        "did not find expected <document start>",
        "các khóa không thẳng hàng với nhau",
        "viết mọi khóa sát lề trái",
    ),
    (
        "maximum nesting depth",
        "danh sách lồng quá nhiều cấp",
        "viết phẳng hơn",
    ),
)
