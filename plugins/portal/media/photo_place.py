"""A photo's bytes → a warning where they say where it was taken (security.md b9).

What is published of it does not, since photos are written anew. The file an editor put into the
repository does, and goes where the repository goes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.fault import Fault

if TYPE_CHECKING:
    from typing import Literal

RULE: Final = "private-gps"

_FIX: Final = "xóa vị trí rồi lưu lại ảnh: exiftool -gps:all= -xmp:geotag= ANH.jpg"
_GPS_DIRECTORY, _LATITUDE, _LONGITUDE = 0x8825, 2, 4  # Exif 2.32, 4.6.3 and 4.6.6
_RATIONALS = 24  # bytes: degrees, minutes, seconds
_ENTRIES = 500  # of a directory
_BLOCKS = 16  # places where Exif may begin, that are looked at
# Exif is a TIFF in itself: whichever box, chunk or segment it stands in, it begins so.
_TIFF: Final = re.compile(rb"II\*\0|MM\0\*")
_XMP: Final = re.compile(rb"exif:GPSL(?:atitude|ongitude)\s{0,9}(?:=\s{0,9}[\"']|>)\s{0,9}[0-9]")


def place_faults(data: bytes | memoryview) -> tuple[Fault, ...]:
    """A warning, or nothing; never raises. A place of zeros is none: phones leave them empty."""
    blocks = zip(_TIFF.finditer(data), range(_BLOCKS), strict=False)
    if any(_has_place(data, found.start()) for found, _ in blocks) or _XMP.search(data):
        return (Fault(1, "ảnh ghi nơi chụp (GPS)", _FIX, "warning", RULE),)
    return ()


def _has_place(data: bytes | memoryview, start: int) -> bool:
    order: Literal["little", "big"] = "little" if data[start] == ord("I") else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(data[start + at : start + at + size], order)

    def entry(directory: int, tag: int) -> int:
        """The value of a directory's entry, or where it stands; 0 for none."""
        count = min(number(directory, 2), _ENTRIES) if directory else 0
        places = range(directory + 2, directory + 2 + 12 * count, 12)
        return next((number(at + 8, 4) for at in places if number(at, 2) == tag), 0)

    gps = entry(number(4, 4), _GPS_DIRECTORY)
    values = [entry(gps, tag) for tag in (_LATITUDE, _LONGITUDE)]
    return any(
        place and any(data[start + place : start + place + _RATIONALS][n] for n in (0, 1, 2, 3))
        for place in values
        if start + place + _RATIONALS <= len(data)
    )
