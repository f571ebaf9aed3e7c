"""The pages of lists: the newest at a list's own address, full pages counted from the oldest."""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from ..kinds.table import KIND_OF_NAME
from ..labels import LABELS
from ..linking.archives import Slice
from ..linking.entry import Entry, Index, Listing
from ..linking.feeds import FED, FORMS, feed_url
from ..linking.groups import BASES, NEWS
from ..model.name import Name
from ..model.page import Card, Cards, Feed, Head, Page, path_of, root_of
from ..vietnamese.order import name_key

_LABEL = LABELS["vi"]
_encode = msgspec.msgpack.Encoder().encode
HOME = Name(_LABEL["home"], "/")
_NEWS = Name(_LABEL[NEWS.plural], NEWS.url)
_ABOVE = {
    "section": (HOME,),
    "year": (HOME, _NEWS),
    "month": (HOME, _NEWS),
    "category": (HOME, Name(_LABEL["categories"], BASES["category"])),
    "tag": (HOME, Name(_LABEL["all_tags"], BASES["tag"])),
    "thread": (HOME, Name(_LABEL["threads"], BASES["thread"])),
}
# Pelican's names; a theme's template of one family may look as it likes.
_TEMPLATES = {
    "year": "period_archives",
    "month": "period_archives",
    "category": "category",
    "tag": "tag",
    "thread": "thread",
}


class Part(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A way in which a list is divided: the words above, and the lists."""

    heading: str
    names: tuple[Name, ...]


class ListModel(Head, frozen=True, kw_only=True):
    """Cards, newest first, and the pager's four targets, "" where there is none.

    `parts` are the lists that this one is made of: the months of a year, the years of all news,
    the facets of a section. `kind` is that of all cards, "" where they are of several; `ways`
    lead to the section's own pages.
    """

    heading: str
    kind: str
    cards: Cards
    parts: tuple[Part, ...]
    ways: tuple[Name, ...]
    newer: str
    older: str
    newest: str
    oldest: str


def plan(index: Index) -> Iterator[Page]:
    """The pages of every list."""
    cards = {entry.url: _sealed(entry) for entry in index.entries if entry.listed}
    parts = _parts(index)
    for listing in index.lists:
        kind = KIND_OF_NAME.get(listing.kind)
        template = kind.list_template if kind else _TEMPLATES[listing.family]
        for part in listing.slices:
            pairs = [cards[entry.url] for entry in part.items]
            shown = Cards([card for card, _ in pairs], b"".join([seal for _, seal in pairs]))
            # on its own page only: a new month must not change the full pages of its year
            made_of = () if part.number else tuple(parts.get(part.url, ()))
            yield Page(path_of(part.url), template, _model(listing, part, shown, made_of))


def card(entry: Entry) -> Card:
    """An item as lists show it."""
    item, around = entry.item, entry.around
    mark = f"[{LABELS[item.lang][around.unpublished]}] " if around.unpublished else ""
    return Card(
        entry.url,
        mark + item.title,
        item.date,
        around.category,
        item.summary,
        item.lang,
        entry.kind.name,
        around.state,
        entry.kind.note(item, around),
        entry.picture if entry.kind.covers else None,
        entry.kind.cells(item),
    )


def _sealed(entry: Entry) -> tuple[Card, bytes]:
    """A card, and what it shows: of the source its digest, and what stands in other places."""
    shown = card(entry)
    names = shown.category.url, shown.category.text
    parts = (entry.around.unpublished, entry.url, *names, shown.state, shown.note)
    seal = entry.card + "\0".join(parts).encode() + b"\0"
    more = _encode((shown.cover, shown.cells)) if shown.cover or shown.cells else b""
    return shown, seal + more


def heading_of(listing: Listing) -> str:
    """What a list is called."""
    text = listing.name.text
    if listing.family == "section":
        return _LABEL[text]
    if listing.family == "facet":
        return _LABEL["facet_of"].format(_LABEL[listing.facet], text)
    if listing.family == "year":
        return _LABEL["year"].format(text)
    if listing.family == "month":
        return _LABEL["month_of_year"].format(int(text), _year_of(listing))
    return text


def feeds_of(listing: Listing) -> tuple[Feed, ...]:
    """The list's feeds in the order of FORMS; none before its first item."""
    if listing.family not in FED or not listing.slices[0].items:
        return ()
    title = _LABEL["feed"].format(heading_of(listing))
    url = listing.name.url
    return tuple([Feed(f"{title} ({f.label})", feed_url(url, f), f.media_type) for f in FORMS])


def months_of(index: Index) -> Iterator[tuple[Name, tuple[Name, ...]]]:
    """The years, newest first, each with its months."""
    months = sorted(index.of("month"), key=lambda month: month.name.url, reverse=True)
    for year, those in groupby(months, key=_year_of):
        names = [Name(_LABEL["month"].format(int(m.name.text)), m.name.url) for m in those]
        yield Name(_LABEL["year"].format(year), f"{NEWS.url}{year}/"), tuple(names)


def _parts(index: Index) -> dict[str, list[Part]]:
    """By the URL of a list, what it is made of."""
    years = list(months_of(index))
    parts = {year.url: [Part(_LABEL["months"], months)] for year, months in years}
    parts[NEWS.url] = [Part(_LABEL["years"], tuple([year for year, _ in years]))] if years else []
    facets = groupby(index.of("facet"), key=lambda each: (each.kind, each.facet))
    for (kind, facet), lists in facets:
        names = sorted([each.name for each in lists], key=lambda name: name_key(name.text))
        parts.setdefault(KIND_OF_NAME[kind].url, []).append(Part(_LABEL[facet], tuple(names)))
    return parts


def _year_of(month: Listing) -> str:
    return month.name.url.removeprefix(NEWS.url).partition("/")[0]


def _trail(listing: Listing) -> tuple[Name, ...]:
    if listing.family == "facet":
        kind = KIND_OF_NAME[listing.kind]
        return (HOME, Name(_LABEL[kind.plural], kind.url))
    above = _ABOVE[listing.family]
    if listing.family == "month":
        year = _year_of(listing)
        return (*above, Name(_LABEL["year"].format(year), f"{NEWS.url}{year}/"))
    return above


def _model(
    listing: Listing, part: Slice[Entry], cards: Cards, parts: tuple[Part, ...]
) -> ListModel:
    heading = heading_of(listing)
    title = f"{heading} – {_LABEL['list_page']} {part.number}" if part.number else heading
    return ListModel(
        url=part.url,
        root=root_of(part.url),
        title=title,
        heading=heading,
        trail=_trail(listing),
        feeds=feeds_of(listing),
        kind=listing.kind,
        cards=cards,
        parts=parts,
        ways=_ways(listing),
        newer=part.newer,
        older=part.older,
        newest=part.newest,
        oldest=part.oldest,
    )


def _ways(listing: Listing) -> tuple[Name, ...]:
    kind = KIND_OF_NAME.get(listing.kind) if listing.family == "section" else None
    return tuple([Name(_LABEL[label], url) for label, url in kind.ways]) if kind else ()
