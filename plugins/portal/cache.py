"""A content-addressed store: the result of a pure step under the hash of all that it depends on.

One SQLite file, since 10,000 small files cost five to twenty times as much to write
(docs/decisions). Never pickle; every value carries a digest of its key and itself, so a damaged
entry is an absent one, and a damaged file is begun anew (docs/security.md a6). Workers and the
coordinator open it side by side.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_DIGEST = 16
_SCHEMA = "CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, seal BLOB, value BLOB)"
_SELECT_MANY = "SELECT key, seal, value FROM entries WHERE key IN ({})"
_SELECT = "SELECT seal, value FROM entries WHERE key = ?"


def digest(*parts: bytes) -> bytes:
    """A key: the hash of the parts, each with its length, so that no two lists meet."""
    hasher = blake2b(digest_size=_DIGEST)
    for part in parts:
        hasher.update(len(part).to_bytes(8, "little"))
        hasher.update(part)
    return hasher.digest()


class Store:
    """Values by key, in one file; anything unreadable counts as absent."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None

    def get(self, key: bytes) -> bytes | None:
        """The value stored under the key, or None."""
        try:
            row = self._open().execute(_SELECT, (key,)).fetchone()
        except sqlite3.Error:
            self.close()
            return None
        return _checked(key, *row) if row else None

    def get_many(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of the keys that are there: one question for many."""
        marks = ",".join("?" * len(keys))
        try:
            rows = self._open().execute(_SELECT_MANY.format(marks), keys).fetchall()
        except sqlite3.Error:
            self.close()
            return {}
        checked = ((key, _checked(key, seal, value)) for key, seal, value in rows)
        return {key: value for key, value in checked if value is not None}

    def put(self, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Store values; a store that cannot be written only costs the next build its time."""
        rows = [(key, digest(key, value), value) for key, value in entries]
        try:
            self._write(rows)
        except sqlite3.Error:
            self.close()  # an open transaction would keep the others waiting

    def prune(self, live: set[bytes]) -> None:
        """Drop what no source uses, once it outweighs what is used; freed pages are used again."""
        try:
            self._prune(live)
        except sqlite3.Error:
            self.close()

    def _prune(self, live: set[bytes]) -> None:
        connection = self._open()
        (count,) = connection.execute("SELECT count(*) FROM entries").fetchone()
        if count <= 2 * len(live) + 1000:
            return
        keys = [key for (key,) in connection.execute("SELECT key FROM entries")]
        connection.execute("BEGIN IMMEDIATE")
        dead = [(key,) for key in keys if key not in live]
        connection.executemany("DELETE FROM entries WHERE key = ?", dead)
        connection.execute("COMMIT")

    def mend(self) -> None:
        """Begin anew where the file is no usable store; to be called before workers start."""
        with suppress(OSError):  # without it a build only takes longer
            self.path.parent.mkdir(parents=True, exist_ok=True)
        if not _whole(self.path):
            self.begin_anew()
        try:
            self._open().execute(_SCHEMA)
            self._open().execute("SELECT count(*) FROM entries").fetchone()  # walks the keys
            self._write([(digest(b"probe"), b"", b"")])
        except sqlite3.DatabaseError as error:
            if "locked" not in str(error):
                self.begin_anew()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def begin_anew(self) -> None:
        """Throw the file away; other processes that have it open must open it again."""
        self.close()
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        with suppress(sqlite3.Error):
            self._open().execute(_SCHEMA)

    def _write(self, rows: list[tuple[bytes, bytes, bytes]]) -> None:
        connection = self._open()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows)
        connection.execute("COMMIT")

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(self.path, timeout=5, isolation_level=None)
            # A new file gets pages that hold a body each, and fewer links in the snapshot's chain.
            self._connection.execute("PRAGMA page_size = 16384")
            # WAL and no fsync: safe when a build is killed, lost when the power goes.
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = OFF")
        return self._connection


def _whole(path: Path) -> bool:
    """Whether a file is absent or as long as its header says (sqlite.org/fileformat2, 1.3).

    SQLite takes some cut files for locked ones and would wait for a holder that is not there.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = file.seek(0, 2)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return header[:16] == b"SQLite format 3\0" and size == (65536 if page == 1 else page) * pages


def _checked(key: bytes, seal: object, value: object) -> bytes | None:
    return value if isinstance(value, bytes) and digest(key, value) == seal else None
