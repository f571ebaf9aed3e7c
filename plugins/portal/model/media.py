"""How a photo or an attachment is used, and what a look at it found."""

from typing import Literal

import msgspec

from .photo import Cut, PhotoOrder


class MediaUse(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A file of content/, by its path, and what public items do with it.

    `order` says what is made of a photo; a file that is only offered has none.
    """

    path: str
    kind: Literal["photo", "file"]
    order: PhotoOrder | None = None


class CutMedia(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A cut as it was rendered: the hash of its files in hex, their suffixes, their sizes."""

    cut: Cut
    hash: str
    modern: str
    fallback: str
    sizes: tuple[tuple[int, int], ...]


class Media(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The result of one use of a file: `hash` is of its bytes, `key` finds a photo's files.

    `fault` and `fix` are set where the file cannot be published. `size` is in bytes: of the file
    itself, or of a photo's largest rendition that every browser takes.
    """

    hash: bytes
    key: bytes = b""
    cuts: tuple[CutMedia, ...] = ()
    tone: int = 0
    size: int = 0
    fault: str = ""
    fix: str = ""
