"""The pages of a list: the newest at its own address, full pages counted from the oldest."""

from collections.abc import Iterator

from ..labels import LABELS
from ..linking.archives import Slice
from ..linking.index import Entry, Index
from ..model.page import Card, Head, Page, path_of, root_of


class ListModel(Head, frozen=True, kw_only=True):
    """Cards, newest first, and the pager's four targets, "" where there is none."""

    heading: str
    cards: tuple[Card, ...]
    newer: str
    older: str
    newest: str
    oldest: str


def plan(index: Index) -> Iterator[Page]:
    """The pages of `/tin-tuc/`."""
    for part in index.news:
        yield Page(path_of(part.url), "archives", _model(part, LABELS["news"]))


def card(entry: Entry) -> Card:
    """An item as lists show it."""
    item = entry.item
    return Card(entry.url, item.title, item.date, item.category, item.summary, item.lang)


def _model(part: Slice[Entry], heading: str) -> ListModel:
    title = f"{heading} – {LABELS['list_page']} {part.number}" if part.number else heading
    return ListModel(
        url=part.url,
        root=root_of(part.url),
        title=title,
        heading=heading,
        trail=((LABELS["home"], "/"),),
        cards=tuple(card(entry) for entry in part.items),
        newer=part.newer,
        older=part.older,
        newest=part.newest,
        oldest=part.oldest,
    )
