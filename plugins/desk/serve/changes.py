"""Paths that changed → what has to be done: read texts, set up the site anew, or start anew."""

from collections.abc import Iterable
from pathlib import Path, PurePath

import msgspec


class Changes(msgspec.Struct, frozen=True):
    """`content` are paths below content/, as the disk spells them.

    `frame` tells that settings or theme changed, `code` that plugins did.
    """

    content: frozenset[str] = frozenset()
    frame: bool = False
    code: bool = False


def sort_changes(project: Path, content: Path, paths: Iterable[str]) -> Changes:
    """All paths are real and absolute; `content` is that of the settings.

    A folder that came or went stands for all below it, the plugins' too.
    """
    plugins = (project / "plugins").resolve()
    texts: set[str] = set()
    frame = code = False
    for path in map(PurePath, paths):
        if path.is_relative_to(content):
            texts.add(path.relative_to(content).as_posix())
        elif path.is_relative_to(plugins):
            code = code or path.suffix == ".py" or path == plugins
        else:
            frame = True
    return Changes(frozenset(texts), frame, code)
