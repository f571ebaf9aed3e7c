"""What goes wrong at the n-th file operation of a process and of those that it forks.

Python tells audit hooks of opening, renaming, removing, making and listing. It does not tell of
writing and reading, nor of what SQLite does: these are wrapped. What C and Rust libraries do by
themselves and looks at a file's status are not counted; tests with real limits meet them.
"""

import errno
import multiprocessing
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

_EVENTS = (
    *("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink"),
    *("os.truncate", "os.chmod", "os.utime", "os.scandir", "os.listdir"),
)
_MAKING = ("os.rename", "os.mkdir", "os.link", "os.symlink", "write", "sqlite.write")
_OPENING = ("open", "create", "os.scandir", "os.listdir", "sqlite.connect")
_CHANGING = (*_MAKING, "create", "os.remove", "os.rmdir", "os.truncate", "os.chmod", "os.utime")
_OF_SQLITE = {errno.ENOSPC: "database or disk is full", errno.EIO: "disk I/O error"}
_SELECTS = ("SELECT", "PRAGMA")
_write, _pwrite, _connect = os.write, os.pwrite, sqlite3.connect


class Trouble(msgspec.Struct, frozen=True):
    """`at` counts from 1, 0 for none; `error` is an errno, 0 a SIGKILL.

    `lasting` trouble also meets all later operations of its sort, as a full disk does; a `short`
    write takes half of the bytes first. `whole` kills the coordinator for a worker's operation.
    """

    at: int = 0
    error: int = 0
    lasting: bool = False
    short: bool = False
    whole: bool = False


class Operation(msgspec.Struct, frozen=True):
    """One that was counted: what was done, and to which file, "" where only its number is known."""

    name: str
    path: str
    by_worker: bool = False

    @property
    def changes(self) -> bool:
        """Whether the disk is another one after it."""
        return self.name in _CHANGING

    def can_fail(self, error: int) -> bool:
        """Whether a disk can answer so: a listing needs no room, a rename no file number."""
        if error == errno.ENOSPC:
            return self.name in (*_MAKING, "create")
        if error == errno.EMFILE:
            return self.name in _OPENING
        return True


class Counter:
    """Counts the operations on files below the folders, here and in forked workers."""

    def __init__(self, trouble: Trouble, folders: tuple[str, ...], record: int) -> None:
        self._trouble = trouble
        self._folders = folders
        self._record = record
        self._count = multiprocessing.Value("q", 0)
        self._first = os.getpid()

    def begin(self) -> None:
        """From here on operations count; it cannot be undone in this process."""
        os.write, os.pwrite = self._writer(_write), self._writer(_pwrite)  # type: ignore[assignment]
        os.fdopen = self._reader(os.fdopen)
        Path.read_bytes = self._reader(Path.read_bytes)  # type: ignore[method-assign]
        Path.read_text = self._reader(Path.read_text)  # type: ignore[method-assign]
        sqlite3.connect = self._connected  # type: ignore[assignment]
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _EVENTS:
            path = arguments[0]
            if event == "open":
                event = "create" if arguments[2] & os.O_CREAT else "open"
            self._meet(event, os.fsdecode(path) if isinstance(path, str | bytes | Path) else "")

    def _meet(self, name: str, path: str = "") -> bool:
        """Count; True where the bytes of a write are to be halved first."""
        if path.startswith("/") and not path.startswith(self._folders):
            return False
        with self._count.get_lock():
            self._count.value += 1
            number = self._count.value
        worker = os.getpid() != self._first
        operation, trouble = Operation(name, path, worker), self._trouble
        if not trouble.at:
            _write(self._record, msgspec.json.encode(operation) + b"\n")
            return False
        if number < trouble.at:
            return False
        if number > trouble.at and not (trouble.lasting and operation.can_fail(trouble.error)):
            return False
        if not trouble.error:
            os.kill(self._first if trouble.whole else os.getpid(), signal.SIGKILL)
            signal.pause()
        if trouble.short and number == trouble.at:
            return True
        if name.startswith("sqlite"):
            said = _OF_SQLITE.get(trouble.error, "unable to open database file")
            raise sqlite3.OperationalError(said)
        raise OSError(trouble.error, os.strerror(trouble.error), *filter(None, [path]))

    def _writer(self, original: Callable[..., int]) -> Callable[..., int]:
        def write(handle: int, data: Any, *place: int) -> int:
            if handle > 2 and self._meet("write"):  # not what is said
                data = memoryview(data)[: max(1, len(data) // 2)]
            return original(handle, data, *place)

        return write

    def _reader(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def read(file: Any, *words: Any, **named: Any) -> Any:
            self._meet("read", str(file) if isinstance(file, Path) else "")
            return original(file, *words, **named)

        return read

    def _connected(self, path: Any, *words: Any, **named: Any) -> sqlite3.Connection:
        meet = self._meet
        meet("sqlite.connect", str(path))

        class Watched(sqlite3.Connection):
            def execute(self, text: str, *values: Any) -> sqlite3.Cursor:
                meet("sqlite.read" if text.startswith(_SELECTS) else "sqlite.write")
                return super().execute(text, *values)

            def executemany(self, text: str, *values: Any) -> sqlite3.Cursor:
                meet("sqlite.write")
                return super().executemany(text, *values)

        return _connect(path, *words, factory=Watched, **named)
