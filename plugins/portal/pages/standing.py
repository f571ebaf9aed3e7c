"""The pages of `trang/`: always at the top of the site, `parent` leads the trail only."""

from collections.abc import Iterator

from ..labels import LABELS
from ..linking.index import Entry, Index
from ..model.item import AnyItem, Person, StandingPage, Unit
from ..model.moment import Moment
from ..model.name import Name
from ..model.page import Head, Page, Sourced, path_of, root_of
from ..model.photo import Photo
from ..model.site import Site
from ..model.target import Picture, Share
from .body import described
from .headlines import shared


class StandingModel(Head, frozen=True, kw_only=True):
    """A page with its people and chart."""

    updated: Moment | None
    unit: str
    people: tuple[Person, ...]
    portraits: tuple[Picture | None, ...]
    chart: tuple[Unit, ...]
    expired: bool
    body: str


class SourcedPage(Sourced, frozen=True, kw_only=True):
    """What a page of `trang/` shows beside its source."""

    trail: tuple[Name, ...]
    other: str
    portraits: tuple[Photo | None, ...]
    share: Share

    def whole(self, item: AnyItem, body: str) -> StandingModel:
        """The page's model. Raises TypeError where the item is of another kind (a bug)."""
        if not isinstance(item, StandingPage):
            raise TypeError(f"{item.path}: not of trang/")
        return StandingModel(
            url=self.url,
            root=root_of(self.url),
            title=item.title,
            description=described(item),
            lang=item.lang,
            indexed=self.indexed,
            trail=self.trail,
            other=self.other,
            image=self.share,
            updated=item.updated,
            unit=item.unit,
            people=item.people,
            portraits=tuple(
                Picture(portrait) if portrait else None  # the name stands beside it
                for portrait in self.portraits
            ),
            chart=item.chart,
            expired=self.expired,
            body=body,
        )


def plan(index: Index, site: Site) -> Iterator[Page]:
    """One page for every item of `trang/`."""
    listed = {(e.item.lang, e.item.slug): e for e in index.pages if e.listed}
    for entry in index.pages:
        if isinstance(entry.item, StandingPage):
            model = SourcedPage(
                key=entry.key,
                source=entry.source,
                url=entry.url,
                indexed=entry.listed,
                expired=entry.expired,
                fillings=entry.fillings,
                trail=(Name(LABELS[entry.item.lang]["home"], "/"), *_parents(entry.item, listed)),
                other=entry.other,
                portraits=entry.portraits,
                share=shared(entry, site),
            )
            yield Page(path_of(entry.url), "page", model, "page.json")


def _parents(item: StandingPage, listed: dict[tuple[str, str], Entry]) -> tuple[Name, ...]:
    """The pages above this one in its language, topmost first; a circle ends where it began."""
    above: list[Name] = []
    seen = {item.slug}
    while (item.lang, item.parent) in listed and item.parent not in seen:
        seen.add(item.parent)
        entry = listed[item.lang, item.parent]
        above.insert(0, Name(entry.item.title, entry.url))
        if not isinstance(entry.item, StandingPage):
            break
        item = entry.item
    return tuple(above)
