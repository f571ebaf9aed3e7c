"""Under which keys the store holds what came of a photo, or of a file that is read."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from .hashed import hash_of
from .media import Media, MediaUse
from .photo import PhotoOrder


def photo_key(code: bytes, content: bytes, order: PhotoOrder) -> bytes:
    """The key of all that is made of a photo's bytes by one order; `content` is their hash."""
    return hash_of(code, "photo", content, order)


def inner_key(code: bytes, content: bytes, use: MediaUse) -> bytes:
    """The key of all that is made of what stands in a file; `content` is the hash of its bytes."""
    return hash_of(code, use.kind, content, use.columns)


def told_key(key: bytes, path: str) -> bytes:
    """The key of the look's result: a fault names the file."""
    return hash_of(key, "media", PurePosixPath(path).name)


def file_key(key: bytes, suffix: str, width: int, ext: str) -> bytes:
    """The key of one rendition's bytes; `suffix` is its cut's."""
    return hash_of(key, "file", suffix, width, ext)


def keys_of(use: MediaUse, media: Media) -> Iterator[bytes]:
    """Every key of a photo that could be rendered, of a file that could be read."""
    if not media.key:
        return
    yield told_key(media.key, use.path)
    for made in media.found.files if media.found else ():
        yield file_key(media.key, "", 0, made.ext)
    for cut in media.cuts:
        for width, _ in cut.sizes:
            for ext in filter(None, (cut.modern, cut.fallback)):
                yield file_key(media.key, cut.cut.suffix, width, ext)
