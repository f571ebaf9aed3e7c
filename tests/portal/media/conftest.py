"""Small pictures, archives and old Office files, made anew for each test."""

import io
import random
import struct
import zipfile
import zlib

import pytest
from PIL import Image


@pytest.fixture
def saved():
    """picture, format, options → the file's bytes."""

    def save(picture, kind, **options):
        stream = io.BytesIO()
        picture.save(stream, kind, **options)
        return stream.getvalue()

    return save


@pytest.fixture
def scene():
    """60 × 40 pixels: red top left, blue bottom right, grey between."""
    picture = Image.new("RGB", (60, 40), (128, 128, 128))
    picture.paste((200, 30, 30), (0, 0, 20, 15))
    picture.paste((30, 30, 200), (40, 25, 60, 40))
    return picture


@pytest.fixture
def noise():
    """120 × 80 pixels of soft colours, always the same: no part of its file is dispensable."""
    pixels = random.Random(1).randbytes(30 * 20 * 3)
    small = Image.frombytes("RGB", (30, 20), pixels)
    return small.resize((120, 80), Image.Resampling.BICUBIC)


@pytest.fixture
def chunk():
    """name, body → a PNG chunk with its right checksum."""

    def build(name, body):
        checksum = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", checksum)

    return build


@pytest.fixture
def black_png(chunk):
    """width, height → a PNG of one bit a pixel, all black, which packs a thousandfold."""

    def build(width, height):
        packer = zlib.compressobj(9)
        row = bytes(1 + (width + 7) // 8)
        pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
        header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
        return b"".join(
            (
                b"\x89PNG\r\n\x1a\n",
                chunk(b"IHDR", header),
                chunk(b"IDAT", pixels),
                chunk(b"IEND", b""),
            )
        )

    return build


@pytest.fixture
def zipped():
    """names and contents → a ZIP file; a document's when they are its members."""

    def build(members, method=zipfile.ZIP_DEFLATED):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", method) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return stream.getvalue()

    return build


@pytest.fixture
def office():
    """a folder (`word`, `xl`, `ppt`) → the members of the smallest such document."""
    return lambda folder: {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": "<Relationships/>",
        f"{folder}/document.xml": "<document/>",
    }


@pytest.fixture
def old_office():
    """stream and storage names, more bytes → an OLE compound file with that directory."""

    def build(names, more=b""):
        signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        header = signature.ljust(512, b"\0")
        return header + b"".join(_entry(name) for name in ("Root Entry", *names)) + more

    return build


def _entry(name):
    """A directory entry, [MS-CFB] 2.6.1."""
    text = f"{name}\0".encode("utf-16-le")
    return text.ljust(64, b"\0") + struct.pack("<HBB", len(text), 2, 1) + bytes(60)


@pytest.fixture
def film():
    """parts → the smallest film: H.264 and AAC, 640 × 360, 14 seconds, index first.

    `movie`, `track` and `top` are boxes added there; `video`, `sound` and `tracks` stand instead
    of the film's own; `length` is in milliseconds; `late` and `turned` are said by True.
    """
    return _film


@pytest.fixture
def box():
    """type, contents → a box of an ISO base media file."""
    return _box


@pytest.fixture
def track():
    """handler, sample entry → a track of a film."""
    return _track


@pytest.fixture
def video():
    """type, profile of H.264 → a sample entry of pictures."""
    return _video


@pytest.fixture
def sound():
    """type, object type → a sample entry of sound."""
    return _sound


def _box(kind, *bodies):
    body = b"".join(bodies)
    return (8 + len(body)).to_bytes(4) + kind + body


def _track(handler, entry, more=b"", turned=False):
    cosine, sine = (0, 1 << 16) if turned else (1 << 16, 0)
    matrix = struct.pack(">9i", cosine, sine, 0, -sine, cosine, 0, 0, 0, 1 << 30)
    size = struct.pack(">II", 640 << 16, 360 << 16)
    chunks = _box(b"stco", bytes(4), (1).to_bytes(4), (40).to_bytes(4))
    table = _box(b"stbl", _box(b"stsd", bytes(4), (1).to_bytes(4), entry), chunks)
    hdlr = _box(b"hdlr", bytes(8), handler, bytes(12))
    media = _box(b"mdia", hdlr, _box(b"minf", table))
    return _box(b"trak", _box(b"tkhd", bytes(40), matrix, size), media, more)


def _video(kind=b"avc1", profile=66):
    return _box(kind, bytes(78), _box(b"avcC", bytes((1, profile, 0, 30))))


def _sound(kind=b"mp4a", object_type=0x40):
    decoder = bytes((4, 0x80, 0x80, 0x80, 13, object_type)) + bytes(12)
    descriptor = bytes((3, len(decoder) + 3, 0, 1, 0)) + decoder
    return _box(kind, bytes(28), _box(b"esds", bytes(4), descriptor))


def _film(movie=b"", **parts):
    header = struct.pack(">IIIII", 0, 0, 0, 1000, parts.get("length", 14_000)) + bytes(80)
    tracks = [
        _track(
            b"vide",
            parts.get("video", _video()),
            parts.get("track", b""),
            parts.get("turned", False),
        ),
        _track(b"soun", parts.get("sound", _sound())),
    ]
    index = _box(b"moov", _box(b"mvhd", header), *parts.get("tracks", tracks), movie)
    pictures = _box(b"mdat", bytes(100))
    order = (pictures, index) if parts.get("late") else (index, pictures)
    return _box(b"ftyp", b"isom", bytes(4), b"isomavc1") + b"".join(order) + parts.get("top", b"")
