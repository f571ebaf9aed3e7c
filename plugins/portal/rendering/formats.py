"""The table of forms that are no templates: a file's model → its text or bytes."""

from collections.abc import Callable

import msgspec

from ..model.site import Site
from .clock import show_clock
from .feed import show_atom, show_rss
from .item_data import show_item
from .sitemap import show_index, show_news, show_robots, show_sitemap


def show_headline(model: msgspec.Struct, site: Site) -> bytes:
    """As headline.py, which is loaded with the first picture: most builds draw none."""
    from .headline import show_headline as show  # noqa: PLC0415 - 20 ms to load

    return show(model, site)


FORMATS: dict[str, Callable[[msgspec.Struct, Site], str | bytes]] = {
    "item.json": show_item,
    "feed.atom": show_atom,
    "feed.rss": show_rss,
    "sitemap": show_sitemap,
    "sitemap.index": show_index,
    "sitemap.news": show_news,
    "robots": show_robots,
    "clock.csv": show_clock,
    "headline": show_headline,
}
