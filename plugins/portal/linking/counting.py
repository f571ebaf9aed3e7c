"""An item and the counts of pages → how often it was read, and since when that stands.

The count carried over from the old portal and those of the item's addresses, old ones too, are
added up (contracts.md §3, "Views").
"""

from collections.abc import Mapping

from ..model.counted import Counted
from ..model.item import Item


def views_of(item: Item, url: str, counts: Mapping[str, Counted]) -> tuple[int | None, str]:
    """The number, None where nobody counted, and the day of the last change, "" where unknown."""
    views = item.carried
    if not counts:
        return views, ""
    urls = dict.fromkeys((url, *[old.url for old in item.old_urls]))
    found = [counts[each] for each in urls if each in counts]
    if not found:
        return views, ""
    total = (views or 0) + sum(counted.count for counted in found)
    return total, max(counted.changed for counted in found)
