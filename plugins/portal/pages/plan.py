"""The table of page families: index → every page of the portal."""

from ..linking.index import Index
from ..model.moment import Moment
from ..model.page import Page
from ..model.redirect import Redirects
from ..model.site import Site
from . import (
    article,
    feeds,
    headlines,
    home,
    listing,
    missing,
    moved,
    names,
    site_map,
    sitemaps,
    standing,
)


def plan(index: Index, redirects: Redirects, site: Site, as_of: Moment) -> list[Page]:
    """All pages, in the order of their paths."""
    items = (article.plan(index, site), standing.plan(index, site))
    others = (
        listing.plan(index),
        names.plan(index),
        site_map.plan(index),
        home.plan(index, site),
        missing.plan(site),
    )
    around = [page for family in others for page in family]
    pages = [page for family in items for page in family]
    pages += [*around, *feeds.plan(index), *sitemaps.plan(index, around, as_of)]
    pages += headlines.plan(index, site)
    pages += moved.plan(redirects, pages, index.files)
    return sorted(pages, key=lambda page: page.path)
