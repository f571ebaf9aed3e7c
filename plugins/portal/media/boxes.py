"""An ISO base media file's bytes → its boxes, with limits; nothing of a box is copied unasked.

ISO/IEC 14496-12, 4.2: a size of four bytes, a type of four letters; size 1 means that eight bytes
of size follow, size 0 that the box reaches to the end of what holds it.
"""

from __future__ import annotations

from typing import Final

import msgspec

MOST: Final = 1_000  # boxes side by side; a film has about ten, at the top and anywhere below


class Box(msgspec.Struct, frozen=True, gc=False):
    """A box: its type, and where its content begins and ends in the file."""

    kind: bytes
    start: int
    end: int


class BrokenBoxes(ValueError):
    """The boxes are not as the format has them; `missing` bytes lack where the file is cut."""

    def __init__(self, missing: int = 0) -> None:
        super().__init__(missing)
        self.missing = missing


def read_boxes(data: bytes | memoryview, start: int, end: int) -> list[Box]:
    """The boxes between two places. Raises BrokenBoxes where one does not fit, or for too many.

    Zeros after the last box are padding, which QuickTime writes.
    """
    boxes: list[Box] = []
    while start < end:
        size, head = int.from_bytes(data[start : start + 4]), 8
        if size == 0 and not any(data[start : min(end, start + 8)]):
            break
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16]), 16
        if size == 0:
            size = end - start
        if start + max(size, head) > end:
            raise BrokenBoxes(start + max(size, head) - end)
        if size < head or len(boxes) == MOST:
            raise BrokenBoxes
        boxes.append(Box(bytes(data[start + 4 : start + 8]), start + head, start + size))
        start += size
    return boxes


def inside(data: bytes | memoryview, box: Box, *path: bytes, skip: int = 0) -> list[Box]:
    """The boxes found by going down a path of types; with no path those directly inside.

    `skip` is what stands in `box` itself before its first box. Raises BrokenBoxes.
    """
    found = read_boxes(data, min(box.end, box.start + skip), box.end)
    for kind in path[:-1]:
        found = [b for each in found if each.kind == kind for b in inside(data, each)]
    return [each for each in found if each.kind == path[-1]] if path else found


def field(data: bytes | memoryview, box: Box, at: int, size: int) -> int:
    """A whole number of a box's content. Raises BrokenBoxes where the box is shorter."""
    begin = box.start + at
    if begin + size > box.end:
        raise BrokenBoxes
    return int.from_bytes(data[begin : begin + size])
