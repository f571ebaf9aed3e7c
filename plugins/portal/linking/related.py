"""Faces of items, oldest first → for each, the older ones closest to it.

Closest is who shares the thread, then tags, then words of the title; a rare tag or word counts
more. Rarity is counted over older items only, in powers of two: so a new item changes no old
page, and an edited title hardly any (contracts.md §4).
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ..model.item import Item
from ..vietnamese.words import words_of
from .names import name_key

SHOWN = 3
FACE = 16  # bytes of a face's digest
_RECENT = 20  # of the items that share a word: what is far behind is of no use to a reader
_WEIGHTS = {"d": 1 << 40, "t": 1 << 20, "w": 1}  # a thread outweighs all tags, a tag all words
Terms = tuple[str, ...]
_decode = msgspec.msgpack.Decoder(list[Terms]).decode
_encode = msgspec.msgpack.Encoder().encode


class Relations(msgspec.Struct, frozen=True, array_like=True):
    """The digests of the faces in a row, and for each the places of those closest to it.

    `terms` is the MessagePack of what each shares with others: decoded where a face changed.
    """

    faces: bytes = b""
    closest: tuple[tuple[int, ...], ...] = ()
    terms: bytes = b"\x90"  # of no item


def relate(faces: Sequence[bytes], items: Sequence[Item], before: Relations) -> Relations:
    """For each item the places of up to SHOWN older ones, closest first, newest among equals.

    An item's result depends on the faces up to its own, so as many as begin like those of an
    earlier call keep theirs; where no item came or went, so does every item that shares nothing
    of what changed.
    """
    joined = b"".join(faces)
    if joined == before.faces:
        return before
    known = _same(joined, before.faces)
    old = _decode(before.terms)
    terms_of = dict(zip(_parts(before.faces), old, strict=True))
    terms = [
        old[place] if place < known else terms_of.get(face) or _terms(item)
        for place, (face, item) in enumerate(zip(faces, items, strict=True))
    ]
    changed = None  # every term, where places moved
    if len(joined) == len(before.faces):
        pairs = zip(old[known:], terms[known:], strict=True)
        changed = set().union(*(set(was) ^ set(now) for was, now in pairs if was != now))
    closest = list(before.closest[:known])
    seen: defaultdict[str, list[int]] = defaultdict(list)
    for place, its in enumerate(terms):
        if place >= known:
            same = changed is not None and its == old[place] and changed.isdisjoint(its)
            closest.append(before.closest[place] if same else _closest(place, its, seen))
        for term in its:
            seen[term].append(place)
    return Relations(joined, tuple(closest), _encode(terms))


def _parts(faces: bytes) -> list[bytes]:
    return [faces[at : at + FACE] for at in range(0, len(faces), FACE)]


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


def _terms(item: Item) -> Terms:
    """What the item shares with others; pairs of syllables are the words of its title."""
    thread = [f"d{name_key(item.thread)}"] if item.thread else []
    tags = (f"t{name_key(tag)}" for tag in item.tags)
    words = (f"w{first} {second}" for first, second in pairwise(words_of(item.title)))
    return tuple(dict.fromkeys((*thread, *tags, *words)))


def _closest(place: int, terms: Terms, seen: defaultdict[str, list[int]]) -> tuple[int, ...]:
    scores: defaultdict[int, int] = defaultdict(int)
    for term in terms:
        if term in seen:
            older = seen[term]
            score = _WEIGHTS[term[0]] * (place // len(older)).bit_length()
            for other in older[-_RECENT:]:
                scores[other] += score
    ranked = sorted([(score, other) for other, score in scores.items()], reverse=True)
    return tuple([other for _, other in ranked[:SHOWN]])
