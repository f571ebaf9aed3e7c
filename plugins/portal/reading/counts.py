"""content/luot-doc.json → how often each page was read, and since when it stands so.

    {"version": 1, "days": ["2018-06-08"],
     "pages": {"/tin-tuc/2018/06/x/": {"count": 12, "changed": "2018-06-08"}}}

A program writes it (contracts.md §3, "Views"), yet someone may have mended it by hand or merged
two versions: so every fault is told with its line. Ten thousand pages are read in milliseconds;
only a file with a fault is gone through with care.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from ..model.counted import Counted
from ..model.finding import Finding

FILE = "luot-doc.json"
MOST = 10**9  # readings of a page; more is a mistake or an attack (docs/security.md c7)
_FIX = "lấy lại bản trước của tệp; số đếm do máy ghi, không sửa bằng tay"
_URL = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")
_Pairs = list[tuple[str, Any]]


class _Page(msgspec.Struct, forbid_unknown_fields=True):
    count: int
    changed: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    days: list[str]
    pages: dict[str, _Page]


_decoder = msgspec.json.Decoder(_File)


def parse_counts(data: bytes) -> tuple[dict[str, Counted], list[Finding]]:
    """URL path → count; nothing where there is a fault."""
    try:
        file = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}, _faults(data)
    pages = {url: Counted(page.count, page.changed) for url, page in file.pages.items()}
    days = {counted.changed for counted in pages.values()}.union(file.days)
    sound = (
        file.version == 1
        and all(map(_is_day, days))
        and all(_URL.fullmatch(url) for url in pages)
        and all(0 <= counted.count <= MOST for counted in pages.values())
        and data.count(b'"changed"') == data.count(b'"count"') == len(pages)  # nothing twice
    )
    return (pages, []) if sound else ({}, _faults(data))


def _faults(data: bytes) -> list[Finding]:
    """What is wrong with a file, each fault at its line; never nothing."""
    try:
        text = data.decode()
        root = json.loads(text, object_pairs_hook=lambda pairs: pairs)
    except UnicodeDecodeError:
        return [Finding(FILE, 1, "tệp không phải UTF-8", _FIX)]
    except json.JSONDecodeError as error:
        return [Finding(FILE, error.lineno, f"không phải JSON ({error.msg})", _FIX)]
    except RecursionError:
        return [Finding(FILE, 1, "các ngoặc lồng nhau quá nhiều cấp", _FIX)]
    told = [Finding(FILE, line, message, _FIX) for line, message in _look(root, _Lines(text))]
    return told or [Finding(FILE, 1, "tệp không đúng dạng", _FIX)]


class _Lines:
    """Lines of keys, each sought behind the one before it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def of(self, key: str) -> int:
        """The line of the next place with the key; 1 for none."""
        found = self._text.find(json.dumps(key, ensure_ascii=False), self._at)
        if found < 0:
            return 1
        self._at = found + 1
        return self._text.count("\n", 0, found) + 1


def _look(root: Any, lines: _Lines) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - any JSON
    if not _is_object(root):
        yield 1, "tệp phải là một bảng có version, days, pages"
        return
    for message in _keys(root, ("version", "days", "pages")):
        yield 1, message
    for key, value in root:
        line = lines.of(key)
        if key == "version" and value != 1:
            yield line, f"version phải là 1, không phải {value!r}"
        elif key == "days" and not (isinstance(value, list) and all(map(_is_day, value))):
            yield line, "days phải là danh sách ngày dạng 2018-06-08"
        elif key == "pages":
            yield from _pages(value, lines, line)


def _pages(pages: Any, lines: _Lines, line: int) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - any JSON
    if not _is_object(pages):
        yield line, "pages phải là bảng các trang"
        return
    seen: set[str] = set()
    for url, page in pages:
        line = lines.of(url)
        yield from ((line, f"{url}: {message}") for message in _page(url, page, seen))


def _page(url: str, page: Any, seen: set[str]) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if url in seen:
        yield "trang này có hai lần"
    seen.add(url)
    if not _URL.fullmatch(url):
        yield "không phải là địa chỉ trang"
    if not _is_object(page):
        yield "phải là một bảng có count, changed"
        return
    yield from _keys(page, ("count", "changed"))
    values = dict(page)
    count = values.get("count", 0)
    if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= MOST:
        yield f"count phải là số nguyên từ 0 đến {MOST}, không phải {count!r}"
    if not _is_day(values.get("changed", "2018-06-08")):
        yield "changed phải là ngày dạng 2018-06-08"


def _keys(pairs: _Pairs, known: tuple[str, ...]) -> Iterator[str]:
    names = [key for key, _ in pairs]
    yield from (f"thiếu khóa “{name}”" for name in known if name not in names)
    for name in dict.fromkeys(names):
        if name not in known:
            yield f"không có khóa “{name}”"
        elif names.count(name) > 1:
            yield f"khóa “{name}” viết hai lần"


def _is_object(value: object) -> bool:
    """A list of pairs is what an object was read as; a list of the file holds days only."""
    return isinstance(value, list) and all(isinstance(each, tuple) for each in value)


def _is_day(text: object) -> bool:
    if not isinstance(text, str) or len(text) != 10:
        return False
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
