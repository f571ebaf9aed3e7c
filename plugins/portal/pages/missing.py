"""The page for addresses that are none; served at any depth, so its links start at the root."""

from collections.abc import Iterator

from ..labels import LABELS
from ..model.page import Head, Page
from ..model.site import Site


def plan(site: Site) -> Iterator[Page]:
    """`/404.html`, with SITEURL's path before every link (contracts.md §2)."""
    model = Head(url="", root=site.path, title=LABELS["vi"]["not_found"], indexed=False)
    yield Page("404.html", "404", model)
