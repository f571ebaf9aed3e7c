"""Readings → items with addresses, lists and targets: the first half of linking."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ..kinds.kind import Rules
from ..kinds.table import KINDS, kind_of
from ..model.finding import Finding
from ..model.item import Item
from ..model.moment import Moment
from ..model.site import Site
from ..model.source import SourceFile
from ..model.used import Used
from ..reading.known import Reading
from .addresses import give_addresses
from .archives import list_urls, name_urls
from .checks import lost_parents, unknown_categories
from .entry import Linked, Unread, Wish
from .feeds import FED, FORMS, feed_url
from .groups import BASES, Grouped, group
from .pairs import pair_up
from .public import Reach, reach
from .related import Relations, relate
from .resolve import Resolver, Target
from .ties import tie
from .uses import READ, Using, uses_of

PLACES = ("/", "/so-do-trang/", "/sitemap.xml", "/sitemap-news.xml", "/robots.txt")


def link(
    readings: Sequence[Reading],
    files: Mapping[str, SourceFile],
    site: Site,
    as_of: Moment,
    before: Relations,
    *,
    preview: bool = False,
) -> Linked:
    """Addresses, reach and targets of all items, in the order of lists: newest first."""
    items = [(reading, reading.item) for reading in readings if reading.item is not None]
    items.sort(key=lambda pair: (-(pair[1].date.second if pair[1].date else 0), pair[1].path))
    public = [(r, item, reach(item, as_of, preview=preview)) for r, item in items]
    shown = [(r, item, far) for r, item, far in public if far is not Reach.ABSENT]
    by_url, findings = give_addresses(item for _, item, _ in shown)
    url_of = {item.path: url for url, item in by_url.items()}
    shown = [(r, item, far) for r, item, far in shown if item.path in url_of]
    shown_items = [item for _, item, _ in shown]
    pairs, unpaired = pair_up(shown_items, files)
    reaching = {item.path for _, item, far in shown if far is Reach.LISTED}
    others = {  # what stands in lists leads to nothing that does not
        path: other for path, other in pairs.items() if path not in reaching or other in reaching
    }
    states, faults = _by_kind(shown_items, reaching, Rules(site, as_of))
    listed = _listed(shown, others)
    grouped = group([shown[place][1] for place in listed], states)
    urls = frozenset({*PLACES, *_list_urls(grouped), *by_url})
    refused = {reading.path: reading for reading in readings if reading.item is None}
    pages: dict[str, str | None] = {
        item.path: url_of.get(item.path, "") for _, item, _ in public
    } | dict.fromkeys(refused)
    resolver = Resolver(files, pages, urls)
    wishes = [
        _wish(r, item, files[item.path].disk, (url_of[item.path], far), resolver)
        for r, item, far in shown
    ]
    told = {path: each for path, each in refused.items() if preview or not each.named.absent}
    unread = [_unread(each, resolver) for each in told.values()]
    named = {path: each.named.ties if path in told else () for path, each in refused.items()}
    ties, untied = tie(shown_items, url_of, reaching, files, named)
    oldest_first = [wishes[place] for place in reversed(listed)]
    relations = relate(
        [wish.reading.face for wish in oldest_first], [wish.item for wish in oldest_first], before
    )
    findings += [*unpaired, *grouped.findings, *resolver.findings, *faults, *untied]
    findings += unknown_categories(shown_items, site.categories)
    findings += lost_parents(shown_items, [reading.named.slug for reading in refused.values()])
    using = chain(map(_using, wishes), map(_looking, unread))
    return Linked(
        wishes=wishes,
        unread=unread,
        listed=listed,
        grouped=grouped,
        others={path: url_of[other] for path, other in others.items()},
        states=states,
        ties=ties,
        relations=relations,
        urls=urls,
        media=uses_of(using, site.owner.name, site.pictures),
        findings=findings,
    )


def _by_kind(
    items: Sequence[Item], reaching: set[str], rules: Rules
) -> tuple[dict[str, str], list[Finding]]:
    """The states of items by path, and what is wrong with the items of a kind together.

    What does not stand in lists says nothing of what does.
    """
    states: dict[str, str] = {}
    findings: list[Finding] = []
    own: dict[str, list[Item]] = {kind.name: [] for kind in KINDS}
    for item in items:
        own[kind_of(item).name].append(item)
    for kind in KINDS:
        findings += kind.check(own[kind.name], rules)
        for far in (False, True):
            these = [item for item in own[kind.name] if (item.path in reaching) is far]
            states |= kind.states(these, rules)
    return states, findings


def _list_urls(grouped: Grouped) -> Iterator[str]:
    """Of every page of every list, of their feeds and of the indexes of names."""
    for kind in KINDS:
        yield from (url for _, url in kind.ways)
    families = Counter(g.family for g in grouped.groups)
    for g in grouped.groups:
        yield from list_urls(g.name.url, len(g.members))
        if g.family in FED and g.members:
            yield from (feed_url(g.name.url, form) for form in FORMS)
    for family, base in BASES.items():
        yield from name_urls(base, families[family])


def _listed(shown: Sequence[tuple[Reading, Item, Reach]], others: Mapping[str, str]) -> list[int]:
    """Which of the items stand in lists: those of a section, of a pair the Vietnamese one."""
    return [
        place
        for place, (_, item, far) in enumerate(shown)
        if far is Reach.LISTED
        and kind_of(item).plural
        and (item.lang == "vi" or item.path not in others)
    ]


def _wish(
    reading: Reading, item: Item, source: str, place: tuple[str, Reach], resolver: Resolver
) -> Wish:
    url, far = place
    targets = resolver.references(item.path, url, reading.references)
    used = tuple([(use, _target(item.path, use, resolver)) for use in item.uses()])
    return Wish(reading, item, source, url, far, targets, used)


def _unread(reading: Reading, resolver: Resolver) -> Unread:
    path = reading.path
    references = tuple(resolver.look_at(path, reading.references))
    used = [(use, _target(path, use, resolver)) for use in reading.named.uses]
    # a table is judged by its columns, which may be what is wrong
    used = [(use, target) for use, target in used if use.role != "table"]
    return Unread(path, reading.named.source, references, tuple(used))


def _target(source: str, use: Used, resolver: Resolver) -> Target:
    place = source, use.file.target, use.file.line
    if use.role in READ:
        return resolver.typed(*place, READ[use.role][1])
    return resolver.attachment(*place) if use.role == "file" else resolver.photo(*place)


def _looking(unread: Unread) -> Using:
    return Using(unread.source, False, unread.references, unread.used)


def _using(wish: Wish) -> Using:
    references = tuple(zip(wish.reading.references, wish.targets, strict=True))
    return Using(wish.item.source, wish.reach is Reach.LISTED, references, wish.used)
