"""What may be seen at a moment: the rules of contracts.md §3, "What is public"."""

from collections.abc import Iterable
from enum import Enum

from ..kinds.table import kind_of
from ..model.item import Item
from ..model.moment import Moment
from ..model.site import Site

FRESH = 48 * 3600  # seconds that an item is in the map of news, contracts.md §2


class Reach(Enum):
    """How far an item reaches: nowhere, to its own address, into every list."""

    ABSENT = 0
    ALONE = 1
    LISTED = 2


def reach(item: Item, as_of: Moment, *, preview: bool = False) -> Reach:
    """A draft, an item of the future and a withdrawn one are absent; a hidden or expired one has
    its page and nothing else.

    In a preview, which is never written, drafts and items of the future stand in their lists.
    """
    unready = item.status == "draft" or is_future(item, as_of)
    if item.withdrawn or (unready and not preview):
        return Reach.ABSENT
    if item.status == "hidden" or is_expired(item, as_of):
        return Reach.ALONE
    return Reach.LISTED


def is_future(item: Item, as_of: Moment) -> bool:
    """Whether the item is dated later than as-of; a day without a time begins at midnight."""
    return item.date is not None and item.date.second > as_of.second


def is_expired(item: Item, as_of: Moment) -> bool:
    """Whether as-of has reached the moment the item expires."""
    return item.expires is not None and item.expires.second <= as_of.second


def unpublished(item: Item, as_of: Moment) -> str:
    """Why no reader sees the item in lists yet: a label's name, "" where all do."""
    if item.status != "published":
        return item.status
    return "future" if is_future(item, as_of) else ""


def is_fresh(item: Item, as_of: Moment) -> bool:
    """Whether the item is of the last two days; one of the future is told by `is_future`."""
    return item.date is not None and as_of.second < item.date.second + FRESH


def next_change(items: Iterable[Item], site: Site, as_of: Moment) -> int | None:
    """The next second at which the clock alone changes what is public, or what is fresh."""
    seconds = [
        moment.second + later
        for item in items
        for moment, later in (
            (item.date, 0),
            (item.date, FRESH),
            (item.expires, 0),
            *((each, 0) for each in kind_of(item).moments(item, site)),
        )
        if moment is not None and moment.second + later > as_of.second
    ]
    return min(seconds, default=None)
