"""Folders that are watched: the real ones, and whether each is still the one it was."""

from collections.abc import Iterable
from pathlib import Path

Marks = dict[Path, tuple[int, int] | None]


def apart(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The real folders, none within another."""
    real = sorted({folder.resolve() for folder in folders})
    return tuple(
        folder for folder in real if not any(folder.is_relative_to(o) for o in real if o != folder)
    )


def marks_of(folders: Iterable[Path]) -> Marks:
    """What tells a folder from another of its name; None where there is none."""
    marks: Marks = {}
    for folder in folders:
        try:
            status = folder.stat()
        except OSError:
            marks[folder] = None
        else:
            marks[folder] = status.st_dev, status.st_ino
    return marks
