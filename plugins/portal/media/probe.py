"""A file's bytes → what it really is, whatever its name says (security.md b2)."""

from __future__ import annotations

import codecs
from typing import Final

from .archive import archive_kind
from .markup import find_markup

PHOTO_TYPES: Final = frozenset({"jpg", "png", "webp", "avif", "gif", "tiff"})

LABELS: Final = {
    "jpg": "ảnh JPG",
    "png": "ảnh PNG",
    "webp": "ảnh WebP",
    "avif": "ảnh AVIF",
    "gif": "ảnh GIF",
    "tiff": "ảnh TIFF",
    "heic": "ảnh HEIC",
    "svg": "hình vẽ SVG",
    "html": "một trang web (HTML)",
    "pdf": "tệp PDF",
    "ole": "tệp Office kiểu cũ (doc, xls, ppt)",
    "zip": "tệp nén ZIP",
    "docx": "văn bản Word (docx)",
    "xlsx": "bảng tính Excel (xlsx)",
    "pptx": "trình chiếu PowerPoint (pptx)",
    "odt": "văn bản OpenDocument (odt)",
    "ods": "bảng tính OpenDocument (ods)",
    "odp": "trình chiếu OpenDocument (odp)",
    "mp3": "tệp âm thanh MP3",
    "mp4": "tệp video MP4",
    "text": "văn bản thuần",
    "empty": "tệp rỗng",
    "unknown": "một loại tệp không nhận ra được",
}

_MAGIC: Final = (
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"ID3", "mp3"),
)

# ISO base media files: the first row one of whose brands the file names is its kind. AVIF
# comes first, since an AVIF file may also carry HEIF's general brand `mif1`.
_BRANDS: Final = (
    ({b"avif", b"avis"}, "avif"),
    ({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}, "heic"),
    ({b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V "}, "mp4"),
)

_HEAD = 1 << 20  # bytes looked at for a first tag: comments may stand before it
_CHUNK = 1 << 20
# C0 characters no text file needs; a NUL or an escape means binary data.
_BINARY: Final = bytes(set(range(32)) - set(b"\t\n\v\f\r"))


def sniff(data: bytes | memoryview) -> str:
    """The kind of the content, a key of `LABELS`; never raises.

    A photo's signature wins over whatever follows it: photos are decoded and written anew, so
    a page or an archive hidden behind one is not published.
    """
    head = bytes(data[:_HEAD])
    if not head:
        return "empty"
    return _signature(head) or _packed(head, data) or find_markup(head) or _plain(data)


def _signature(head: bytes) -> str:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"%PDF-"):
        return "pdf"
    return "mp3" if _is_mpeg_audio(head) else ""


def _is_mpeg_audio(head: bytes) -> bool:
    """Whether an MPEG layer III frame header comes first (ISO 11172-3, 2.4.2.3)."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return False
    version, bitrate, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and bitrate not in (0, 15) and rate != 3


def _packed(head: bytes, data: bytes | memoryview) -> str:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return archive_kind(data)
    if head[4:8] != b"ftyp":
        return ""
    end = min(int.from_bytes(head[:4]), 512)
    brands = {head[8:12]} | {head[at : at + 4] for at in range(16, end - 3, 4)}
    return next((kind for names, kind in _BRANDS if names & brands), "unknown")


def _plain(data: bytes | memoryview) -> str:
    """`text` for UTF-8 text (with or without a BOM) without control characters."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _CHUNK):
            chunk = bytes(data[start : start + _CHUNK])
            if len(chunk.translate(None, _BINARY)) < len(chunk):
                return "unknown"
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "unknown"
    return "text"
