"""What the last build knew of each source and each photo, so that an unchanged one is not opened.

One blob in the store; absent, damaged or of another code, it only costs time.
"""

import msgspec

from .cache import Store, digest
from .linking.related import Relations
from .reading.known import KnownMedia, KnownReading


class Snapshot(msgspec.Struct, frozen=True):
    """Everything known, in the order it was met."""

    readings: list[KnownReading] = []
    media: list[KnownMedia] = []


_decoder = msgspec.msgpack.Decoder(Snapshot)
_SHARE = 20  # a change smaller than one in so many is laid beside the great blob, not into it


class Known(msgspec.Struct, frozen=True):
    """What the store holds: the blob of all, and the few that came since it was written."""

    base: Snapshot
    since: Snapshot

    @property
    def all(self) -> Snapshot:
        """Both; of a file that is in both, the later comes last."""
        readings = [*self.base.readings, *self.since.readings]
        return Snapshot(readings, [*self.base.media, *self.since.media])


def load_snapshot(store: Store, content: str, code: bytes) -> Known:
    """What the store knows of this content/ under this code; empty where it knows nothing."""
    base, since = (_load(store, key) for key in _keys(content, code))
    return Known(base, since)


def save_snapshot(
    store: Store, content: str, code: bytes, snapshot: Snapshot, known: Known
) -> tuple[bytes, bytes]:
    """Store it, a small change beside what is there; gives the keys it lives under."""
    base_key, since_key = _keys(content, code)
    stored = {each.file.path: each for each in known.base.readings}
    uses = {(each.file, each.use) for each in known.base.media}
    since = Snapshot(
        [each for each in snapshot.readings if stored.get(each.file.path) is not each],
        [each for each in snapshot.media if (each.file, each.use) not in uses],
    )
    changed = len(since.readings) + len(since.media)
    if changed * _SHARE > len(snapshot.readings) + len(snapshot.media):
        store.put([(base_key, _encode(snapshot)), (since_key, _encode(Snapshot()))])
    elif since != known.since:
        store.put([(since_key, _encode(since))])
    return base_key, since_key


def load_relations(store: Store, content: str, code: bytes) -> Relations:
    """What the last build found related; nothing where the store knows nothing."""
    try:
        return _relations.decode(store.get(_relations_key(content, code)) or b"")
    except (msgspec.DecodeError, msgspec.ValidationError):
        return Relations()


def save_relations(
    store: Store, content: str, code: bytes, relations: Relations, before: Relations
) -> bytes:
    """Store them if they are new; gives the key they live under."""
    key = _relations_key(content, code)
    if relations.faces != before.faces:
        store.put([(key, _encode(relations))])
    return key


_relations = msgspec.msgpack.Decoder(Relations)
_encode = msgspec.msgpack.Encoder().encode


def _load(store: Store, key: bytes) -> Snapshot:
    data = store.get(key)
    if data is None:
        return Snapshot()
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return Snapshot()


def _keys(content: str, code: bytes) -> tuple[bytes, bytes]:
    key = digest(b"snapshot", content.encode(), code)
    return key, digest(key, b"since")


def _relations_key(content: str, code: bytes) -> bytes:
    return digest(b"relations", content.encode(), code)
