"""Where old addresses lead: the settings' table, and what came of it and of the items."""

import msgspec

from .old_url import OldUrl


class Row(msgspec.Struct, frozen=True, array_like=True):
    """A line of PORTAL_REDIRECTS, in the settings file `file`: an old address and its target."""

    old: OldUrl
    target: OldUrl
    file: str


class Moved(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An old address and the site path it leads to; the title is "" where no item stands there.

    `listed` is false where that item has its page and stands in no list.
    """

    old: OldUrl
    target: str
    title: str = ""
    lang: str = "vi"
    listed: bool = True


class Gone(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An address whose item was withdrawn, and the reason in the item's language."""

    old: OldUrl
    reason: str
    lang: str = "vi"


class Redirects(msgspec.Struct, frozen=True, array_like=True):
    """Every rule, in the order of the old addresses; each of these stands once."""

    moved: tuple[Moved, ...] = ()
    gone: tuple[Gone, ...] = ()
