"""A PNG's bytes → the same picture without its metadata, proved to be whole."""

from __future__ import annotations

import zlib
from typing import Final

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What the still picture is made of. Text may unpack to megabytes, and an animation's chunks
# (APNG) only matter for what comes after the first frame.
_KEPT: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"IDAT", b"IEND"})
# Pillow gives up the whole picture for a profile that unpacks to more.
_MAX_PROFILE = 1 << 20


def whole_png(data: bytes) -> tuple[bytes, bytes]:
    """The picture's bytes without text, times, frames; and its Exif block.

    Raises ValueError where a chunk is cut, has a wrong checksum, or IEND is missing. Pillow
    passes over the checksums of the picture's own chunks and does not ask for IEND.
    """
    view = memoryview(data)
    pieces: list[bytes | memoryview] = [_SIGNATURE]
    exif = b""
    position, name = len(_SIGNATURE), b""
    while name != b"IEND":
        start = position
        end = start + 8 + int.from_bytes(view[start : start + 4])
        position = end + 4
        if position > len(data):
            raise ValueError("the picture is cut")
        name = data[start + 4 : start + 8]
        if zlib.crc32(view[start + 4 : end]) != int.from_bytes(view[end:position]):
            raise ValueError("a checksum is wrong")
        if name in _KEPT and not (name == b"iCCP" and _is_bomb(view[start + 8 : end])):
            pieces.append(view[start:position])
        elif name == b"eXIf":
            exif = data[start + 8 : end]
    # A photo saved as PNG may have a hundred megabytes: no second copy where nothing goes.
    return data if sum(map(len, pieces)) == len(data) else b"".join(pieces), exif


def _is_bomb(profile: memoryview) -> bool:
    """Whether a packed profile is too large: a name, a zero, a zero for zlib, its stream."""
    packed = bytes(profile).partition(b"\0")[2][1:]
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(packed, _MAX_PROFILE)
    except zlib.error:
        return True
    return bool(unpacker.unconsumed_tail)
