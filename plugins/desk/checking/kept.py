"""What the rules found the last time, kept as one blob: a warm check opens only what changed.

It stands in a file of its own: a build drops from its store what it does not know
(cache.py, `prune`). Absent, damaged or of other code, it only costs time.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from portal.cache import Store, digest
from portal.reading.collect import is_source
from portal.reading.known import KnownMedia
from portal.reading.scan import Scan

from .last import Last
from .looking import Looked

STORE = "check.sqlite"
_HERE = Path(__file__).parent


_Found = TypeVar("_Found")


class _Kept(msgspec.Struct, Generic[_Found], frozen=True):
    """Under one key whatever the code is, so that what older code found is written over."""

    code: bytes
    found: list[_Found]


class _Shelf(Generic[_Found]):
    """What is kept of one sort, by the path of content/."""

    def __init__(self, name: bytes, decoder: msgspec.msgpack.Decoder[_Kept[_Found]]) -> None:
        self._name, self._decoder = name, decoder

    def load(self, store: Store, content: str, code: bytes) -> list[_Found]:
        """Empty where the store knows nothing of this content/ under this code."""
        try:
            kept = self._decoder.decode(store.get(self._key(content)) or b"")
        except msgspec.DecodeError:  # ValidationError is one
            return []
        return kept.found if kept.code == code else []

    def save(self, store: Store, content: str, code: bytes, found: Iterable[_Found]) -> None:
        """Write it over what was there."""
        store.put([self.entry(content, code, found)])

    def entry(self, content: str, code: bytes, found: Iterable[_Found]) -> tuple[bytes, bytes]:
        """Key and value for the store, where several are written at once or not at all."""
        return self._key(content), msgspec.msgpack.encode(_Kept(code, list(found)))

    def _key(self, content: str) -> bytes:
        return digest(b"check", self._name, content.encode())


LOOKED = _Shelf(b"texts", msgspec.msgpack.Decoder(_Kept[Looked]))
MEDIA = _Shelf(b"media", msgspec.msgpack.Decoder(_Kept[KnownMedia]))  # verified, made by no build
LAST = _Shelf(b"last", msgspec.msgpack.Decoder(_Kept[Last]))  # one, or none


def save_texts(
    store: Store, content: str, code: bytes, scanned: Scan, texts: Iterable[Looked]
) -> None:
    """Those at rest; what the last check found beside them still holds."""
    LOOKED.save(store, content, code, _at_rest(scanned, texts))


def save_all(
    store: Store, content: str, code: bytes, scanned: Scan, texts: Iterable[Looked], last: Last
) -> None:
    """Both together: alone, either would be believed of the other's moment."""
    others = (file for path, file in scanned.files.items() if not is_source(path))
    sure = all(file.settled(scanned.looked) for file in others)
    entries = LAST.entry(content, code, [last] if sure else [])
    store.put([entries, LOOKED.entry(content, code, _at_rest(scanned, texts))])


def _at_rest(scanned: Scan, texts: Iterable[Looked]) -> Iterator[Looked]:
    return (each for each in texts if each.content and each.file.settled(scanned.looked))


def code_of(reading: bytes) -> bytes:
    """The digest of all that decides what a rule finds; `reading` is that of the reader."""
    parts: list[bytes] = [reading]
    for folder, _, names in sorted(os.walk(_HERE)):
        for name in sorted(name for name in names if name.endswith(".py")):
            path = Path(folder, name)
            parts += [path.relative_to(_HERE).as_posix().encode(), path.read_bytes()]
    return digest(*parts)
