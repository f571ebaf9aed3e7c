"""An Office document's bytes → the names in its properties: who made it, changed it, owns it.

Packages of Office (ECMA-376, docProps), of OpenDocument (1.3, meta.xml), and old files ([MS-OLEPS]
2.21). Looked for as text: a parser of XML would follow what a hostile file declares.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from ..model.finding import Refused
from .archive import open_archive, read_member

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSON: Final = "person"
COMPANY: Final = "company"

_PARTS = re.compile(r"docprops/(?:core|app)\d*\.xml|meta\.xml")
_ROLES: Final = {
    "creator": PERSON,
    "lastModifiedBy": PERSON,
    "initial-creator": PERSON,
    "printed-by": PERSON,
    "Manager": PERSON,
    "Company": COMPANY,
}
_ELEMENT = re.compile(rf"<(?:[\w.-]+:)?({'|'.join(_ROLES)})\b[^>]{{0,400}}>([^<]{{1,400}})<")

# The sets of properties: the summary's, and the document's, whose company is number 15.
_SETS: Final = {
    bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9"): {4: PERSON, 8: PERSON},
    bytes.fromhex("02d5cdd59c2e1b10939708002b2cf9ae"): {14: PERSON, 15: COMPANY},
}
_STRINGS: Final = (30, 31)  # one byte a letter, or two
_MOST = 400  # bytes of a name, properties of a set


def office_authors(data: bytes | memoryview) -> tuple[tuple[str, str], ...]:
    """`(PERSON or COMPANY, name)` of a package, each once; none where it cannot be unpacked."""
    try:
        with open_archive(data) as archive:
            parts = [
                read_member(archive, member)
                for member in archive.infolist()
                if _PARTS.fullmatch(member.filename.lower().lstrip("/"))
            ][:8]
    except Refused:  # checked before, and told then
        return ()
    found = (
        (_ROLES[name], unescape(text))
        for part in parts
        for name, text in _ELEMENT.findall(part.replace(b"\0", b"").decode("utf-8", "replace"))
    )
    return _each_once(found)


def ole_authors(data: bytes | memoryview) -> tuple[tuple[str, str], ...]:
    """The same of an old file; every place is looked at where a set of properties may begin."""
    content = bytes(data)
    return _each_once(
        pair
        for format_id, roles in _SETS.items()
        for found in re.finditer(re.escape(format_id), content)
        for pair in _of_set(content, found.start(), roles)
    )


def _of_set(data: bytes, at: int, roles: dict[int, str]) -> Iterator[tuple[str, str]]:
    """`at` is that of the identifier, whose list follows the head of the stream, of 28 bytes."""
    number = _number(data, at + 16)
    for head in (at - 28, at - 48):  # the first of the list, or the second
        start = head + number
        if head < 0 or data[head : head + 2] != b"\xfe\xff":
            continue
        count = min(_number(data, start + 4), _MOST)
        places = {
            _number(data, p): _number(data, p + 4)
            for p in range(start + 8, start + 8 + 8 * count, 8)
        }
        page = _number(data, start + places[1] + 4) & 0xFFFF if 1 in places else 1252
        for property_id, role in roles.items():
            if property_id in places:
                yield role, _string(data, start + places[property_id], page)


def _string(data: bytes, at: int, page: int) -> str:
    if _number(data, at) not in _STRINGS:
        return ""
    wide = _number(data, at) == 31 or page == 1200
    size = min(_number(data, at + 4) * (2 if _number(data, at) == 31 else 1), _MOST)
    raw = data[at + 8 : at + 8 + size]
    encoding = "utf-16-le" if wide else "utf-8" if page == 65001 else f"cp{page}"
    try:
        text = raw.decode(encoding, "replace")
    except LookupError:
        text = raw.decode("latin-1")
    return text.partition("\0")[0]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little") if at >= 0 else 0


def _each_once(pairs: Iterator[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    stripped = ((role, " ".join(name.split())) for role, name in pairs)
    return tuple(dict.fromkeys(pair for pair in stripped if pair[1] and pair[1].isprintable()))
