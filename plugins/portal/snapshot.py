"""What the last build knew of each source and each photo, so that an unchanged one is not opened.

One blob in the store; absent, damaged or of another code, it only costs time.
"""

import msgspec

from .cache import Store, digest
from .model.source import KnownMedia, KnownReading


class Snapshot(msgspec.Struct, frozen=True):
    """Everything known, in the order it was met."""

    readings: list[KnownReading] = []
    media: list[KnownMedia] = []


_decoder = msgspec.msgpack.Decoder(Snapshot)


def load_snapshot(store: Store, content: str, code: bytes) -> Snapshot:
    """What the store knows of this content/ under this code; empty where it knows nothing."""
    data = store.get(_key(content, code))
    if data is None:
        return Snapshot()
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return Snapshot()


def save_snapshot(store: Store, content: str, code: bytes, snapshot: Snapshot) -> bytes:
    """Store it; gives the key it lives under."""
    key = _key(content, code)
    store.put([(key, msgspec.msgpack.encode(snapshot))])
    return key


def _key(content: str, code: bytes) -> bytes:
    return digest(b"snapshot", content.encode(), code)
