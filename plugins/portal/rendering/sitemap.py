"""The models of pages/sitemaps.py → XML (sitemaps.org), and robots.txt."""

from collections.abc import Iterator

import msgspec

from ..model.film import FilmEntry
from ..model.site import Site
from ..pages.sitemaps import Location, NewsMapModel, RobotsModel, SitemapModel
from ..vietnamese.dates import iso_moment
from ..vietnamese.wellformed import xml_text
from .addresses import absolute

# https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps
LONGEST = 2048  # characters of a film's description
HOURS = 8  # a longer film is named without its length
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_MAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_PHOTOS = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
_FILMS = 'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"'
_NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def show_sitemap(model: msgspec.Struct, site: Site) -> str:
    """A file of pages. Raises TypeError for the model of something else (a bug)."""
    return _list("urlset", "url", f"{_MAPS} {_PHOTOS} {_FILMS}", model, site)


def show_index(model: msgspec.Struct, site: Site) -> str:
    """The list of such files. Raises TypeError for the model of something else (a bug)."""
    return _list("sitemapindex", "sitemap", _MAPS, model, site)


def show_news(model: msgspec.Struct, site: Site) -> str:
    """The news map. Raises TypeError for the model of something else (a bug)."""
    if not isinstance(model, NewsMapModel):
        raise TypeError(f"{type(model).__name__}: no news map")
    name = xml_text(site.name)
    lines = [
        f"<url><loc>{absolute(item.url, site.url)}</loc><news:news><news:publication>"
        f"<news:name>{name}</news:name><news:language>{item.lang}</news:language>"
        f"</news:publication><news:publication_date>{iso_moment(item.published)}"
        f"</news:publication_date><news:title>{xml_text(item.title)}</news:title></news:news></url>"
        for item in model.items
    ]
    return "\n".join([f"{_HEAD}<urlset {_MAPS} {_NEWS}>", *lines, "</urlset>\n"])


def show_robots(model: msgspec.Struct, site: Site) -> str:
    """robots.txt. Raises TypeError for the model of something else (a bug)."""
    if not isinstance(model, RobotsModel):
        raise TypeError(f"{type(model).__name__}: no robots.txt")
    maps = [f"Sitemap: {absolute(path, site.url)}\n" for path in model.maps]
    return "".join(["User-agent: *\nDisallow:\n\n", *maps])


def _list(root: str, element: str, names: str, model: msgspec.Struct, site: Site) -> str:
    if not isinstance(model, SitemapModel):
        raise TypeError(f"{type(model).__name__}: no sitemap")
    lines = [
        f"<{element}>{''.join(_inside(location, site))}</{element}>" for location in model.locations
    ]
    return "\n".join([f"{_HEAD}<{root} {names}>", *lines, f"</{root}>\n"])


def _inside(location: Location, site: Site) -> Iterator[str]:
    """An address needs no escaping: what XML would not take is percent-encoded in it."""
    yield f"<loc>{absolute(location.url, site.url)}</loc>"
    if location.changed:
        yield f"<lastmod>{iso_moment(location.changed)}</lastmod>"
    for photo in location.photos:
        yield f"<image:image><image:loc>{absolute(photo, site.url)}</image:loc></image:image>"
    for film in location.films:
        yield f"<video:video>{''.join(_film(film, site))}</video:video>"


def _film(film: FilmEntry, site: Site) -> Iterator[str]:
    """In the order of the extension's schema."""
    yield f"<video:thumbnail_loc>{absolute(film.thumbnail, site.url)}</video:thumbnail_loc>"
    yield f"<video:title>{xml_text(film.title)}</video:title>"
    yield f"<video:description>{xml_text(film.about[:LONGEST])}</video:description>"
    yield f"<video:content_loc>{absolute(film.url, site.url)}</video:content_loc>"
    if 0 < film.seconds <= HOURS * 3600:
        yield f"<video:duration>{film.seconds}</video:duration>"
