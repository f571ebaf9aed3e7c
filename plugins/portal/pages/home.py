"""The home page: the newest items, a block a category, and when the portal last changed."""

from collections.abc import Iterator
from itertools import islice

import msgspec

from ..kinds.table import SECTIONS
from ..labels import LABELS
from ..linking.entry import Entry, Index, Listing
from ..model.moment import Moment
from ..model.name import Name
from ..model.page import Card, Head, Page
from ..model.site import Site
from ..model.target import Picture
from .headlines import share_of
from .listing import card, feeds_of

_LABEL = LABELS["vi"]
SHOWN = 6  # the lead story and the newest after it; the whole list is one link away
BLOCKS = 6  # categories; all of them are one link away too
BLOCK_SHOWN = 4  # of a category: one with its photo, three titles
LOOKED_AT = 60  # of a category, whose items may be of any kind
COVERS_SHOWN = 4  # of a section of photos or films


class Block(msgspec.Struct, frozen=True, array_like=True):
    """A category and its newest items that do not stand above; `id` names its heading."""

    name: Name
    lead: Card
    cover: Picture | None
    cards: tuple[Card, ...]
    id: str


class Row(msgspec.Struct, frozen=True, array_like=True):
    """A section of photos or films and its newest items; `id` names its heading."""

    name: Name
    cards: tuple[Card, ...]
    id: str


class HomeModel(Head, frozen=True, kw_only=True):
    """The lead story, the ones after it, a block for each category that has more, and `rows`."""

    lead: Card | None
    lead_cover: Picture | None
    cards: tuple[Card, ...]
    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]


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
            lead_cover=shown[0].picture if shown else None,
            cards=tuple(newest[1:]),
            blocks=tuple(_blocks(index, site, {entry.url for entry in shown})),
            rows=tuple(_rows(index)),
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
            yield Block(listing.name, card(first), first.picture, cards, f"muc--{number}")


def _below(listing: Listing, above: set[str]) -> list[Entry]:
    """A category's newest news without those that the page shows already."""
    newest = listing.newest(LOOKED_AT)
    news = (entry for entry in newest if entry.kind is SECTIONS[0] and entry.url not in above)
    return list(islice(news, BLOCK_SHOWN))


def _rows(index: Index) -> Iterator[Row]:
    """The sections whose lists show covers, as far as they have any."""
    for kind in SECTIONS:
        newest = index.section(kind.name).newest(COVERS_SHOWN) if kind.covers else ()
        if newest:
            name = Name(_LABEL[kind.plural], kind.url)
            yield Row(name, tuple([card(entry) for entry in newest]), f"{kind.folder}--moi")


def _last_change(index: Index) -> Moment | None:
    """The latest update of anything in the lists: from the content, never from the clock."""
    moments = [entry.item.changed for entry in index.entries if entry.listed]
    return max((moment for moment in moments if moment), default=None)
