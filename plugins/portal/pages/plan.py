"""The table of page families: index → every page of the portal."""

from collections.abc import Iterator
from itertools import chain

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
    made = families(index, redirects, site, as_of)
    return sorted(chain.from_iterable(made), key=lambda page: page.path)


def families(index: Index, redirects: Redirects, site: Site, as_of: Moment) -> Iterator[list[Page]]:
    """All pages, a family at a time, items' first: who wants one page need not plan the others."""
    pages = list(items.plan(index, site))
    yield pages
    around: list[Page] = []
    for family in (
        listing.plan(index),
        names.plan(index),
        site_map.plan(index),
        home.plan(index, site),
        missing.plan(site),
        *(kind.pages(_items(index, kind), site, as_of) for kind in SECTIONS),
    ):
        around += (these := list(family))
        yield these
    told = [*feeds.plan(index), *sitemaps.plan(index, around, as_of), *headlines.plan(index, site)]
    yield told
    yield list(moved.plan(redirects, [*pages, *around, *told], index.files))


def _items(index: Index, kind: Kind) -> list[Item]:
    """Those that stand in a section's lists."""
    slices = index.section(kind.name).slices
    return [entry.item for part in slices for entry in part.items]
