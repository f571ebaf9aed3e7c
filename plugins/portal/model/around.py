"""What an item's page shows that is not in its source: what its files are, what is near it."""

import msgspec

from .name import NO_NAME, Name
from .page import Near
from .photo import Cover, Photo
from .target import Attachment, CaptionsFile, FilmFile, Share, TableFile

Made = (
    Cover | Photo | Attachment | FilmFile | CaptionsFile | TableFile
)  # what a file has become, by its role


class Tied(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What an item names or is named by: `relation` is a key of linking/ties.py and of labels.py.

    `url` is "" where the portal does not have it: then the editor's text stands.
    """

    relation: str
    text: str
    url: str = ""


class Around(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """`made` stands in the order of the kind's uses, None where a file is broken.

    `unpublished` is the name of the label that a preview marks the item with; `state` is a label's
    name, "" for kinds without states; `trail` is only set where it is not
    that of the kind's section.
    """

    url: str
    indexed: bool
    expired: bool
    unpublished: str = ""
    share: Share | None = None
    other: str = ""
    trail: tuple[Name, ...] = ()
    made: tuple[Made | None, ...] = ()
    category: Name = NO_NAME
    tags: tuple[Name, ...] = ()
    thread: Name = NO_NAME
    older: Near | None = None
    related: tuple[Near, ...] = ()
    ties: tuple[Tied, ...] = ()
    views: int | None = None
    counted: str = ""
    state: str = ""
