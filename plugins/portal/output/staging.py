"""Bytes → files beside the output, on its file system, ready to be renamed into it.

A file for a folder that the output has is staged under a number. One for a new folder is staged
in that folder, which is renamed as a whole: a clean build of 10,000 pages then moves a dozen
folders when all is rendered, where it made 10,000 and moved as many files.
"""

import os
import shutil
import stat
from hashlib import sha256
from pathlib import Path

from .disk import open_to_readers, opened_up, write_new
from .paths import folder_of
from .state import Entry

TREE = "tree"  # below it, new folders as they will stand in the output
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


class Staging:
    """The folder of one build's files; nothing in it is published."""

    def __init__(self, folder: Path) -> None:
        """Begin with an empty folder. Raises OSError."""
        self._folder = folder
        self._prefix = f"{folder}/"
        self._next = 0
        self._made: set[str] = set()
        self.drop()
        folder.mkdir()

    def write(self, path: str, data: bytes, fingerprint: str, new: bool) -> tuple[str, Entry]:
        """Write a file; gives its place in here and what the output will hold. Raises OSError.

        `new` tells whether its folder is one that the output does not have.
        """
        if new:
            place = f"{TREE}/{path}"
            self._make(folder_of(place))
        else:
            place = str(self._next)
            self._next += 1
        status = write_new(self._prefix + place, data)
        return place, _entry(path, data, status, fingerprint)

    def _make(self, folder: str) -> None:
        if folder in self._made or not folder:
            return
        self._make(folder_of(folder))
        with open_to_readers():
            os.mkdir(self._prefix + folder)  # noqa: PTH102 - 10,000 of them in a clean build
        self._made.add(folder)

    def reread(self, place: str, entry: Entry) -> Entry:
        """What the output will hold after someone else has worked on the file. Raises OSError."""
        handle = os.open(self.file(place), _OPEN)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError(f"not a regular file: {self.file(place)}")
            data = file.read()
            return _entry(entry.path, data, opened_up(handle), entry.fingerprint)

    def file(self, place: str) -> Path:
        """Where a file is."""
        return self._folder / place

    def drop(self) -> None:
        """Remove the folder with what is left in it; what stays, the next build meets."""
        drop_staging(self._folder)


def drop_staging(folder: Path) -> None:
    """Remove the files of a build that is done or given up."""
    shutil.rmtree(folder, ignore_errors=True)


def _entry(path: str, data: bytes, status: os.stat_result, fingerprint: str) -> Entry:
    digest = sha256(data).hexdigest()
    return Entry(path, digest, len(data), status.st_mtime_ns, status.st_ino, fingerprint)
