"""A document's bytes and kind → whether it brings macros along (contracts.md §3: none may)."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from .archive import MAX_READ, open_archive, read_member
from .ole import has_old_macros

if TYPE_CHECKING:
    from collections.abc import Callable

# Names inside a package, in lower case: parts of OOXML names, first folders of ODF ones.
_OFFICE_PARTS: Final = ("vbaproject", "vbadata", "macrosheets/", "attachedtoolbars")
_OPEN_DOCUMENT_FOLDERS: Final = ("basic/", "scripts/")


def has_macros(data: bytes | memoryview, kind: str) -> bool:
    """Whether a document of that kind (as `sniff` says) has macros; other kinds have none.

    Raises Refused where a packed document cannot be read.
    """
    find = _FINDERS.get(kind)
    return find is not None and find(data)


def _in_office(data: bytes | memoryview) -> bool:
    with open_archive(data) as archive:
        for member in archive.infolist():
            name = _plain_name(member)
            if any(part in name for part in _OFFICE_PARTS):
                return True
            if name == "[content_types].xml" and _allows_macros(archive, member):
                return True
    return False


def _allows_macros(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Whether the list of content types names a macro-enabled one, or is too long to tell."""
    # Without NULs UTF-16 reads like UTF-8: the names looked for are ASCII.
    text = read_member(archive, member).replace(b"\0", b"").lower()
    return member.file_size > MAX_READ or b"macroenabled" in text or b"vbaproject" in text


def _in_open_document(data: bytes | memoryview) -> bool:
    with open_archive(data) as archive:
        names = [_plain_name(member) for member in archive.infolist()]
    return any(name.startswith(_OPEN_DOCUMENT_FOLDERS) for name in names)


def _plain_name(member: zipfile.ZipInfo) -> str:
    return member.filename.replace("\\", "/").lstrip("/").lower()


_FINDERS: Final[dict[str, Callable[[bytes | memoryview], bool]]] = {
    "docx": _in_office,
    "xlsx": _in_office,
    "pptx": _in_office,
    "odt": _in_open_document,
    "ods": _in_open_document,
    "odp": _in_open_document,
    "ole": has_old_macros,
}
