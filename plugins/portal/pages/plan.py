"""The table of page families: index → every page of the portal."""

from ..kinds.kind import Kind
from ..kinds.table import SECTIONS
from ..linking.entry import Index
from ..model.item import Item
from ..model.moment import Moment
from ..model.page import Page
from ..model.redirect import Redirects
from ..model.site import Site
from . import (
    feeds,
    headlines,
    home,
    items,
    listing,
    missing,
    moved,
    names,
    site_map,
    sitemaps,
)


def plan(index: Index, redirects: Redirects, site: Site, as_of: Moment) -> list[Page]:
    """All pages, in the order of their paths."""
    others = (
        listing.plan(index),
        names.plan(index),
        site_map.plan(index),
        home.plan(index, site),
        missing.plan(site),
        *(kind.pages(_items(index, kind), site, as_of) for kind in SECTIONS),
    )
    around = [page for family in others for page in family]
    pages = [
        *items.plan(index, site),
        *around,
        *feeds.plan(index),
        *sitemaps.plan(index, around, as_of),
    ]
    pages += headlines.plan(index, site)
    pages += moved.plan(redirects, pages, index.files)
    return sorted(pages, key=lambda page: page.path)


def _items(index: Index, kind: Kind) -> list[Item]:
    """Those that stand in a section's lists."""
    slices = index.section(kind.name).slices
    return [entry.item for part in slices for entry in part.items]
