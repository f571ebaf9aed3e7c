"""An old Office file's bytes → the names in its directory: which program's, which macros."""

from __future__ import annotations

import re
from typing import Final

_MAIN_STREAMS: Final = {
    "worddocument": "doc",
    "workbook": "xls",
    "book": "xls",
    "powerpoint document": "ppt",
}
_MACRO_STORAGES: Final = ("VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros")

# A directory entry has 64 bytes of name in UTF-16, then its length ([MS-CFB] 2.6.1).
_NAME = 64
_NAMES = re.compile(
    b"|".join(
        re.escape(f"{name}\0".encode("utf-16-le"))
        for name in (
            *("WordDocument", "Workbook", "Book", "PowerPoint Document"),
            *_MACRO_STORAGES,
        )
    ),
    re.IGNORECASE,  # names are compared so, [MS-CFB] 2.6.4
)

# Macros that stand outside the directory: PowerPoint keeps its project inside a stream and
# says so in one record ([MS-PPT] 2.4.11, fHasMacros), Excel 4 has sheets of macros ([MS-XLS]
# 2.4.28: BoundSheet8 with dt 1; 6 is a module of Visual Basic).
_RECORDS: Final = {
    "ppt": re.compile(rb"\xff\x03\x14\0\0\0\x02\0\0\x04\x0c\0\0\0.{4}\x01\0\0\0", re.DOTALL),
    "xls": re.compile(rb"\x85\0[\x08-\x50]\0.{4}[\0-\x02][\x01\x06]", re.DOTALL),
}


def find_programs(data: bytes | memoryview) -> frozenset[str]:
    """Those of `doc`, `xls`, `ppt` whose main stream the file holds.

    A document with a table of Excel inside holds both programs' streams in one directory.
    """
    return frozenset(_MAIN_STREAMS[name] for name in _entries(data) if name in _MAIN_STREAMS)


def has_old_macros(data: bytes | memoryview) -> bool:
    """Whether the file holds macros, unused directory entries and files inside counted in.

    Every place where an entry can stand is looked at, not the chain of sectors that the header
    names: a file can be made so that Office and another reader follow different chains.
    """
    names = _entries(data)
    if any(name.lower() in names for name in _MACRO_STORAGES):
        return True
    records = (_RECORDS[program] for program in find_programs(data) if program in _RECORDS)
    return any(record.search(data) for record in records)


def _entries(data: bytes | memoryview) -> frozenset[str]:
    """The known names among the directory's entries, in lower case."""
    found = set()
    for match in _NAMES.finditer(data):
        at = match.start() + _NAME
        if int.from_bytes(data[at : at + 2], "little") == len(match[0]):
            found.add(bytes(match[0]).decode("utf-16-le").rstrip("\0").lower())
    return frozenset(found)
