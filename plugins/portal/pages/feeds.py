"""The feeds of sections and categories: the newest items in full, none before the first one."""

from collections.abc import Iterator, Sequence

import msgspec

from ..kinds.table import kind_of
from ..linking.entry import Entry, Index
from ..linking.feeds import FED, FORMS
from ..model.around import Around
from ..model.item import Item
from ..model.item_page import Fact, Figure
from ..model.moment import Moment
from ..model.page import Gathered, Page, ReadElsewhere
from .listing import feeds_of, heading_of

NEWEST = 30  # items of a feed, contracts.md §2


class FeedEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An item with its whole text; the addresses in `body` are absolute but for `#name`.

    `figures` are the photos that do not stand in the body.
    """

    url: str
    title: str
    lang: str
    summary: str
    published: Moment
    updated: Moment
    author: str
    categories: tuple[str, ...]
    facts: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    body: str


class FeedModel(msgspec.Struct, frozen=True, kw_only=True):
    """A feed: its own URL path, its list's, and its items, newest first."""

    url: str
    home: str
    title: str
    entries: tuple[FeedEntry, ...]


class SourcedEntry(ReadElsewhere, frozen=True, kw_only=True):
    """What a feed shows of an item beside its source: nothing that changes with other items."""

    around: Around
    categories: tuple[str, ...]

    def whole(self, item: Item, body: str) -> FeedEntry:
        """The entry. Raises ValueError where the item has no date (a bug)."""
        if item.date is None or item.changed is None:
            raise ValueError(f"{item.path}: no item of a list")
        kind = kind_of(item)
        page = kind.page(item, body, self.around)
        return FeedEntry(
            url=self.url,
            title=item.title,
            lang=item.lang,
            summary=item.summary,
            published=item.date,
            updated=item.changed,
            author=item.unit,
            categories=self.categories,
            facts=page.facts,
            figures=kind.figures(page),
            body=page.body,
        )


class GatheredFeed(Gathered, frozen=True, kw_only=True):
    """A feed before its items' texts are there."""

    parts: tuple[SourcedEntry, ...]
    url: str
    home: str
    title: str

    def whole(self, parts: Sequence[msgspec.Struct]) -> FeedModel:
        """The feed's model, from its entries."""
        entries = tuple([part for part in parts if isinstance(part, FeedEntry)])
        return FeedModel(url=self.url, home=self.home, title=self.title, entries=entries)


def plan(index: Index) -> Iterator[Page]:
    """Each feed in each of its forms."""
    known: dict[str, SourcedEntry] = {}  # the newest of a category are often those of all news
    for listing in index.of(*FED):
        entries = listing.newest(NEWEST)
        parts = tuple([known.setdefault(e.url, _sourced(e)) for e in entries])
        for form, feed in zip(FORMS, feeds_of(listing), strict=False):
            model = GatheredFeed(
                parts=parts, url=feed.url, home=listing.name.url, title=heading_of(listing)
            )
            yield Page(feed.url[1:], f"feed.{form.name}", model)


def _sourced(entry: Entry) -> SourcedEntry:
    around = entry.around
    names = (around.category, *around.tags)
    return SourcedEntry(
        key=entry.key,
        source=entry.source,
        url=entry.url,
        fillings=entry.fillings,
        around=msgspec.structs.replace(
            around, older=None, related=(), ties=(), views=None, counted=""
        ),
        categories=tuple(dict.fromkeys(name.text for name in names if name.text)),
    )
