"""Exif blocks, whole and broken."""

import random
import struct

import pytest
from PIL import Image
from portal.media.orientation import read_orientation


def block(value, order="<", kind=3, tag=0x0112):
    mark = b"II*\0" if order == "<" else b"MM\0*"
    body = struct.pack(f"{order}H", value) + b"\0\0"
    if kind == 4:
        body = struct.pack(f"{order}I", value)
    entry = struct.pack(f"{order}HHI", tag, kind, 1) + body
    first = struct.pack(f"{order}HHI", 0x010F, 2, 1) + b"A\0\0\0"
    return mark + struct.pack(f"{order}IH", 8, 2) + first + entry + bytes(4)


@pytest.mark.parametrize("value", range(1, 9))
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [3, 4])
@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_orientation_is_read(value, order, kind, prefix):
    assert read_orientation(prefix + block(value, order, kind)) == value


@pytest.mark.parametrize("value", range(1, 9))
def test_pillow_writes_what_is_read(value):
    exif = Image.Exif()
    exif[0x0112] = value
    exif[0x010F] = "Máy ảnh mẫu"
    assert read_orientation(exif.tobytes()) == value


@pytest.mark.parametrize(
    "exif",
    [b"", b"Exif\0\0", b"nothing", block(0), block(9), block(6, tag=0x0113), block(6, kind=2)],
)
def test_else_upright(exif):
    assert read_orientation(exif) == 1


def test_damaged_block_never_raises():
    rng = random.Random(3)
    for _ in range(500):
        data = bytearray(block(6))
        for _ in range(3):
            data[rng.randrange(len(data))] = rng.randrange(256)
        assert read_orientation(bytes(data[: rng.randrange(len(data))])) in range(1, 9)
