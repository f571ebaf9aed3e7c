"""Where a reference leads, once every file is known."""

import msgspec

from .photo import Photo


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


class Href(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A link inside the portal: a site path, a fragment, the tag's other attributes.

    An empty path is a link that fell away: its text stays (contracts.md §3).
    """

    path: str
    fragment: str = ""
    attributes: str = ""


class Attachment(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file offered beside an item: its URL, its label, its size in bytes, its type."""

    url: str
    label: str
    size: int
    ext: str


Filling = Photo | Href  # in the gap of a photo, of a link
