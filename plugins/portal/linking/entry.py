"""What linking makes of readings: wishes, then entries, lists and the index."""

from collections.abc import Mapping, Sequence
from itertools import chain, islice

import msgspec

from ..kinds.kind import Kind
from ..kinds.table import SECTIONS
from ..model.around import Around
from ..model.body import Reference
from ..model.finding import Finding
from ..model.item import Item
from ..model.media import MediaUse
from ..model.name import Name
from ..model.photo import Cover
from ..model.target import Filling, Picture
from ..model.used import Used
from ..reading.known import Reading
from .archives import Slice
from .groups import Family, Grouped
from .public import Reach
from .related import Relations
from .resolve import Target
from .ties import Ties


class Wish(msgspec.Struct, frozen=True):
    """An item that has a page: what its references lead to, before photos are looked at."""

    reading: Reading
    item: Item
    source: str
    url: str
    reach: Reach
    targets: tuple[Target, ...]
    used: tuple[tuple[Used, Target], ...]


class Unread(msgspec.Struct, frozen=True):
    """A source that could not be read, and what it refers to and names: to be looked at only."""

    path: str
    source: str
    references: tuple[tuple[Reference, Target], ...]
    used: tuple[tuple[Used, Target], ...]


class Entry(msgspec.Struct, frozen=True):
    """An item that has a page, with everything that its page needs of other files.

    `cover` is the photo that lists show, with its alternative text.
    """

    item: Item
    kind: Kind
    key: bytes
    card: bytes
    source: str
    fillings: tuple[Filling, ...]
    around: Around
    cover: Cover | None = None
    cover_alt: str = ""

    @property
    def url(self) -> str:
        """Its URL path."""
        return self.around.url

    @property
    def listed(self) -> bool:
        """Whether it may be named by lists, feeds and maps."""
        return self.around.indexed

    @property
    def picture(self) -> Picture | None:
        """The cover as cards show it."""
        return Picture(self.cover.card, self.cover_alt) if self.cover else None


class Listing(msgspec.Struct, frozen=True):
    """A list and its pages, the list's own first; `kind` and `facet` are those of its group."""

    family: Family
    name: Name
    slices: list[Slice[Entry]]
    kind: str = ""
    facet: str = ""

    def newest(self, count: int) -> list[Entry]:
        """The first items of the whole list, newest first."""
        parts = (self.slices[0], *self.slices[:0:-1])  # numbered pages count from the oldest
        return list(islice(chain.from_iterable(part.items for part in parts), count))


class Index(msgspec.Struct, frozen=True):
    """All that is public at as-of: every entry, every list, and what files they publish.

    By URL: `photos` has the use of the file and the key of the bytes, `files` file and hash.
    """

    entries: list[Entry]
    lists: list[Listing]
    urls: frozenset[str]
    photos: dict[str, tuple[MediaUse, bytes]]
    files: dict[str, tuple[str, bytes]]

    def of(self, *families: Family) -> list[Listing]:
        """The lists of some families."""
        return [listing for listing in self.lists if listing.family in families]

    def of_kind(self, name: str) -> list[Entry]:
        """The entries of a kind, in the order of lists."""
        return [entry for entry in self.entries if entry.kind.name == name]

    def section(self, kind: str) -> Listing:
        """The list of all items of a kind. Raises StopIteration for a kind without a section."""
        return next(each for each in self.of("section") if each.kind == kind)

    @property
    def news(self) -> Listing:
        """The list of all news: the first section."""
        return self.section(SECTIONS[0].name)


class Linked(msgspec.Struct, frozen=True):
    """The first half of linking: `media` names each file to look at and how it is used.

    `listed` are the places of the wishes that stand in lists; groups count in it. By path of an
    item: `others` has the page in the other language, `states` the state, `ties` what it is tied
    to.
    """

    wishes: list[Wish]
    unread: list[Unread]
    listed: Sequence[int]
    grouped: Grouped
    others: Mapping[str, str]
    states: Mapping[str, str]
    ties: Ties
    relations: Relations
    urls: frozenset[str]
    media: list[MediaUse]
    findings: list[Finding]

    @property
    def tied(self) -> frozenset[str]:
        """The URLs of items that others are tied to, and so show by name."""
        return frozenset(each.url for those in self.ties.values() for each in those)
