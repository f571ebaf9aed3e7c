"""A ZIP attachment's bytes → nothing, or a refusal that names the member that is too much."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.finding import Refused
from .archive import open_archive, read_member
from .markup import find_markup
from .suffix import lawful_suffix

if TYPE_CHECKING:
    import zipfile

# What may be packed: documents, photos, text, tables, and a map layer's files. A list of what
# is allowed, since what Windows runs has no end; no archive in an archive, since it stays shut.
MEMBER_TYPES: Final = (
    *("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "txt"),
    *("jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "mp3", "mp4", "vtt", "md"),
    *("json", "geojson", "shp", "shx", "dbf", "prj", "cpg"),
)
_HEAD = 4096  # bytes looked at for what a member really is
# Windows, Linux and macOS programs, Java classes, and scripts that name their interpreter.
_PROGRAM: Final = re.compile(
    rb"MZ[^\r\n]*\0|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|#!|<\?php"
)


def check_bundle(data: bytes | memoryview) -> None:
    """Raises Refused for a broken archive, and for a member that is hidden, leads out of the
    folder it is unpacked into, is of a type not in `MEMBER_TYPES`, or runs by its content.
    """
    with open_archive(data) as archive:
        for member in archive.infolist():
            if fault := _find_fault(archive, member):
                raise Refused(
                    f"«{member.filename}» bên trong {fault}",
                    "bỏ tệp đó ra rồi nén lại; trong tệp nén chỉ để: " + " ".join(MEMBER_TYPES),
                )


def _find_fault(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> str:
    """What is wrong with a member, or an empty text."""
    path = member.filename
    if path.startswith("/") or "\\" in path or ":" in path:
        return "có đường dẫn không an toàn"
    if any(part.startswith(".") for part in path.split("/")):
        return "là tệp ẩn hoặc có đường dẫn không an toàn"
    if member.is_dir():
        return ""
    try:
        suffix = lawful_suffix(path.rpartition("/")[2])
    except Refused as refused:
        return refused.message
    if suffix not in MEMBER_TYPES:
        return "thuộc loại không nhận"
    head = read_member(archive, member, _HEAD)
    if _PROGRAM.match(head) or find_markup(head):
        return "có nội dung là chương trình hoặc trang web"
    return ""
