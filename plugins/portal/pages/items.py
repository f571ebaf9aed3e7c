"""The pages of items, of every kind: what is around each beside its source."""

from collections.abc import Iterator, Mapping

import msgspec

from ..kinds.page import PAGE, StandingPage
from ..kinds.table import kind_of
from ..labels import LABELS
from ..linking.entry import Entry, Index
from ..model.around import Around
from ..model.item import Item
from ..model.item_page import ItemModel
from ..model.name import Name
from ..model.page import Page, Sourced, path_of
from ..model.site import Site
from .headlines import shared


class SourcedItem(Sourced, frozen=True, kw_only=True):
    """What an item's page shows beside its source."""

    around: Around

    def whole(self, item: Item, body: str) -> ItemModel:
        """The page's model."""
        return kind_of(item).page(item, body, self.around)


def plan(index: Index, site: Site) -> Iterator[Page]:
    """One page for every item that has one, listed or not."""
    places = {
        (entry.item.lang, entry.item.slug): entry
        for entry in index.of_kind(PAGE.name)
        if entry.listed
    }
    for entry in index.entries:
        around = msgspec.structs.replace(
            entry.around, share=shared(entry, site), trail=_trail(entry.item, places)
        )
        model = SourcedItem(
            key=entry.key,
            source=entry.source,
            url=entry.url,
            fillings=entry.fillings,
            around=around,
        )
        yield Page(path_of(entry.url), entry.kind.name, model, "item.json")


def _trail(item: Item, places: Mapping[tuple[str, str], Entry]) -> tuple[Name, ...]:
    """Of a page of trang/, the way by its parents; a kind with a section knows its own."""
    if not isinstance(item, StandingPage):
        return ()
    return (Name(LABELS[item.lang]["home"], "/"), *_parents(item, places))


def _parents(item: StandingPage, places: Mapping[tuple[str, str], Entry]) -> tuple[Name, ...]:
    """The pages above this one in its language, topmost first; a circle ends where it began."""
    above: list[Name] = []
    seen = {item.slug}
    while (item.lang, item.parent) in places and item.parent not in seen:
        seen.add(item.parent)
        entry = places[item.lang, item.parent]
        above.insert(0, Name(entry.item.title, entry.url))
        if not isinstance(entry.item, StandingPage):
            break
        item = entry.item
    return tuple(above)
