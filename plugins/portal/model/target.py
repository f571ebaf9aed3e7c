"""Where a reference leads, once every file is known."""

import msgspec

from .film import Cue, Film
from .photo import Photo
from .table import Chart, Table


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A photo as a page shows it."""

    photo: Photo
    alt: str = ""


class Share(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The picture that is shown where a page's address is shared (Open Graph): one file."""

    url: str
    width: int
    height: int
    alt: str = ""


class Href(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="href"):
    """A link inside the portal: a site path, a fragment, the tag's other attributes.

    An empty path is a link that fell away: its text stays (contracts.md §3).
    """

    path: str
    fragment: str = ""
    attributes: str = ""


class Attachment(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="file"):
    """A file offered beside an item: its URL, its label, its size in bytes, its type.

    `sha256` is of its bytes, in hex; "" for a photo, which is published in other bytes.
    """

    url: str
    label: str
    size: int
    ext: str
    sha256: str = ""


class FilmFile(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="film"):
    """A film as it is published."""

    file: Attachment
    film: Film


class CaptionsFile(msgspec.Struct, frozen=True, array_like=True, tag="captions"):
    """Captions as they are published: a site path, and what they say."""

    url: str
    cues: tuple[Cue, ...]


class TableFile(msgspec.Struct, frozen=True, array_like=True, tag="table"):
    """A table as it is published: to download, its first rows, and its chart if it has one."""

    files: tuple[Attachment, ...]
    table: Table
    chart: Chart | None


Filling = Photo | Href  # in the gap of a photo, of a link
