"""How a photo or an attachment is used, and what a look at it found."""

from typing import Literal

import msgspec

from .fault import Fault
from .film import Cue, Film
from .photo import Cut, PhotoOrder
from .table import Chart, Column, Table

MediaKind = Literal["photo", "file", "film", "captions", "table"]


class MediaUse(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A file of content/, by its path, and what public items do with it.

    `order` says what is made of a photo, `columns` what a table must have; a file that is only
    offered has neither.
    """

    path: str
    kind: MediaKind
    order: PhotoOrder | None = None
    columns: tuple[Column, ...] = ()


class CutMedia(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A cut as it was rendered: the hash of its files in hex, their suffixes, their sizes."""

    cut: Cut
    hash: str
    modern: str
    fallback: str
    sizes: tuple[tuple[int, int], ...]


class MadeFile(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file made of what stands in another: its suffix, its size in bytes, its SHA-256 in hex."""

    ext: str
    size: int
    sha256: str


class Found(msgspec.Struct, frozen=True, array_like=True):
    """What stands in a film, in captions, in a table; `files` are written anew from it."""

    film: Film | None = None
    cues: tuple[Cue, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    files: tuple[MadeFile, ...] = ()


class Media(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The result of one use of a file: `hash` is of its bytes, `key` finds a photo's files.

    `fault` and `fix` are set where the file cannot be published, `faults` where lines within it
    are wrong. `size` is in bytes: of the file itself, or of a photo's largest rendition that every
    browser takes; `sha256` is a file's, hex.
    """

    hash: bytes
    key: bytes = b""
    cuts: tuple[CutMedia, ...] = ()
    tone: int = 0
    size: int = 0
    fault: str = ""
    fix: str = ""
    sha256: str = ""
    found: Found | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def made(self) -> bool:
        """Whether all that is published of the file is in the store; else it was only looked at."""
        return bool(self.key) or not self.cuts
