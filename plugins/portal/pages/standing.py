"""The pages of `trang/`: always at the top of the site, `parent` leads the trail only."""

from collections.abc import Iterator

from ..labels import LABELS
from ..linking.index import Entry, Index
from ..model.item import Person, StandingPage, Unit
from ..model.moment import Moment
from ..model.page import Head, Page, path_of, root_of
from ..model.target import Filling
from .body import described


class StandingModel(Head, frozen=True, kw_only=True):
    """A page with its people and chart; `body` is filled by the renderer from `key`."""

    updated: Moment | None
    unit: str
    people: tuple[Person, ...]
    chart: tuple[Unit, ...]
    expired: bool
    key: bytes
    source: str
    fillings: tuple[Filling, ...]
    body: str = ""


def plan(index: Index) -> Iterator[Page]:
    """One page for every item of `trang/`."""
    by_slug = {entry.item.slug: entry for entry in index.pages}
    for entry in index.pages:
        if isinstance(entry.item, StandingPage):
            yield Page(path_of(entry.url), "page", _model(entry, entry.item, by_slug))


def _model(entry: Entry, item: StandingPage, by_slug: dict[str, Entry]) -> StandingModel:
    return StandingModel(
        url=entry.url,
        root=root_of(entry.url),
        title=item.title,
        description=described(item),
        lang=item.lang,
        indexed=entry.listed,
        trail=((LABELS["home"], "/"), *_parents(item, by_slug)),
        updated=item.updated,
        unit=item.unit,
        people=item.people,
        chart=item.chart,
        expired=entry.expired,
        key=entry.key,
        source=entry.source,
        fillings=entry.fillings,
    )


def _parents(item: StandingPage, by_slug: dict[str, Entry]) -> tuple[tuple[str, str], ...]:
    """The pages above this one, topmost first; a circle ends where it began."""
    above: list[tuple[str, str]] = []
    seen = {item.slug}
    while item.parent in by_slug and item.parent not in seen:
        seen.add(item.parent)
        entry = by_slug[item.parent]
        above.insert(0, (entry.item.title, entry.url))
        if not isinstance(entry.item, StandingPage):
            break
        item = entry.item
    return tuple(above)
