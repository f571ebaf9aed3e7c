"""What an editor's file says once it is validated: the fields that every kind has."""

import msgspec

from .moment import Moment
from .old_url import OldUrl
from .tie import Tie
from .used import Used


class Update(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One entry of `updates[]`: when the item changed and what changed."""

    date: Moment
    note: str


class Withdrawal(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Why and since when an item is no longer public (contracts.md §3)."""

    date: Moment
    reason: str


class Item(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag_field="kind"):
    """The fields every kind has; `path` is relative to content/, NFC, with `/`.

    Empty text and empty tuples stand for absent fields. `summary` is the editor's, or the first
    real paragraph; `lines` tells where the fields stand that later stages may complain about.
    """

    path: str
    title: str
    slug: str
    date: Moment | None = None
    modified: Moment | None = None
    summary: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    status: str = "published"
    lang: str = "vi"
    translation_of: str = ""
    thread: str = ""
    unit: str = ""
    source: str = ""
    old_urls: tuple[OldUrl, ...] = ()
    see_also: tuple[str, ...] = ()
    updates: tuple[Update, ...] = ()
    expires: Moment | None = None
    withdrawn: Withdrawal | None = None
    review_by: Moment | None = None
    lines: dict[str, int] = {}

    @property
    def changed(self) -> Moment | None:
        """When the item last changed: `modified`, else the latest update, else `date`."""
        if self.modified:
            return self.modified
        return max((update.date for update in self.updates), default=self.date)

    @property
    def own_summary(self) -> str:
        """What the editor says of it in short; "" leaves it to the first paragraph."""
        return self.summary

    @property
    def cited(self) -> str:
        """How other items name it."""
        return self.title

    @property
    def carried(self) -> int | None:
        """The count of readers that came over from an old portal, where the kind has one."""
        return None

    def uses(self) -> tuple[Used, ...]:
        """The files that its front matter names, in one order."""
        return ()

    def ties(self) -> tuple[Tie, ...]:
        """The items that its front matter names."""
        line = self.lines.get("see_also", 1)
        return tuple([Tie("see_also", target, line) for target in self.see_also])

    def names(self) -> tuple[str, ...]:
        """By what other items name it, beside its path: a document's number."""
        return ()

    def moments(self) -> tuple[Moment, ...]:
        """When the clock alone changes what is said of it, beside its publication and end."""
        return ()
