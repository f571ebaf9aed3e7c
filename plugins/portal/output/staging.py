"""Bytes → numbered files beside the output, on its file system, ready to be renamed into it."""

import os
import shutil
import stat
from hashlib import sha256
from pathlib import Path

from .disk import opened_up, write_new
from .state import Entry

_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


class Staging:
    """The folder of one build's files; nothing in it is published."""

    def __init__(self, folder: Path) -> None:
        """Begin with an empty folder. Raises OSError."""
        self._folder = folder
        self._prefix = f"{folder}/"
        self._next = 0
        self.drop()
        folder.mkdir()

    def write(self, path: str, data: bytes, fingerprint: str) -> tuple[int, Entry]:
        """Write a file; gives its number and what the output will hold. Raises OSError."""
        number = self._next
        self._next += 1
        status = write_new(self._prefix + str(number), data)
        return number, _entry(path, data, status, fingerprint)

    def reread(self, number: int, entry: Entry) -> Entry:
        """What the output will hold after someone else has worked on the file. Raises OSError."""
        handle = os.open(self.file(number), _OPEN)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError(f"not a regular file: {self.file(number)}")
            data = file.read()
            return _entry(entry.path, data, opened_up(handle), entry.fingerprint)

    def file(self, number: int) -> Path:
        """Where a file is."""
        return self._folder / str(number)

    def drop(self) -> None:
        """Remove the folder with what is left in it; what stays, the next build meets."""
        drop_staging(self._folder)


def drop_staging(folder: Path) -> None:
    """Remove the files of a build that is done or given up."""
    shutil.rmtree(folder, ignore_errors=True)


def _entry(path: str, data: bytes, status: os.stat_result, fingerprint: str) -> Entry:
    digest = sha256(data).hexdigest()
    return Entry(path, digest, len(data), status.st_mtime_ns, status.st_ino, fingerprint)
