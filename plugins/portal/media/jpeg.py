"""A JPEG's bytes → the same picture without its metadata, proved to be whole."""

from __future__ import annotations

import re
from typing import Final

import msgspec

# A marker: no restart (D0-D7), no stuffed zero and no fill byte (ITU-T T.81, B.1).
_MARKER = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")
_SOI, _EOI, _SOS, _APP1, _COMMENT = 0xD8, 0xD9, 0xDA, 0xE1, 0xFE
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_HUFFMAN_SEQUENTIAL: Final = frozenset({0xC0, 0xC1})
_PROGRESSIVE: Final = frozenset({0xC2, 0xCA})

# What decides how the pixels are read: JFIF and Adobe say which colours, ICC which exactly.
_KEPT: Final = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_EXIF = b"Exif\0\0"

# A progressive picture of usual encoders has about ten scans, mozjpeg's up to twenty. Each
# costs a pass over all coefficients, so thousands of empty ones would be a bomb.
_MAX_SCANS = 100
# libjpeg looks at most eight bytes ahead of the last code.
_LOOKAHEAD = bytes(16)


class _Scan(msgspec.Struct, frozen=True):
    """Which coefficients of which components a scan finishes, and where its bytes end."""

    components: bytes
    finished: range
    end: int


def whole_jpeg(data: bytes) -> tuple[bytes, bytes]:
    """The picture's bytes without comments, XMP, thumbnails; and its Exif block.

    Raises ValueError where the file is cut: no end marker behind the picture, or fewer scans
    than finish it. libjpeg only warns of both, and paints the rest grey. A single scan is
    handed on without its end marker, so that a decoder in want of bytes reports a cut file
    even where somebody put a new marker at the cut.
    """
    view = memoryview(data)
    pieces: list[bytes | memoryview] = [b"\xff\xd8"]
    exif = frame = b""
    scans: list[_Scan] = []
    kind = used = 0
    at = _marker(data, 2)
    while (code := data[at + 1]) != _EOI:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        body = data[at + 4 : end]
        if code in _FRAMES:
            kind, frame = code, body
        elif code == _APP1 and body.startswith(_EXIF):
            exif = exif or body
        elif code == _SOS:
            scans.append(_scan(data, body, end, kind))
            end = scans[-1].end
        if _is_kept(code, body):
            pieces.append(view[at:end])
        used = len(pieces) if code == _SOS else used
        at = _marker(data, end)
    _check_scans(frame[6::3], scans)
    alone = kind in _HUFFMAN_SEQUENTIAL and len(scans) == 1
    return b"".join((*pieces[:used], _LOOKAHEAD if alone else b"\xff\xd9")), exif


def _is_kept(code: int, body: bytes) -> bool:
    if 0xE0 <= code <= 0xEF:
        return any(code == kept and body.startswith(name) for kept, name in _KEPT)
    return code != _COMMENT


def _marker(data: bytes, position: int) -> int:
    """Where the next marker stands; there must be one until the end marker is found."""
    marker = _MARKER.search(data, position)
    if marker is None or data[marker.start() + 1] == _SOI:
        raise ValueError("the picture has no end marker")
    return marker.start()


def _scan(data: bytes, head: bytes, start: int, kind: int) -> _Scan:
    end = _marker(data, start)
    count = head[0] if head else 0
    if len(head) != 4 + 2 * count:
        raise ValueError("a scan's header is broken")
    first, last, bits = head[-3:]
    if kind not in _PROGRESSIVE:
        first, last, bits = 0, 63, 0  # written carelessly by some encoders, and not used
    finished = range(first, last + 1) if bits & 15 == 0 else range(0)
    return _Scan(head[1 : 1 + 2 * count : 2], finished, end)


def _check_scans(components: bytes, scans: list[_Scan]) -> None:
    if len(scans) > _MAX_SCANS:
        raise ValueError("too many scans")
    finished = {(name, k) for scan in scans for name in scan.components for k in scan.finished}
    if not components or len(finished) < 64 * len(set(components)):
        raise ValueError("scans are missing")
