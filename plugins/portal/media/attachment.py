"""An attachment's bytes and name → nothing, or a refusal that says which types are taken."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ..model.finding import Refused
from .archive import open_archive
from .bundle import check_bundle
from .macros import has_macros
from .ole import find_programs
from .probe import LABELS, sniff
from .suffix import lawful_suffix

if TYPE_CHECKING:
    from collections.abc import Callable

# Each suffix with the kind of content it must have (contracts.md §3), in the order shown.
ATTACHMENT_TYPES: Final = {
    "pdf": "pdf",
    "doc": "ole",
    "docx": "docx",
    "xls": "ole",
    "xlsx": "xlsx",
    "ppt": "ole",
    "pptx": "pptx",
    "odt": "odt",
    "ods": "ods",
    "odp": "odp",
    "csv": "text",
    "zip": "zip",
    "mp3": "mp3",
    "mp4": "mp4",
    "vtt": "text",
}
_TAKEN = "cổng chỉ nhận: " + " ".join(ATTACHMENT_TYPES)

# Text is published as it is, so nothing in it may run where a browser guesses its type.
_ACTIVE = re.compile(
    rb"<\s*(?:script|iframe|object|embed|html|svg|!doctype)\b|<\?php|<%|\A(?:\xef\xbb\xbf)?#!",
    re.IGNORECASE,
)
# WebVTT 4.1: an optional byte order mark, the word, then white space or the end.
_WEBVTT = re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|\Z)")


def check_attachment(data: bytes | memoryview, name: str) -> None:
    """Raises Refused unless the content is of a type that is taken and agrees with the suffix.

    The type is told by content. Macros, hidden files, suffixes that run, active text and
    archives with such members are refused (security.md b2). `data` is not copied.
    """
    try:
        _check(data, PurePosixPath(name).name)
    except Refused as refused:
        shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
        message = f"tệp đính kèm «{shown}»: {refused.message}"
        raise Refused(message, refused.fix) from refused


def _check(data: bytes | memoryview, name: str) -> None:
    suffix = lawful_suffix(name)
    expected = ATTACHMENT_TYPES.get(suffix)
    if expected is None:
        raise Refused(f"loại tệp {f'.{suffix}' if suffix else 'không đuôi'} không nhận", _TAKEN)
    kind = sniff(data)
    if kind != expected or (kind == "ole" and suffix not in find_programs(data)):
        raise _mismatch(data, kind, suffix)
    if has_macros(data, kind):
        raise Refused(
            "có macro (mã chạy bên trong)",
            f"lưu lại thành .{suffix} không có macro, hoặc xuất ra PDF",
        )
    check = _CHECKS.get(suffix)
    if check is not None:
        check(data)


def _mismatch(data: bytes | memoryview, kind: str, suffix: str) -> Refused:
    if kind == "empty":
        return Refused("tệp rỗng (0 byte)", "chép lại tệp gốc")
    if kind == "zip":
        open_archive(data).close()  # a document cut short or with a password says so itself
    fix = f"mở tệp gốc rồi lưu lại đúng loại .{suffix}"
    if ATTACHMENT_TYPES[suffix] == "text":
        fix = f"lưu lại tệp .{suffix} bằng bảng mã UTF-8"
    return Refused(
        f"tên có đuôi .{suffix} nhưng nội dung là {LABELS[kind]}",
        f"{fix}; {_TAKEN}",
    )


def _check_text(data: bytes | memoryview) -> None:
    if found := _ACTIVE.search(data):
        shown = bytes(found[0]).decode("latin-1")
        raise Refused(
            f"có mã chạy hoặc mã trang web ({shown})",
            f"bỏ đoạn mã đó khỏi tệp; {_TAKEN}",
        )


def _check_captions(data: bytes | memoryview) -> None:
    _check_text(data)
    if not _WEBVTT.match(data):
        raise Refused("không bắt đầu bằng dòng WEBVTT", "xuất phụ đề ra dạng WebVTT")


_CHECKS: Final[dict[str, Callable[[bytes | memoryview], None]]] = {
    "csv": _check_text,
    "vtt": _check_captions,
    "zip": check_bundle,
}
