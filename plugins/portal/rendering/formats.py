"""The table of forms that are no templates: a file's model → its text or bytes."""

from collections.abc import Callable

import msgspec

from ..model.site import Site
from .feed import show_atom, show_rss
from .headline import show_headline
from .item_data import show_article, show_standing
from .sitemap import show_index, show_news, show_robots, show_sitemap

FORMATS: dict[str, Callable[[msgspec.Struct, Site], str | bytes]] = {
    "article.json": show_article,
    "page.json": show_standing,
    "feed.atom": show_atom,
    "feed.rss": show_rss,
    "sitemap": show_sitemap,
    "sitemap.index": show_index,
    "sitemap.news": show_news,
    "robots": show_robots,
    "headline": show_headline,
}
