"""What pages with a body share."""

from ..model.item import Item


def described(item: Item) -> str:
    """A page's description: the summary, or the title where the text has no words."""
    return item.summary or item.title
