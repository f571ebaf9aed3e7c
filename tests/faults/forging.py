"""What a stranger could lay into the store: values that run something where they are trusted."""

import marshal
import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

from jinja2.bccache import bc_magic
from portal.cache import digest

from tests.faults.scene import Scene

FORMS = ("pickle", "marshal", "template")


class _Evil:
    def __init__(self, canary: Path) -> None:
        self._canary = canary

    def __reduce__(self) -> tuple[object, ...]:
        return __import__("os").mkdir, (str(self._canary),)


def forge(scene: Scene, form: str, canary: Path) -> int:
    """Lay a value under every key, with the seal that goes with it; gives how many.

    Whatever runs one makes the canary. The seal is no secret: any process can work it out.
    """
    with closing(sqlite3.connect(scene.portal.path / ".cache/portal.sqlite")) as store, store:
        rows = store.execute("SELECT key, value FROM entries").fetchall()
        for key, old in rows:
            value = _value(form, canary, key, old)
            row = digest(key, value), value, key
            store.execute("UPDATE entries SET seal = ?, value = ? WHERE key = ?", row)
    return len(rows)


def _value(form: str, canary: Path, key: bytes, old: bytes) -> bytes:
    if form == "pickle":
        return pickle.dumps(_Evil(canary))
    code = marshal.dumps(compile(f"import os\nos.mkdir({str(canary)!r})\n", "<store>", "exec"))
    if form == "marshal" or bc_magic not in old[:100]:
        return code
    front = old[: old.index(bc_magic) + len(bc_magic)]  # whatever stands before it stays
    return front + pickle.dumps(key.hex(), 2) + code
