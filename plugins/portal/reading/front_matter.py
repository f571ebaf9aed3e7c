"""Cleaned source text → front matter values with their lines, and the body.

YAML is read as events, never as objects: nothing is constructed, anchors and aliases are seen
before they can multiply (docs/security.md b6), and every value keeps its line. All scalars are
text; the schema gives them their types (contracts.md §3).
"""

import re
from collections.abc import Iterator

import msgspec
import yaml

from ..fields.value import Key, Value
from ..model.finding import Finding
from .yaml_faults import explain_fault

DEPTH_LIMIT = 20
SIZE_LIMIT = 64_000  # bytes, docs/security.md b6
_OPENING = re.compile(r"\A---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY_LINE = re.compile(r"^(?!- )(?=[^\s#])", re.MULTILINE)
_KEY_NAME = re.compile(r"[\"']?([^\s:\"'][^:\n\"']*)")


class FrontMatter(msgspec.Struct, frozen=True):
    """The top mapping in source order, the body's text and the line it begins on.

    `broken` names the keys whose value could not be read: they are not also reported as missing.
    """

    entries: list[tuple[Key, Value]]
    body: str
    body_line: int
    findings: list[Finding]
    broken: list[str] = []


class _Unreadable(Exception):
    """YAML that cannot be read: line in the block, what is wrong, how to mend it."""

    def __init__(self, line: int, message: str, fix: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.fix = fix


def split_source(path: str, text: str) -> FrontMatter:
    """Split a source at its `---` lines and read what stands between them.

    Never raises: what is wrong is in `findings`, and the entries that could be read are there.
    """
    opening = _OPENING.match(text)
    if opening is None:
        fix = "viết dòng `---` ở ngay dòng đầu, rồi `title:`, `date:` …, rồi một dòng `---` nữa"
        return _nothing(path, 1, "tệp không mở đầu bằng phần khai báo giữa hai dòng `---`", fix)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        fix = "thêm một dòng `---` ngay sau dòng khai báo cuối cùng, trước nội dung bài"
        return _nothing(path, 1, "phần khai báo không có dòng `---` kết thúc", fix)
    block = text[opening.end() : closing.start()]
    if len(block.encode()) > SIZE_LIMIT:
        fix = "chuyển phần văn bản dài xuống dưới dòng `---` thứ hai"
        return _nothing(path, 2, "phần khai báo dài hơn 64 kB", fix)
    body = text[closing.end() + 1 :]
    body_line = text.count("\n", 0, closing.end()) + 2
    try:
        return FrontMatter(_parse(block, 2), body, body_line, [])
    except _Unreadable as error:
        first = Finding(path, error.line, error.message, error.fix)
        entries, findings, broken = _read_by_key(path, block)
        return FrontMatter(entries, body, body_line, findings or [first], broken)


def _nothing(path: str, line: int, message: str, fix: str) -> FrontMatter:
    return FrontMatter([], "", 1, [Finding(path, line, message, fix)])


def _read_by_key(path: str, block: str) -> tuple[list[tuple[Key, Value]], list[Finding], list[str]]:
    """Read key by key what cannot be read as a whole, so that all faults are told at once."""
    entries: list[tuple[Key, Value]] = []
    findings: list[Finding] = []
    broken: list[str] = []
    starts = [match.start() for match in _KEY_LINE.finditer(block)]
    for start, end in zip(starts, [*starts[1:], len(block)][: len(starts)], strict=True):
        try:
            entries += _parse(block[start:end], 2 + block.count("\n", 0, start))
        except _Unreadable as part:
            findings.append(Finding(path, part.line, part.message, part.fix))
            name = _KEY_NAME.match(block, start)
            broken += [name[1].strip()] if name else []
    return entries, findings, broken


def _parse(block: str, first_line: int) -> list[tuple[Key, Value]]:
    loader = yaml.CBaseLoader(block)
    try:
        root = _compose(iter(loader.get_event, None), first_line)
    except yaml.YAMLError as error:
        fault = explain_fault(error, block)
        raise _Unreadable(first_line + fault.line, fault.message, fault.fix) from error
    finally:
        loader.dispose()
    if root is None:
        return []
    if isinstance(root.content, str) or (root.content and isinstance(root.content[0], Value)):
        message = "dòng này không có dạng `khóa: giá trị`"
        raise _Unreadable(root.line, message, "viết `khóa: giá trị`, có dấu cách sau dấu hai chấm")
    return root.content  # type: ignore[return-value] # a list of values was refused above


def _compose(events: Iterator[yaml.Event], first_line: int) -> Value | None:
    """Events → the one value of the one document; all else that YAML can do is refused."""
    root: Value | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            message = "phần khai báo có thêm một tài liệu YAML thứ hai"
            raise _Unreadable(_line(event, first_line), message, "bỏ dòng `---` thừa")
        if isinstance(event, yaml.NodeEvent):
            root = _value(event, events, first_line, depth=0)
    return root


def _value(event: yaml.Event, events: Iterator[yaml.Event], first_line: int, depth: int) -> Value:
    line = _line(event, first_line)
    _refuse_extras(event, line, depth)
    if isinstance(event, yaml.ScalarEvent):
        return Value(line, event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Value] = []
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            items.append(_value(inner, events, first_line, depth + 1))
        return Value(line, items)
    pairs: list[tuple[Key, Value]] = []
    for inner in events:
        if isinstance(inner, yaml.MappingEndEvent):
            break
        pairs.append(_pair(inner, events, first_line, depth + 1))
    return Value(line, pairs)


def _pair(
    event: yaml.Event, events: Iterator[yaml.Event], first_line: int, depth: int
) -> tuple[Key, Value]:
    line = _line(event, first_line)
    _refuse_extras(event, line, depth)
    if not isinstance(event, yaml.ScalarEvent):
        raise _Unreadable(line, "khóa phải là một từ", "viết `khóa: giá trị`")
    return Key(event.value, line), _value(next(events), events, first_line, depth)


def _refuse_extras(event: yaml.Event, line: int, depth: int) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        message = "không dùng được `&` và `*` của YAML ở đây"
        raise _Unreadable(line, message, 'đặt giá trị trong dấu ngoặc kép "…"')
    if getattr(event, "tag", None) not in (None, "!"):
        message = "không dùng được thẻ `!` của YAML ở đây"
        raise _Unreadable(line, message, 'đặt giá trị trong dấu ngoặc kép "…"')
    if depth > DEPTH_LIMIT:
        raise _Unreadable(line, f"danh sách lồng quá {DEPTH_LIMIT} cấp", "viết phẳng hơn")


def _line(event: yaml.Event, first_line: int) -> int:
    mark = event.start_mark
    return (mark.line if mark else 0) + first_line
