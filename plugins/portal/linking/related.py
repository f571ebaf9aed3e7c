"""Faces of items, oldest first → for each, the older ones closest to it.

Closest is who shares the thread, then tags, then words of the title; a rare tag or word counts
more. Rarity is counted over older items only, in powers of two: so a new item changes no old
page, and an edited title hardly any (contracts.md §4).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from ..model.item import Item
from ..vietnamese.words import words_of
from .names import name_key

SHOWN = 3
FACE = 16  # bytes of a face's digest
_RECENT = 20  # of the items that share a word: what is far behind is of no use to a reader
_THREAD, _TAG = 1 << 40, 1 << 20  # a thread outweighs all tags, a tag all words


class Relations(msgspec.Struct, frozen=True, array_like=True):
    """The digests of the faces in a row, and for each the places of those closest to it."""

    faces: bytes = b""
    closest: tuple[tuple[int, ...], ...] = ()


def relate(faces: Sequence[bytes], items: Sequence[Item], before: Relations) -> Relations:
    """For each item the places of up to SHOWN older ones, closest first, newest among equals.

    An item's result depends on the faces up to its own, so as many as begin like those of an
    earlier call keep theirs.
    """
    joined = b"".join(faces)
    known = _same(joined, before.faces)
    closest = list(before.closest[:known])
    if known == len(items):
        return Relations(joined, tuple(closest))
    seen: defaultdict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        terms = list(_terms(item))
        if place >= known:
            closest.append(_closest(place, terms, seen))
        for term, _ in terms:
            seen[term].append(place)
    return Relations(joined, tuple(closest))


def _same(joined: bytes, before: bytes) -> int:
    """How many digests two rows begin with alike."""
    low, high = 0, min(len(joined), len(before)) // FACE
    while low < high:
        middle = (low + high + 1) // 2
        if joined[low * FACE : middle * FACE] == before[low * FACE : middle * FACE]:
            low = middle
        else:
            high = middle - 1
    return low


def _terms(item: Item) -> Iterable[tuple[str, int]]:
    """What the item shares with others, each with its weight; pairs of syllables are the words."""
    if item.thread:
        yield f"d{name_key(item.thread)}", _THREAD
    for tag in dict.fromkeys(map(name_key, item.tags)):
        yield f"t{tag}", _TAG
    for first, second in dict.fromkeys(pairwise(words_of(item.title))):
        yield f"w{first} {second}", 1


def _closest(
    place: int, terms: list[tuple[str, int]], seen: defaultdict[str, list[int]]
) -> tuple[int, ...]:
    scores: defaultdict[int, int] = defaultdict(int)
    for term, weight in terms:
        if term in seen:
            older = seen[term]
            score = weight * (place // len(older)).bit_length()
            for other in older[-_RECENT:]:
                scores[other] += score
    ranked = sorted([(score, other) for other, score in scores.items()], reverse=True)
    return tuple([other for _, other in ranked[:SHOWN]])
