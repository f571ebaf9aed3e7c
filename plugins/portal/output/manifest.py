"""Entries ↔ manifest.txt: hash, size and path of every published file, sorted, no times."""

import re
from collections.abc import Iterable

import msgspec

from ..model.finding import Refused
from .paths import check_path
from .state import Entry

_LINE = re.compile(r"([0-9a-f]{64})  (0|[1-9][0-9]{0,17})  (.+)")


class Listed(msgspec.Struct, frozen=True, gc=False):
    """A line of a manifest: a path in the output, the file's SHA-256 in hex, its size in bytes."""

    path: str
    sha256: str
    size: int


def show_manifest(entries: Iterable[Entry]) -> bytes:
    """`sha256  size  path` a line, in the order of the paths' bytes (UTF-8: of the characters)."""
    ordered = sorted(entries, key=lambda entry: entry.path)
    return "".join(f"{e.sha256}  {e.size}  {e.path}\n" for e in ordered).encode()


def parse_manifest(data: bytes) -> tuple[Listed, ...]:
    """The lines of a manifest; raises Refused with the line that is none."""
    *lines, rest = data.split(b"\n")
    listed: list[Listed] = []
    for number, line in enumerate(lines, 1):
        one = _parse_line(line)
        if one is None or (listed and listed[-1].path >= one.path):
            raise _refused(number)
        listed.append(one)
    if rest:
        raise _refused(len(lines) + 1)
    return tuple(listed)


def _parse_line(line: bytes) -> Listed | None:
    try:
        match = _LINE.fullmatch(line.decode())
        if match is None:
            return None
        check_path(match[3])
    except ValueError:
        return None
    return Listed(match[3], match[1], int(match[2]))


def _refused(line: int) -> Refused:
    message = f"manifest.txt dòng {line} bị cắt, sửa hoặc xếp sai thứ tự"
    return Refused(message, "dựng lại để có danh sách tệp đúng")
