"""The home page: the newest items, and when the portal last changed."""

from collections.abc import Iterator

from ..linking.index import Index
from ..model.moment import Moment
from ..model.page import Card, Head, Page
from ..model.site import Site
from ..model.target import Picture
from .listing import card

SHOWN = 10  # of the newest; the whole list is one link away


class HomeModel(Head, frozen=True, kw_only=True):
    """The lead story and the ones after it."""

    lead: Card | None
    lead_cover: Picture | None
    cards: tuple[Card, ...]


def plan(index: Index, site: Site) -> Iterator[Page]:
    """The one page at `/`."""
    newest = [card(entry) for entry in index.news[0].items[:SHOWN]]
    yield Page(
        "index.html",
        "index",
        HomeModel(
            url="/",
            root="./",
            title=site.name,
            description=f"{site.name} – {site.owner.name}",
            updated_site=_last_change(index),
            lead=newest[0] if newest else None,
            lead_cover=index.news[0].items[0].cover if newest else None,
            cards=tuple(newest[1:]),
        ),
    )


def _last_change(index: Index) -> Moment | None:
    """The latest update of anything in the lists: from the content, never from the clock."""
    moments = [entry.item.updated for entry in index.entries if entry.listed]
    return max((moment for moment in moments if moment), default=None)
