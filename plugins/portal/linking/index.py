"""Readings → entries with addresses and targets → the index that pages are planned from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

import msgspec

from ..model.finding import Finding
from ..model.item import AnyItem, Article, StandingPage
from ..model.media import MediaUse
from ..model.moment import Moment
from ..model.name import Name
from ..model.page import Near
from ..model.photo import Cover, Photo
from ..model.reading import Reading
from ..model.section import NEWS
from ..model.site import Site
from ..model.source import SourceFile
from ..model.target import Attachment, Filling
from .addresses import give_addresses
from .archives import Slice, list_urls, name_urls
from .checks import lost_parents, unknown_categories
from .feeds import FED, FORMS, feed_url
from .groups import BASES, Family, Grouped, group
from .pairs import pair_up
from .public import Reach, reach
from .related import Relations, relate
from .resolve import Resolver, Target
from .uses import Using, uses_of

PLACES = ("/", "/so-do-trang/", "/sitemap.xml", "/sitemap-news.xml", "/robots.txt")


class Wish(msgspec.Struct, frozen=True):
    """An item that has a page: what its references lead to, before photos are looked at."""

    reading: Reading
    item: AnyItem
    source: str
    url: str
    reach: Reach
    targets: tuple[Target, ...]
    cover: Target | None
    attachments: tuple[Target, ...]
    portraits: tuple[Target | None, ...]


class Entry(msgspec.Struct, frozen=True):
    """An item that has a page, with everything that its page needs of other files.

    `other` is the page in the other language; `older` and `related` are items before it;
    `views` is None where nobody counted, `counted` the day of the last change of the count.
    """

    item: AnyItem
    key: bytes
    card: bytes
    source: str
    url: str
    listed: bool
    expired: bool
    fillings: tuple[Filling, ...]
    cover: Cover | None
    attachments: tuple[Attachment, ...]
    portraits: tuple[Photo | None, ...]
    category: Name
    tags: tuple[Name, ...]
    thread: Name
    other: str
    older: Near | None
    related: tuple[Near, ...]
    views: int | None
    counted: str


class Listing(msgspec.Struct, frozen=True):
    """A list and its pages, the list's own first."""

    family: Family
    name: Name
    slices: list[Slice[Entry]]

    def newest(self, count: int) -> list[Entry]:
        """The first items of the whole list, newest first."""
        parts = (self.slices[0], *self.slices[:0:-1])  # numbered pages count from the oldest
        return list(islice(chain.from_iterable(part.items for part in parts), count))


class Index(msgspec.Struct, frozen=True):
    """All that is public at as-of: every entry, every list, and what files they publish.

    By URL: `photos` has the use of the file and the key of the bytes, `files` file and hash.
    """

    entries: list[Entry]
    pages: list[Entry]
    lists: list[Listing]
    urls: frozenset[str]
    photos: dict[str, tuple[MediaUse, bytes]]
    files: dict[str, tuple[str, bytes]]

    def of(self, *families: Family) -> list[Listing]:
        """The lists of some families."""
        return [listing for listing in self.lists if listing.family in families]

    @property
    def news(self) -> Listing:
        """The list of all news."""
        return next(listing for listing in self.lists if listing.name.url == NEWS.url)


class Linked(msgspec.Struct, frozen=True):
    """The first half of linking: `media` names each file to look at and how it is used.

    `listed` are the places of the wishes that stand in lists; groups count in it.
    """

    wishes: list[Wish]
    listed: list[int]
    grouped: Grouped
    others: dict[str, str]
    relations: Relations
    urls: frozenset[str]
    media: list[MediaUse]
    findings: list[Finding]


def link(
    readings: Iterable[Reading],
    files: Mapping[str, SourceFile],
    site: Site,
    as_of: Moment,
    before: Relations,
) -> Linked:
    """Addresses, reach and targets of all items, in the order of lists: newest first."""
    items = [(reading, reading.item) for reading in readings if reading.item is not None]
    items.sort(key=lambda pair: (-(pair[1].date.second if pair[1].date else 0), pair[1].path))
    public = [(r, item, reach(item, as_of)) for r, item in items]
    shown = [(r, item, far) for r, item, far in public if far is not Reach.ABSENT]
    by_url, findings = give_addresses(item for _, item, _ in shown)
    url_of = {item.path: url for url, item in by_url.items()}
    shown = [(r, item, far) for r, item, far in shown if item.path in url_of]
    pairs, unpaired = pair_up((item for _, item, _ in shown), files)
    reaching = {item.path for _, item, far in shown if far is Reach.LISTED}
    others = {  # what stands in lists leads to nothing that does not
        path: other for path, other in pairs.items() if path not in reaching or other in reaching
    }
    listed = _listed(shown, others)
    grouped = group([shown[place][1] for place in listed])
    urls = frozenset({*PLACES, *_list_urls(grouped), *by_url})
    pages = {item.path: url_of.get(item.path, "") for _, item, _ in public}
    resolver = Resolver(files, pages, urls)
    wishes = [
        _wish(r, item, files[item.path].disk, (url_of[item.path], far), resolver)
        for r, item, far in shown
    ]
    oldest_first = [wishes[place] for place in reversed(listed)]
    relations = relate(
        [wish.reading.face for wish in oldest_first], [wish.item for wish in oldest_first], before
    )
    findings += [*unpaired, *grouped.findings, *resolver.findings]
    shown_items = [wish.item for wish in wishes]
    findings += [*unknown_categories(shown_items, site.categories), *lost_parents(shown_items)]
    return Linked(
        wishes=wishes,
        listed=listed,
        grouped=grouped,
        others={path: url_of[other] for path, other in others.items()},
        relations=relations,
        urls=urls,
        media=uses_of(map(_using, wishes), site.owner.name, site.pictures),
        findings=findings,
    )


def _list_urls(grouped: Grouped) -> Iterator[str]:
    """Of every page of every list, of their feeds and of the indexes of names."""
    families = Counter(g.family for g in grouped.groups)
    for g in grouped.groups:
        yield from list_urls(g.name.url, len(g.members))
        if g.family in FED and g.members:
            yield from (feed_url(g.name.url, form) for form in FORMS)
    for family, base in BASES.items():
        yield from name_urls(base, families[family])


def _listed(
    shown: Sequence[tuple[Reading, AnyItem, Reach]], others: Mapping[str, str]
) -> list[int]:
    """Which of the items stand in lists: of a pair the Vietnamese one."""
    return [
        place
        for place, (_, item, far) in enumerate(shown)
        if far is Reach.LISTED
        and isinstance(item, Article)
        and (item.lang == "vi" or item.path not in others)
    ]


def _wish(
    reading: Reading, item: AnyItem, source: str, place: tuple[str, Reach], resolver: Resolver
) -> Wish:
    url, far = place
    targets = resolver.references(item.path, url, reading.references)
    cover: Target | None = None
    attachments: tuple[Target, ...] = ()
    if isinstance(item, Article):
        if item.cover:
            cover = resolver.photo(item.path, item.cover.target, item.cover.line)
        if item.attachments:
            attachments = tuple(
                resolver.attachment(item.path, use.target, use.line) for use in item.attachments
            )
    portraits = _portraits(item, resolver) if isinstance(item, StandingPage) else ()
    return Wish(reading, item, source, url, far, targets, cover, attachments, portraits)


def _portraits(item: StandingPage, resolver: Resolver) -> tuple[Target | None, ...]:
    return tuple(
        resolver.photo(item.path, person.photo.target, person.photo.line) if person.photo else None
        for person in item.people
    )


def _using(wish: Wish) -> Using:
    references = tuple(zip(wish.reading.references, wish.targets, strict=True))
    listed = wish.reach is Reach.LISTED
    return Using(wish.item, listed, references, wish.cover, wish.portraits, wish.attachments)
