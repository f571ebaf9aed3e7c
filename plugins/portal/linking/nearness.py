"""Listed items → the older neighbour in its section and the related items: only items before it."""

import msgspec

from ..model.page import Near
from .entry import Linked, Wish


class Nearby(msgspec.Struct, frozen=True):
    """What a reader may go on to from an item."""

    older: Near | None = None
    related: tuple[Near, ...] = ()


NOTHING_NEAR = Nearby()


def nearness(linked: Linked) -> dict[int, Nearby]:
    """By the place of a listed wish."""
    wishes = [linked.wishes[place] for place in linked.listed]
    shown = [_near(wish) for wish in wishes]
    last = len(wishes) - 1  # relations count from the oldest, lists from the newest
    older: dict[str, Near] = {}  # by folder, the newest of those that were passed
    nearby: dict[int, Nearby] = {}
    for at, closest in enumerate(linked.relations.closest):
        place, wish = linked.listed[last - at], wishes[last - at]
        folder = wish.item.path.partition("/")[0]
        related = tuple([shown[last - other] for other in closest])
        nearby[place] = Nearby(older.get(folder), related)
        older[folder] = shown[last - at]
    return nearby


def _near(wish: Wish) -> Near:
    return Near(wish.url, wish.item.title, wish.item.date)
