"""The pictures shown where a page without a photo is shared: its headline, set in 1200 × 630."""

from collections.abc import Iterator

import msgspec

from ..linking.entry import Entry, Index
from ..model.hashed import hash_of
from ..model.page import Page
from ..model.photo import SHARE
from ..model.site import Site
from ..model.target import Share

FORM = b"1"  # of the drawing: another look is another address, so that no network keeps an old one


class HeadlineModel(msgspec.Struct, frozen=True, array_like=True):
    """What is set in the picture; `url` is the picture's own path."""

    url: str
    title: str
    portal: str
    parent: str


def headline_of(title: str, site: Site) -> HeadlineModel:
    """The picture of a title: one address for the same words."""
    words = (title, site.name, site.owner.parent)
    return HeadlineModel(f"/tep/{hash_of(FORM, words).hex()}/tieu-de.png", *words)


def shared(entry: Entry, site: Site) -> Share:
    """What is shown where an item is shared: its cover, cut, or its headline.

    The headline's words are its alternative text; a cover's stand in the source.
    """
    if entry.cover:
        photo = entry.cover.share
        return Share(photo.url, photo.width, photo.height)
    return share_of(entry.item.title, site)


def share_of(title: str, site: Site) -> Share:
    """The headline's picture as a page names it."""
    return Share(headline_of(title, site).url, *SHARE, title)


def plan(index: Index, site: Site) -> Iterator[Page]:
    """A picture for each headline that a page names, once."""
    titles = (entry.item.title for entry in index.entries if entry.cover is None)
    for title in dict.fromkeys((site.name, *titles)):
        model = headline_of(title, site)
        yield Page(model.url[1:], "headline", model)
