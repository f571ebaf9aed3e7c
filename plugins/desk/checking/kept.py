"""What the rules found the last time, kept as one blob: a warm check opens only what changed.

It stands in a file of its own: a build drops from its store what it does not know
(cache.py, `prune`). Absent, damaged or of other code, it only costs time.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec
from portal.cache import Store, digest
from portal.reading.known import KnownMedia

from .looking import Looked

STORE = "check.sqlite"
_HERE = Path(__file__).parent


class _Kept(msgspec.Struct, frozen=True):
    """Under one key whatever the code is, so that what older code found is written over."""

    code: bytes
    looked: list[Looked]


class _KeptMedia(msgspec.Struct, frozen=True):
    """Likewise, photos that were verified."""

    code: bytes
    media: list[KnownMedia]


_decoder = msgspec.msgpack.Decoder(_Kept)
_media_decoder = msgspec.msgpack.Decoder(_KeptMedia)


def code_of(reading: bytes) -> bytes:
    """The digest of all that decides what a rule finds; `reading` is that of the reader."""
    parts: list[bytes] = [reading]
    for folder, _, names in sorted(os.walk(_HERE)):
        for name in sorted(name for name in names if name.endswith(".py")):
            path = Path(folder, name)
            parts += [path.relative_to(_HERE).as_posix().encode(), path.read_bytes()]
    return digest(*parts)


def load_looked(store: Store, content: str, code: bytes) -> dict[str, Looked]:
    """By path; empty where the store knows nothing of this content/ under this code."""
    try:
        kept = _decoder.decode(store.get(_key(content)) or b"")
    except msgspec.DecodeError:  # ValidationError is one
        return {}
    return {each.file.path: each for each in kept.looked} if kept.code == code else {}


def save_looked(store: Store, content: str, code: bytes, looked: Iterable[Looked]) -> None:
    """Write it over what was there."""
    data = msgspec.msgpack.encode(_Kept(code, list(looked)))
    store.put([(_key(content), data)])


def load_media(store: Store, content: str, code: bytes) -> list[KnownMedia]:
    """Photos that a check verified and no build has made; `code` is that of the reader."""
    try:
        kept = _media_decoder.decode(store.get(_key(content, b"media")) or b"")
    except msgspec.DecodeError:
        return []
    return kept.media if kept.code == code else []


def save_media(store: Store, content: str, code: bytes, media: list[KnownMedia]) -> None:
    """Write it over what was there."""
    data = msgspec.msgpack.encode(_KeptMedia(code, media))
    store.put([(_key(content, b"media"), data)])


def _key(content: str, what: bytes = b"texts") -> bytes:
    return digest(b"check", what, content.encode())
