"""The table of page families: index → every page of the portal."""

from ..linking.index import Index
from ..model.page import Page
from ..model.site import Site
from . import article, home, listing, missing, names, site_map, standing


def plan(index: Index, site: Site) -> list[Page]:
    """All pages, in the order of their paths."""
    families = (
        article.plan(index),
        standing.plan(index),
        listing.plan(index),
        names.plan(index),
        site_map.plan(index),
        home.plan(index, site),
        missing.plan(site),
    )
    return sorted((page for family in families for page in family), key=lambda page: page.path)
