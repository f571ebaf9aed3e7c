"""Listed items → the older neighbour and the related items of each: only items before it."""

import msgspec

from ..model.page import Near
from .index import Linked, Wish


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
    closest = linked.relations.closest
    return {
        place: Nearby(
            shown[at + 1] if at < last else None,
            tuple([shown[last - other] for other in closest[last - at]]),
        )
        for at, place in enumerate(linked.listed)
    }


def _near(wish: Wish) -> Near:
    return Near(wish.url, wish.item.title, wish.item.date)
