"""A path as an editor wrote it → a file of content/, nowhere else.

Link and file name are compared after NFC and percent-decoding (contracts.md §3; Pelican#1388,
#2581). The path is resolved first and compared then, and only against names that the scan found,
so that nothing outside content/ can be reached by any spelling (docs/security.md b3).
"""

import posixpath
import re
import unicodedata
from collections.abc import Container
from enum import Enum
from urllib.parse import unquote

import msgspec

_MARKER = re.compile(
    r"(?:\{(filename|static|attach)\}|\|(filename|static|attach)\|)(.*)", re.DOTALL
)
_DRIVE = re.compile(r"[A-Za-z]:")


class Miss(Enum):
    """Why no file was found."""

    NOTHING = 0
    OUTSIDE = 1


class Written(msgspec.Struct, frozen=True, gc=False):
    """A target taken apart: Pelican's marker if any, the path, what stood behind `#`."""

    marker: str
    path: str
    fragment: str


def take_apart(target: str) -> Written:
    """Split off `{filename}` and its like, and the fragment; a query names no file and falls."""
    marker = _MARKER.match(target)
    name = (marker[1] or marker[2]) if marker else ""
    path, _, fragment = (marker[3] if marker else target).partition("#")
    return Written(name, path.partition("?")[0], unquote(fragment))


def find_file(names: Container[str], item: str, path: str) -> str | Miss:
    """The name of the file that an item's path means; `names` is a container of NFC paths."""
    if not path or "\x00" in path:
        return Miss.NOTHING
    outside = False
    for spelling in dict.fromkeys((path, unquote(path))):
        if "\\" in spelling or _DRIVE.match(spelling):
            outside = True
            continue
        spelled = unicodedata.normalize("NFC", spelling)
        folder = "" if spelled.startswith("/") else posixpath.dirname(item)
        name = posixpath.normpath(posixpath.join(folder, spelled.lstrip("/")))
        if name.startswith("../") or name in ("..", "."):
            outside = outside or name != "."
        elif name in names:
            return name
    return Miss.OUTSIDE if outside else Miss.NOTHING
