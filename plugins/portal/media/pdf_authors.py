"""A PDF's bytes → the names in it of who made it; docs/decisions/0036, ISO 32000-1, 14.3.

Every place is looked at where a name can stand, not the way that the cross-reference table leads:
a name of an earlier revision is still in the file, and who wants to read it can. So there is no
table to follow, no chain and no loop that a hostile file could make endless.
"""

from __future__ import annotations

import re
import zlib
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_STREAMS: Final = 2_000  # of objects or metadata, that are unpacked
MAX_STREAM: Final = 1 << 20  # bytes unpacked of one
MAX_UNPACKED: Final = 16 << 20  # and of all
MAX_NAMES: Final = 20  # of one stream, or of what stands open; each revision has one or two

_STRING = rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.){0,100}+\)){0,400}+)\)|<([0-9A-Fa-f\s]{0,1600}+)>"
_AUTHOR = re.compile(rb"/Author\s{0,9}(?:" + _STRING + rb"|(\d{1,9})\s(\d{1,5})\sR\b)", re.DOTALL)
_XMP = re.compile(rb"<(?:\w{1,20}:)?(?:creator|Author)\b[^<>]{0,200}>")
_XMP_END = re.compile(rb"</(?:\w{1,20}:)?(?:creator|Author)>")
_LONGEST = 2_000  # bytes of an element of XMP
_TAG = re.compile(r"<[^>]*>")
_PACKED = re.compile(rb"/(?:ObjStm|Metadata)\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_NEAR = 600  # bytes from the name of a stream's type to its beginning
_LOCKED = re.compile(rb"/Encrypt\s{0,9}(?:\d{1,9}\s\d{1,5}\sR|<<)")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}


def pdf_authors(data: bytes | memoryview) -> tuple[str, ...]:
    """Each name once, of the information dictionaries and of XMP; never raises.

    Of a locked file only XMP can be read, where it stands open.
    """
    locked = _LOCKED.search(data) is not None
    names: list[str] = []
    for part in (data, *_unpacked(data)):
        if not locked:
            authors = islice(_AUTHOR.finditer(part), MAX_NAMES)
            names += (_of_string(data, found) for found in authors)
        for opened in islice(_XMP.finditer(part), MAX_NAMES):
            names += _of_element(part, opened.end())
    stripped = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(name for name in stripped if name and name.isprintable()))


def _unpacked(data: bytes | memoryview) -> Iterator[bytes]:
    """What streams of objects and of metadata hold, within the limits."""
    view, left = memoryview(data), MAX_UNPACKED
    for number, packed in enumerate(_PACKED.finditer(data)):
        stream = _STREAM.search(data, packed.end(), packed.end() + _NEAR)
        if number == MAX_STREAMS or left <= 0:
            return
        if stream is not None:
            part = _inflated(view[stream.end() : stream.end() + MAX_STREAM], min(left, MAX_STREAM))
            left -= len(part)
            yield part


def _inflated(packed: memoryview, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""  # not packed, or in another way


def _of_element(part: bytes | memoryview, start: int) -> Iterator[str]:
    """What stands between the tags of an element of XMP, each line of its list."""
    end = _XMP_END.search(part, start, start + _LONGEST)
    if end is not None:
        text = bytes(part[start : end.start()]).decode("utf-8", "replace")
        yield from (unescape(line) for line in _TAG.sub("\n", text).split("\n"))


def _of_string(data: bytes | memoryview, found: re.Match[bytes]) -> str:
    """What a string says; of a reference, the string it leads to, where that is an object."""
    if found[3] is None:
        return _decoded(found[1], found[2])
    place = re.compile(rb"(?<!\d)%s\s%s\sobj\s{0,9}(?:%s)" % (found[3], found[4], _STRING))
    there = place.search(data)
    return _decoded(there[1], there[2]) if there else ""


def _decoded(literal: bytes | None, hexadecimal: bytes | None) -> str:
    """7.9.2.2: UTF-16 or UTF-8 by its mark, else PDFDocEncoding, here as Latin-1."""
    if literal is None:
        digits = b"".join((hexadecimal or b"").split())
        raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        raw = _ESCAPE.sub(_unescaped, literal)
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1")


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes((int(found[1], 8) & 0xFF,))
    return _ESCAPED.get(found[2], found[2])
