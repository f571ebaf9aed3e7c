"""A path below the output, as records hold it: `tin-tuc/2018/06/x/index.html`; is it one?"""

import os
import re
from collections.abc import Iterable

MARKER = ".portal-output"
MANIFEST = "manifest.txt"

_LONGEST = 255  # bytes a name, NAME_MAX of Linux's file systems
_DEEPEST = 4095  # bytes a path from the root, PATH_MAX without its NUL
_FOREIGN = re.compile(r"[\\\x00-\x1f\x7f]")  # a line of the manifest holds one path


def check_path(path: str, root: str = "") -> None:
    """Raises ValueError for a path that could leave the output `root`, or cannot be written."""
    whole = path.encode()  # UnicodeEncodeError, a ValueError, for half a character
    if _FOREIGN.search(path) or any(
        name in (b"", b".", b"..") or len(name) > _LONGEST for name in whole.split(b"/")
    ):
        raise ValueError(f"no path for the output: {path!r}")
    if len(os.fsencode(root)) + 1 + len(whole) > _DEEPEST:
        raise ValueError(f"path too long: {path!r}")


def check_found(path: bytes) -> None:
    """Raises ValueError for a path to be removed that is not inside: any bytes may be a name."""
    if b"\0" in path or any(name in (b"", b".", b"..") for name in path.split(b"/")):
        raise ValueError(f"no path inside the output: {path!r}")
    if path == MARKER.encode():
        raise ValueError("the marker is not the build's to remove")


def folder_of(path: str) -> str:
    """The folder a path lies in, "" for the output itself."""
    return path.rpartition("/")[0]


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder above the paths, the output itself ("") included."""
    folders = {""}
    for path in paths:
        folder = folder_of(path)
        while folder not in folders:
            folders.add(folder)
            folder = folder_of(folder)
    return folders
