"""The home page: the newest items, and when the portal last changed."""

from collections.abc import Iterator

from ..linking.index import Entry, Index
from ..model.item import Article
from ..model.moment import Moment
from ..model.page import Card, Head, Page
from ..model.site import Site
from ..model.target import Picture
from .listing import card, feeds_of

SHOWN = 10  # of the newest; the whole list is one link away


class HomeModel(Head, frozen=True, kw_only=True):
    """The lead story and the ones after it."""

    lead: Card | None
    lead_cover: Picture | None
    cards: tuple[Card, ...]


def plan(index: Index, site: Site) -> Iterator[Page]:
    """The one page at `/`."""
    shown = index.news.slices[0].items[:SHOWN]
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
            updated_site=_last_change(index),
            lead=newest[0] if newest else None,
            lead_cover=_cover(shown[0]) if shown else None,
            cards=tuple(newest[1:]),
        ),
    )


def _cover(entry: Entry) -> Picture | None:
    alt = entry.item.cover_alt if isinstance(entry.item, Article) else ""
    return Picture(entry.cover, alt) if entry.cover else None


def _last_change(index: Index) -> Moment | None:
    """The latest update of anything in the lists: from the content, never from the clock."""
    moments = [entry.item.updated for entry in index.entries if entry.listed]
    return max((moment for moment in moments if moment), default=None)
