"""An attachment → a warning where its properties name the person who wrote it (security.md b9).

Office programs write the account of whoever saves a file into it, and PDF printers take it over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from ..model.fault import Fault
from ..vietnamese.masking import mask_name
from ..vietnamese.private_whose import is_office_alone
from .office_authors import COMPANY, PERSON, office_authors, ole_authors
from .pdf_authors import pdf_authors

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

RULE: Final = "private-author"

# Accounts that come with a machine or a program, and name nobody.
_NOBODY: Final = frozenset(
    "admin|administrator|user|users|windows user|microsoft office user|microsoft|office|pc|hp|dell"
    "|acer|asus|lenovo|hewlett-packard company|hp inc.|home|owner|author|unknown|anonymous|guest"
    "|root|python-docx|openpyxl|apache poi|libreoffice|openoffice|calibre|máy tính|người dùng"
    "|quản trị|-|.".split("|")
)
_OFFICE_FIX: Final = (
    "Word, Excel, PowerPoint: Tệp → Thông tin → Kiểm tra tài liệu (Inspect Document), xóa thuộc "
    "tính và thông tin cá nhân, rồi lưu lại; LibreOffice: Tệp → Thuộc tính → Đặt lại thuộc tính"
)
_PDF_FIX: Final = (
    "xóa tên ở tệp gốc rồi xuất hoặc in lại ra PDF; hoặc exiftool -all= CU.pdf, rồi "
    "qpdf --linearize CU.pdf MOI.pdf (không có bước sau thì tên cũ còn trong tệp)"
)
_SAYS: Final = {PERSON: "tệp ghi tên người soạn", COMPANY: "tệp ghi tên tổ chức"}


def author_faults(
    data: bytes | memoryview, suffix: str, publishers: Collection[str]
) -> tuple[Fault, ...]:
    """Warnings with masked names, of a file whose content was checked to be what `suffix` says.

    `publishers` are names that may stand, the owner's. The name of another office may stand as
    an author; as the company only the owner's own.
    """
    read, fix = _READERS.get(suffix, (None, ""))
    told: dict[str, list[str]] = {}
    for role, name in read(data) if read else ():
        if not _may_stand(role, name, publishers):
            told.setdefault(role, []).append(f"“{mask_name(name) or '…'}”")
    return tuple(
        Fault(1, f"{_SAYS[role]} {', '.join(dict.fromkeys(names))}", fix, "warning", RULE)
        for role, names in told.items()
    )


def _may_stand(role: str, name: str, publishers: Collection[str]) -> bool:
    plain = _plain(name)
    if plain in _NOBODY or plain in map(_plain, publishers):
        return True
    return role == PERSON and is_office_alone(name)


def _plain(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())


def _of_pdf(data: bytes | memoryview) -> tuple[tuple[str, str], ...]:
    return tuple([(PERSON, name) for name in pdf_authors(data)])


_READERS: Final[
    dict[str, tuple[Callable[[bytes | memoryview], tuple[tuple[str, str], ...]], str]]
] = {
    "pdf": (_of_pdf, _PDF_FIX),
    **dict.fromkeys(("doc", "xls", "ppt"), (ole_authors, _OFFICE_FIX)),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), (office_authors, _OFFICE_FIX)),
}
