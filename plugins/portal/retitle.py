"""A survey and sources of which titles, summaries and texts changed → the survey of the new ones.

A title stands in lists, beside related items and behind old addresses; it gives no address, puts
nothing into a list and moves nothing in it. So what is near to what is found anew, and the rest
stands as it was found. It is for `invoke serve`, which keeps a survey in memory
(docs/decisions/0031).
"""

from collections.abc import Iterable, Sequence

import msgspec

from .linking.entry import Entry, Linked, Wish
from .linking.nearness import NOTHING_NEAR, Nearby, nearness
from .linking.redirects import redirect
from .linking.related import relate
from .model.site import Job
from .reading.known import Reading
from .reword import beside_title, replaced
from .survey import Survey

_replace = msgspec.structs.replace


def retitle(before: Survey, fresh: Iterable[Reading], job: Job) -> Survey | None:
    """The same as a survey of all; None where more changed, or findings are told."""
    wishes = list(before.linked.wishes)
    told = {finding.path for finding in before.findings}
    tied = before.linked.tied
    places = {wish.item.path: place for place, wish in enumerate(wishes)}
    readings = {reading.path: reading for reading in before.readings}
    for reading in fresh:
        place = places.get(reading.path)
        if place is None or reading.item is None or reading.findings or reading.path in told:
            return None
        wish = wishes[place]
        if wish.url in tied or beside_title(reading) != beside_title(wish.reading):
            return None  # who is tied to an item shows its title
        wishes[place] = _replace(wish, reading=reading, item=reading.item)
        readings[reading.path] = reading
    linked = _related(_replace(before.linked, wishes=wishes))
    entries = _entries(before.index.entries, linked, before.linked.wishes)
    index = replaced(before.index, entries)
    items = [reading.item for reading in readings.values() if reading.item]
    redirects, misled, notes = redirect(index, items, job.redirects, job.as_of)
    if notes != before.notes or not set(misled) <= set(before.findings):
        return None
    return _replace(
        before,
        readings=list(readings.values()),
        linked=linked,
        index=index,
        redirects=redirects,
        live=before.live.union(entry.key for entry in entries),
    )


def _related(linked: Linked) -> Linked:
    oldest_first = [linked.wishes[place] for place in reversed(linked.listed)]
    faces = [wish.reading.face for wish in oldest_first]
    items = [wish.item for wish in oldest_first]
    return _replace(linked, relations=relate(faces, items, linked.relations))


def _entries(entries: Sequence[Entry], linked: Linked, earlier: Sequence[Wish]) -> list[Entry]:
    """Those that differ are new objects: of the item itself, or of what is near to it."""
    near = nearness(linked)
    return [
        _entry(entry, wish, near.get(place, NOTHING_NEAR), same=wish is was)
        for place, (entry, wish, was) in enumerate(
            zip(entries, linked.wishes, earlier, strict=True)
        )
    ]


def _entry(entry: Entry, wish: Wish, near: Nearby, *, same: bool) -> Entry:
    around = entry.around
    if same and (around.older, around.related) == (near.older, near.related):
        return entry
    around = _replace(around, older=near.older, related=near.related)
    key, card = wish.reading.key, wish.reading.card
    return _replace(entry, item=wish.item, key=key, card=card, around=around)
