"""Maps for search engines: every indexed page, the news of two days, and where the maps are.

https://www.sitemaps.org/protocol.html, and Google's extensions for photos and news. The dates are
those of the content, never the clock's.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import msgspec

from ..kinds.article import Article
from ..linking.entry import Entry, Index
from ..linking.public import is_fresh
from ..model.film import FilmEntry
from ..model.moment import Moment
from ..model.page import Head, Page
from ..model.photo import Cover, Photo

# Of one file: 50,000 pages and 50 MB. An address with its tags has at most 500 bytes (slugs have
# 100 characters, file names 80), so 100,000 addresses of pages and photos stay below.
PAGES, ADDRESSES = 50_000, 100_000
PHOTOS = 1_000  # of one page, https://developers.google.com/search/docs/crawling-indexing/sitemaps
NEWS = 1_000  # items of the news map, likewise


class Location(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A page: its URL path, when it last changed, the URL paths of its photos, its films."""

    url: str
    changed: Moment | None = None
    photos: tuple[str, ...] = ()
    films: tuple[FilmEntry, ...] = ()


class SitemapModel(msgspec.Struct, frozen=True, array_like=True):
    """One file of pages, or the list of such files."""

    locations: tuple[Location, ...]


class NewsItem(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An item of the news map."""

    url: str
    title: str
    lang: str
    published: Moment


class NewsMapModel(msgspec.Struct, frozen=True, array_like=True):
    """The items of the last two days, newest first."""

    items: tuple[NewsItem, ...]


class RobotsModel(msgspec.Struct, frozen=True, array_like=True):
    """The site paths of the maps."""

    maps: tuple[str, ...] = ("/sitemap.xml", "/sitemap-news.xml")


def plan(index: Index, others: Iterable[Page], as_of: Moment) -> Iterator[Page]:
    """The maps of all items and of the `others`, which are of no item, and robots.txt."""
    parts = cut(_locations(index, others))
    if len(parts) == 1:
        yield Page("sitemap.xml", "sitemap", SitemapModel(parts[0]))
    else:
        files = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        listed = tuple(
            Location(f"/{f}", _latest(part)) for f, part in zip(files, parts, strict=True)
        )
        yield Page("sitemap.xml", "sitemap.index", SitemapModel(listed))
        for file, part in zip(files, parts, strict=True):
            yield Page(file, "sitemap", SitemapModel(part))
    fresh = tuple(_news(index, as_of))[:NEWS]
    yield Page("sitemap-news.xml", "sitemap.news", NewsMapModel(fresh))
    yield Page("robots.txt", "robots", RobotsModel())


def cut(
    locations: Sequence[Location], pages: int = PAGES, addresses: int = ADDRESSES
) -> list[tuple[Location, ...]]:
    """Files as full as may be; at least one, and each with at least one page if there is any."""
    if len(locations) <= pages and sum(map(_weight, locations)) <= addresses:
        return [tuple(locations)]
    files: list[list[Location]] = [[]]
    held = 0
    for location in locations:
        weight = _weight(location)
        if files[-1] and (len(files[-1]) == pages or held + weight > addresses):
            files.append([])
            held = 0
        files[-1].append(location)
        held += weight
    return [tuple(file) for file in files]


def _weight(location: Location) -> int:
    """How many addresses stand in the map for a page."""
    return 1 + len(location.photos) + len(location.films)


def _locations(index: Index, others: Iterable[Page]) -> list[Location]:
    """Items from the oldest, so that a new one leaves full files as they were; then the others."""
    dates = {e.url: date for e in index.entries if (date := e.item.changed) is not None}
    locations = [
        Location(entry.url, dates.get(entry.url), _photos(entry), _films(entry))
        for entry in reversed(index.entries)
        if entry.listed
    ]
    changed = {  # what a list holds is dated
        part.url: max([dates[entry.url] for entry in part.items], default=None)
        for listing in index.lists
        for part in listing.slices
    }
    for page in others:
        model = page.model
        if isinstance(model, Head) and model.indexed and model.url:
            locations.append(Location(model.url, changed.get(model.url) or model.updated_site))
    return locations


def _photos(entry: Entry) -> tuple[str, ...]:
    made = [
        made.whole.url if isinstance(made, Cover) else made.url
        for used, made in zip(entry.item.uses(), entry.around.made, strict=True)
        if used.role in ("cover", "photo") and isinstance(made, Cover | Photo)
    ]
    shown = [filling.url for filling in entry.fillings if isinstance(filling, Photo)]
    return tuple(dict.fromkeys([*made, *shown]))[:PHOTOS]


def _films(entry: Entry) -> tuple[FilmEntry, ...]:
    film = entry.kind.film(entry.item, entry.around)
    return (film,) if film else ()


def _latest(locations: Iterable[Location]) -> Moment | None:
    return max([each.changed for each in locations if each.changed], default=None)


def _news(index: Index, as_of: Moment) -> Iterator[NewsItem]:
    """Entries stand in the order of their dates, so the first that is too old ends the list."""
    for entry in takewhile(lambda entry: is_fresh(entry.item, as_of), index.entries):
        item = entry.item
        if entry.listed and isinstance(item, Article) and item.date:
            yield NewsItem(entry.url, item.title, item.lang, item.date)
