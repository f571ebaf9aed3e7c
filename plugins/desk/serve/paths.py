"""A request's path → the file or folder of a site that it names, or nothing.

Decode, resolve, then compare (docs/security.md §2, the lesson of jekyll/jekyll#1944): what a
request can reach is decided on the real path, after the links on disk are followed.
"""

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes


def site_path(path: str) -> str | None:
    """`/tin-tuc/b%C3%A0i/` → `tin-tuc/bài/`; None for what no file of a site is called."""
    names = _names(path)
    if names is None:
        return None
    return "/".join([*names, ""] if names and path.endswith("/") else names)


def find_path(root: Path, path: str) -> Path | None:
    """`path` as it stands in the request line, without its query; `root` is a real path.

    None for anything outside the root, hidden (`.portal` markers), or not spelled plainly.
    """
    names = _names(path)
    if names is None:
        return None
    real = Path(os.path.realpath(root.joinpath(*names)))
    if not real.is_relative_to(root) or not all(map(_plain, real.relative_to(root).parts)):
        return None
    return real


def _names(path: str) -> list[str] | None:
    """The decoded names between the slashes; http.server reads request lines as Latin-1."""
    try:
        first, *names = unquote_to_bytes(path.encode("latin-1")).decode().split("/")
    except UnicodeError:
        return None
    if first or not names:
        return None
    if not names[-1]:
        names.pop()  # what a slash at the end leaves
    return names if all(map(_plain, names)) else None


def _plain(name: str) -> bool:
    """Not empty, not `.`, `..` or hidden, and no character that could end or split a name."""
    return bool(name) and not name.startswith(".") and "\\" not in name and name.isprintable()
