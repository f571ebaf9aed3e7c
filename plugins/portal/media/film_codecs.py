"""A track's sample entry → whether every browser plays it, else what it is called.

What all of Chromium, Firefox and Safari play, in hardware too: H.264 in 8 bits and 4:2:0, AAC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .boxes import BrokenBoxes, field, inside

if TYPE_CHECKING:
    from .boxes import Box

ENCRYPTED: Final = (b"encv", b"enca", b"enct", b"drmi", b"drms")
_NAMES: Final = {
    b"hev1": "H.265 (HEVC)",
    b"hvc1": "H.265 (HEVC)",
    b"dvh1": "Dolby Vision",
    b"dvhe": "Dolby Vision",
    b"av01": "AV1",
    b"vp09": "VP9",
    b"mp4v": "MPEG-4 Part 2",
    b"jpeg": "Motion JPEG",
    b"apch": "Apple ProRes",
    b"ac-3": "Dolby AC-3",
    b"ec-3": "Dolby E-AC-3",
    b"Opus": "Opus",
    b"alac": "Apple Lossless",
    b"sowt": "PCM",
    b".mp3": "MP3",
}
# ITU-T H.264, A.2: constrained baseline and baseline, main, extended, high
_PROFILES: Final = (66, 77, 100)
_AAC: Final = (0x40, 0x66, 0x67, 0x68)  # object types: ISO/IEC 14496-1, 7.2.6.6.2
_VIDEO_HEAD, _SOUND_HEAD = 78, 28  # bytes of a sample entry before its boxes: 14496-12, 12.1.3


def odd_picture(data: bytes | memoryview, entry: Box) -> str:
    """What the pictures are coded as, "" for what every browser plays."""
    if entry.kind != b"avc1":
        return _name(entry.kind)
    found = inside(data, entry, b"avcC", skip=_VIDEO_HEAD)
    if len(found) != 1:
        raise BrokenBoxes
    profile = field(data, found[0], 1, 1)
    return "" if profile in _PROFILES else f"H.264 với profile {profile} (10 bit, 4:2:2 hay 4:4:4)"


def odd_sound(data: bytes | memoryview, entry: Box) -> str:
    """What the sound is coded as, "" for what every browser plays."""
    if entry.kind != b"mp4a":
        return _name(entry.kind)
    kind = _object_type(data, entry)
    return "" if kind in _AAC else f"mp4a kiểu 0x{kind:02X}, không phải AAC"


def _object_type(data: bytes | memoryview, entry: Box) -> int:
    """Of the decoder's configuration inside `esds` (14496-1, 7.2.6.5 and 7.2.6.6)."""
    version = field(data, entry, 8, 2)  # QuickTime's second and third forms have longer heads
    found = inside(data, entry, skip=_SOUND_HEAD + {1: 16, 2: 36}.get(version, 0))
    found += [box for each in found if each.kind == b"wave" for box in inside(data, each)]
    settings = next((box for box in found if box.kind == b"esds"), None)
    if settings is None:
        raise BrokenBoxes
    at = _after_length(data, settings, 4, tag=3)
    flags = field(data, settings, at + 2, 1)
    at += 3 + (2 if flags & 0x80 else 0)
    at += 1 + field(data, settings, at, 1) if flags & 0x40 else 0
    at += 2 if flags & 0x20 else 0
    return field(data, settings, _after_length(data, settings, at, tag=4), 1)


def _after_length(data: bytes | memoryview, box: Box, at: int, tag: int) -> int:
    """Where a descriptor's content begins: behind its tag and a length of one to four bytes."""
    if field(data, box, at, 1) != tag:
        raise BrokenBoxes
    for length in range(1, 5):
        if field(data, box, at + length, 1) < 0x80:
            return at + length + 1
    raise BrokenBoxes


def _name(kind: bytes) -> str:
    shown = kind.decode("latin-1")
    shown = shown if shown.isprintable() else "không rõ"
    return _NAMES.get(kind, f"«{shown}»")
