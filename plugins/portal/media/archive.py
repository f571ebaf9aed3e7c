"""A ZIP file's bytes → its members and the kind of document they make; bombs stay shut."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from ..model.finding import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed import WriteableBuffer

MAX_MEMBERS = 10_000
MAX_READ = 1 << 20  # bytes unpacked of one member at most, whatever size it claims

_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    OverflowError,
    RuntimeError,  # a member with a password; NotImplementedError is one too
)
# A central directory's entry has 46 bytes and a name; zipfile reads all of it into records, so
# its size is looked at before zipfile sees it.
_MAX_DIRECTORY = MAX_MEMBERS * 200
_END = b"PK\x05\x06"  # end of central directory, APPNOTE 4.3.16

_OFFICE: Final = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
_OPEN_DOCUMENT: Final = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}


def open_archive(data: bytes | memoryview) -> zipfile.ZipFile:
    """The archive, opened without a copy of `data`; nothing is unpacked yet.

    Raises Refused where the file is broken, has more than `MAX_MEMBERS` members, a member with
    a password, or one packed by a method whose output zipfile does not bound.
    """
    _check_directory(data)
    try:
        archive = zipfile.ZipFile(io.BufferedReader(_Window(data)))
    except _UNREADABLE as error:
        raise _broken() from error
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise _too_many()
    for member in members:
        if member.flag_bits & 1:
            raise Refused("tệp nén có mật khẩu, không kiểm tra được", "nén lại không đặt mật khẩu")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused("tệp nén dùng kiểu nén lạ", "nén lại bằng ZIP thông thường")
    return archive


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int = MAX_READ) -> bytes:
    """The first `limit` bytes of a member. Raises Refused where it cannot be unpacked."""
    try:
        with archive.open(member) as stream:
            return stream.read(min(limit, MAX_READ))
    except _UNREADABLE as error:
        raise _broken() from error


def archive_kind(data: bytes | memoryview) -> str:
    """`docx`, `xlsx`, `pptx`, `odt`, `ods`, `odp`, or `zip` for all else, broken ones too."""
    try:
        with open_archive(data) as archive:
            members = {member.filename.lower(): member for member in archive.infolist()}
            if "[content_types].xml" in members:
                return next((kind for folder, kind in _OFFICE if _has(members, folder)), "zip")
            if "mimetype" in members:
                stated = read_member(archive, members["mimetype"], 200).strip()
                return _OPEN_DOCUMENT.get(stated, "zip")
    except Refused:
        pass
    return "zip"


def _has(names: Iterable[str], folder: str) -> bool:
    return any(name.startswith(folder) for name in names)


def _check_directory(data: bytes | memoryview) -> None:
    tail = bytes(data[-(65_536 + 22) :])
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise _broken()
    if int.from_bytes(tail[at + 12 : at + 16], "little") > _MAX_DIRECTORY:
        raise _too_many()


def _broken() -> Refused:
    return Refused("tệp nén bị hỏng, không mở được", "mở tệp gốc trên máy rồi lưu lại")


def _too_many() -> Refused:
    return Refused(f"tệp nén có hơn {MAX_MEMBERS} tệp bên trong", "chia thành nhiều tệp nén nhỏ")


class _Window(io.RawIOBase):
    """A file over a buffer: BytesIO would copy a memoryview of a file mapped into memory."""

    def __init__(self, data: bytes | memoryview) -> None:
        super().__init__()
        self._view = memoryview(data)
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._view)}[whence]
        if origin + offset < 0:
            raise OSError("before the beginning")
        self._at = origin + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        target = memoryview(buffer).cast("B")
        piece = self._view[self._at : self._at + len(target)]
        target[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)
