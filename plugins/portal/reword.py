"""A survey and sources of which only the texts changed → the survey of the new texts.

What other pages show of an item is in its record, and where its links lead depends on what they
name; while both are the same, linking 10,000 items again would find what it found before. Most
saves of an editor are of this sort (docs/decisions/0031).
"""

from collections.abc import Iterable, Mapping

import msgspec

from .linking.entry import Entry, Index, Listing
from .model.body import Reference
from .reading.known import Reading
from .survey import Survey

_replace = msgspec.structs.replace


def reword(before: Survey, fresh: Iterable[Reading]) -> Survey | None:
    """The same as a survey of all; None where more than texts changed, or findings are told."""
    wishes = list(before.linked.wishes)
    told = {finding.path for finding in before.findings}
    places = {wish.item.path: place for place, wish in enumerate(wishes)}
    changed: dict[int, Reading] = {}
    entries: dict[int, Entry] = {}
    for reading in fresh:
        place = places.get(reading.path)
        if place is None or reading.path in told:
            return None
        wish = wishes[place]
        if not says_the_same(wish.reading, reading):
            return None
        changed[id(wish.reading)] = reading
        wishes[place] = _replace(wish, reading=reading, item=reading.item)
        entries[place] = _replace(before.index.entries[place], item=reading.item, key=reading.key)
    fresh_entries = [entries.get(place, old) for place, old in enumerate(before.index.entries)]
    return _replace(
        before,
        readings=[changed.get(id(reading), reading) for reading in before.readings],
        linked=_replace(before.linked, wishes=wishes),
        index=replaced(before.index, fresh_entries),
        live=before.live.union(entry.key for entry in entries.values()),
    )


def replaced(index: Index, entries: list[Entry]) -> Index:
    """The index with other entries in the same places, in its lists too."""
    pairs = zip(index.entries, entries, strict=True)
    fresh = {id(old): new for old, new in pairs if new is not old}
    lists = [_listing(listing, fresh) for listing in index.lists]
    return _replace(index, entries=entries, lists=lists)


def says_the_same(old: Reading, new: Reading) -> bool:
    """Whether a reading differs from another in its text only."""
    return (
        not new.findings
        and new.item == old.item
        and (new.face, new.card) == (old.face, old.card)
        and _named(new) == _named(old)
    )


def beside_title(reading: Reading) -> tuple[object, ...]:
    """What a reading says beside its title, its summary and its text; () where it has no item."""
    item = reading.item
    if item is None:
        return ()
    bare = _replace(item, title="", summary="")
    return bare, item.uses(), item.ties(), item.names(), _named(reading)


def _named(reading: Reading) -> list[Reference]:
    """The references without their lines, which only findings tell."""
    return [_replace(reference, line=0) for reference in reading.references]


def _listing(listing: Listing, fresh: Mapping[int, Entry]) -> Listing:
    """The list with new entries in the places of the old, which are given by identity."""
    if not any(id(entry) in fresh for part in listing.slices for entry in part.items):
        return listing
    return _replace(
        listing,
        slices=[
            _replace(part, items=tuple([fresh.get(id(entry), entry) for entry in part.items]))
            for part in listing.slices
        ],
    )
