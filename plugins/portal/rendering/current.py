"""Which entry of the menu a page belongs to."""

from collections.abc import Iterable

from ..model.name import Name


def current(target: str, url: str, trail: Iterable[Name]) -> str:
    """What `aria-current` says of a menu entry: "page", "true" for a page below it, or ""."""
    if target == url:
        return "page"
    below = target != "/" and any(place.url == target for place in trail)
    return "true" if below else ""
