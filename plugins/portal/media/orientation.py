"""An Exif block → how the picture has to be turned, 1 to 8; a broken block turns nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import Literal

_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4 A
_ORDERS: Final[dict[bytes, Literal["little", "big"]]] = {b"II*\0": "little", b"MM\0*": "big"}
_SIZES: Final = {1: 1, 3: 2, 4: 4}  # bytes of a BYTE, SHORT, LONG; SHORT is the lawful one


def read_orientation(exif: bytes) -> int:
    """The orientation of the block's first directory; 1 (upright) where it has none.

    Pillow's own reading is not used: it warns or raises for faults in tags that do not matter
    here, and takes the orientation from XMP as well, which browsers do not.
    """
    block = exif.removeprefix(b"Exif\0\0")
    order = _ORDERS.get(block[:4])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(block[at : at + size], order)

    start = number(4, 4)
    for entry in range(start + 2, start + 2 + 12 * number(start, 2), 12):
        if number(entry, 2) == _ORIENTATION:
            value = number(entry + 8, _SIZES.get(number(entry + 2, 2), 0))
            return value if 1 <= value <= 8 else 1
    return 1
