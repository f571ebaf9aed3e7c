"""Bytes ↔ a file with a digest in front: a cut, flipped or foreign file counts as absent."""

from hashlib import blake2b
from pathlib import Path

from .disk import replace_whole

_SIZE = 16


def write_sealed(path: Path, kind: bytes, data: bytes) -> None:
    """Replace the file as a whole; `kind` (at most 16 bytes) tells formats apart."""
    replace_whole(path, _digest(kind, data) + data, path.with_name(path.name + ".tmp"))


def read_sealed(path: Path, kind: bytes) -> bytes | None:
    """What was written, or None. Raises OSError where the file is there but cannot be read."""
    try:
        stored = path.read_bytes()
    except FileNotFoundError:
        return None
    data = stored[_SIZE:]
    return data if _digest(kind, data) == stored[:_SIZE] else None


def _digest(kind: bytes, data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE, person=kind).digest()
