"""The home page: the newest items, a block a category, and when the portal last changed."""

from collections.abc import Iterator, Sequence

import msgspec

from ..linking.index import Entry, Index, Listing
from ..model.item import Article
from ..model.moment import Moment
from ..model.name import Name
from ..model.page import Card, Head, Page
from ..model.site import Site
from ..model.target import Picture
from .headlines import share_of
from .listing import card, feeds_of

SHOWN = 6  # the lead story and the newest after it; the whole list is one link away
BLOCKS = 6  # categories; all of them are one link away too
BLOCK_SHOWN = 4  # of a category: one with its photo, three titles


class Block(msgspec.Struct, frozen=True, array_like=True):
    """A category and its newest items that do not stand above; `id` names its heading."""

    name: Name
    lead: Card
    cover: Picture | None
    cards: tuple[Card, ...]
    id: str


class HomeModel(Head, frozen=True, kw_only=True):
    """The lead story, the ones after it, and a block for each category that has more."""

    lead: Card | None
    lead_cover: Picture | None
    cards: tuple[Card, ...]
    blocks: tuple[Block, ...]


def plan(index: Index, site: Site) -> Iterator[Page]:
    """The one page at `/`."""
    shown = index.news.newest(SHOWN)
    newest = [card(entry) for entry in shown]
    yield Page(
        "index.html",
        "index",
        HomeModel(
            url="/",
            root="./",
            title=site.name,
            description=f"{site.name} – {site.owner.name}",
            feeds=feeds_of(index.news),
            image=share_of(site.name, site),
            updated_site=_last_change(index),
            lead=newest[0] if newest else None,
            lead_cover=_cover(shown[0]) if shown else None,
            cards=tuple(newest[1:]),
            blocks=tuple(_blocks(index, site, {entry.url for entry in shown})),
        ),
    )


def _blocks(index: Index, site: Site, above: set[str]) -> Iterator[Block]:
    """In the order of the settings' categories; the others follow, the newest first."""
    order = {name: place for place, name in enumerate(site.categories)}
    lists = sorted(index.of("category"), key=lambda each: order.get(each.name.text, len(order)))
    for number, listing in enumerate(lists[:BLOCKS], start=1):
        entries = _below(listing, above)
        if entries:
            first, *others = entries
            cards = tuple([card(entry) for entry in others])
            yield Block(listing.name, card(first), _cover(first), cards, f"muc--{number}")


def _below(listing: Listing, above: set[str]) -> Sequence[Entry]:
    """A category's newest items without those that the page shows already."""
    newest = listing.newest(BLOCK_SHOWN + len(above))
    return [entry for entry in newest if entry.url not in above][:BLOCK_SHOWN]


def _cover(entry: Entry) -> Picture | None:
    alt = entry.item.cover_alt if isinstance(entry.item, Article) else ""
    return Picture(entry.cover.card, alt) if entry.cover else None


def _last_change(index: Index) -> Moment | None:
    """The latest update of anything in the lists: from the content, never from the clock."""
    moments = [entry.item.updated for entry in index.entries if entry.listed]
    return max((moment for moment in moments if moment), default=None)
