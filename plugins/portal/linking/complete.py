"""Wishes and what was found in their files → the index; a broken file is a finding at its use."""

from collections.abc import Mapping, Sequence

from ..kinds.table import kind_of
from ..model.around import Around, Made
from ..model.counted import Counted
from ..model.finding import Finding
from ..model.moment import Moment
from ..model.photo import Cover
from .archives import slice_list
from .counting import views_of
from .entry import Entry, Index, Linked, Listing, Wish
from .nearness import NOTHING_NEAR, Nearby, nearness
from .public import Reach, is_expired, unpublished
from .publishing import Found, Publisher


def complete(
    linked: Linked,
    found: Found,
    counts: Mapping[str, Counted],
    as_of: Moment,
    *,
    preview: bool = False,
) -> tuple[Index, list[Finding]]:
    """Fill every target; the findings have the line at which a broken file is used."""
    publisher = Publisher(linked.media, found)
    near = nearness(linked)
    entries = [
        _entry(
            publisher,
            wish,
            linked,
            near.get(place, NOTHING_NEAR),
            views_of(wish.item, wish.url, counts),
            (is_expired(wish.item, as_of), unpublished(wish.item, as_of) if preview else ""),
        )
        for place, wish in enumerate(linked.wishes)
    ]
    for unread in linked.unread:
        publisher.look_at(unread)
    listed = [entries[place] for place in linked.listed]
    findings = [
        finding for each in entries for finding in each.kind.fits(each.item, each.around.made)
    ]
    index = Index(
        entries=entries,
        lists=[
            Listing(
                g.family,
                g.name,
                slice_list(g.name.url, [listed[at] for at in g.members]),
                g.kind,
                g.facet,
            )
            for g in linked.grouped.groups
        ],
        urls=linked.urls,
        photos=publisher.photos,
        files=publisher.files,
    )
    return index, [*publisher.findings, *findings]


def _entry(
    publisher: Publisher,
    wish: Wish,
    linked: Linked,
    near: Nearby,
    count: tuple[int | None, str],
    marks: tuple[bool, str],
) -> Entry:
    item = wish.item
    grouped = linked.grouped
    made = tuple([publisher.made(wish, used, target) for used, target in wish.used])
    # after what is written anew: a link to a table leads to the table as published
    fillings = tuple(
        publisher.filling(wish, target, reference)
        for target, reference in zip(wish.targets, wish.reading.references, strict=True)
    )
    cover, alt = _cover_of(wish, made)
    views, counted = count
    expired, unready = marks
    around = Around(
        url=wish.url,
        indexed=wish.reach is Reach.LISTED,
        expired=expired,
        unpublished=unready,
        other=linked.others.get(item.path, ""),
        made=made,
        category=grouped.categories.find(item.category),
        tags=tuple([grouped.tags.find(tag) for tag in item.tags]),
        thread=grouped.threads.find(item.thread),
        older=near.older,
        related=near.related,
        ties=linked.ties.get(item.path, ()),
        views=views,
        counted=counted,
        state=linked.states.get(item.path, ""),
    )
    return Entry(
        item=item,
        kind=kind_of(item),
        key=wish.reading.key,
        card=wish.reading.card,
        source=wish.source,
        fillings=fillings,
        around=around,
        cover=cover,
        cover_alt=alt,
    )


def _cover_of(wish: Wish, made: Sequence[Made | None]) -> tuple[Cover | None, str]:
    """The photo that lists show: the first that was made for it, with its alternative text."""
    for (used, _), each in zip(wish.used, made, strict=True):
        if isinstance(each, Cover):
            return each, used.alt
    return None, ""
