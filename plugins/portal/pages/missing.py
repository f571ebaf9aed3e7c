"""The pages for addresses that are none, or no more: served at any depth, from the root's path."""

from collections.abc import Iterator

from ..labels import LABELS
from ..model.page import Head, Page
from ..model.site import Site


def plan(site: Site) -> Iterator[Page]:
    """`/404.html` and `/410.html`, with SITEURL's path before every link (contracts.md §2)."""
    for name, title in (("404", "not_found"), ("410", "gone")):
        model = Head(url="", root=site.path, title=LABELS["vi"][title], indexed=False)
        yield Page(f"{name}.html", name, model)
