"""The site map as a page: sections, pages, news by month."""

from collections.abc import Iterator

import msgspec

from ..kinds.page import PAGE, StandingPage
from ..kinds.table import SECTIONS
from ..labels import LABELS
from ..linking.entry import Entry, Index
from ..linking.groups import BASES
from ..model.name import Name
from ..model.page import Head, Page, path_of, root_of
from .listing import HOME, months_of
from .names import DIRECTORIES

URL = "/so-do-trang/"
_LABEL = LABELS["vi"]
_TOP = ("", "")


class Branch(msgspec.Struct, frozen=True, array_like=True):
    """A page and those below it."""

    name: Name
    lang: str
    below: tuple["Branch", ...] = ()


class SiteMapModel(Head, frozen=True, kw_only=True):
    """Where everything is."""

    sections: tuple[Name, ...]
    pages: tuple[Branch, ...]
    years: tuple[tuple[Name, tuple[Name, ...]], ...]


def plan(index: Index) -> Iterator[Page]:
    """The one page at `/so-do-trang/`."""
    model = SiteMapModel(
        url=URL,
        root=root_of(URL),
        title=_LABEL["site_map"],
        trail=(HOME,),
        sections=(
            *(
                Name(_LABEL[label], url)
                for kind in SECTIONS
                for label, url in ((kind.plural, kind.url), *kind.ways)
            ),
            *(Name(_LABEL[d.label], BASES[d.family]) for d in DIRECTORIES),
        ),
        pages=_branches(index),
        years=tuple(months_of(index)),
    )
    yield Page(path_of(URL), "site_map", model)


def _order(entry: Entry) -> int:
    return entry.item.order if isinstance(entry.item, StandingPage) else 0


def _branches(index: Index) -> tuple[Branch, ...]:
    """Listed pages below their parents; one whose parent is none stands on top."""
    entries = sorted(
        (entry for entry in index.of_kind(PAGE.name) if entry.listed),
        key=lambda entry: (_order(entry), entry.url),
    )
    places = {(entry.item.lang, entry.item.slug) for entry in entries}
    below: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        parent = entry.item.parent if isinstance(entry.item, StandingPage) else ""
        place = entry.item.lang, parent
        below.setdefault(place if place in places else _TOP, []).append(entry)
    seen: set[str] = set()

    def grow(parent: tuple[str, str]) -> tuple[Branch, ...]:
        branches = []
        for entry in below.get(parent, ()):
            if entry.url not in seen:
                seen.add(entry.url)
                item = entry.item
                branches.append(
                    Branch(Name(item.title, entry.url), item.lang, grow((item.lang, item.slug)))
                )
        return tuple(branches)

    tree = grow(_TOP)
    circles = [entry for entry in entries if entry.url not in seen]
    return tree + tuple(Branch(Name(e.item.title, e.url), e.item.lang) for e in circles)
