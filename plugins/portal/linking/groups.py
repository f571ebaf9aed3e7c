"""Listed items → the lists they stand in: sections, years, months, categories, tags, threads."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from ..kinds.kind import Facet, Kind
from ..kinds.table import SECTIONS
from ..labels import LABELS
from ..model.finding import Finding
from ..model.item import Item
from ..model.name import Name
from ..vietnamese.dates import year_month
from .names import Names, give_names, name_key

Family = Literal["section", "facet", "year", "month", "category", "tag", "thread"]
BASES: dict[Family, str] = {
    "category": "/chuyen-muc/",
    "tag": "/the/",
    "thread": "/dong-su-kien/",
}
NEWS = SECTIONS[0]
_NEWS_FOLDER = f"{NEWS.folder}/"
_WORDS = {"category": "chuyên mục", "tag": "thẻ", "thread": "dòng sự kiện"}


class Group(msgspec.Struct, frozen=True):
    """A list: what it lists, its name and address, the places of its items, newest first.

    The name of a section is its label in labels.py, of a year or month its number. `kind` is the
    name of its items' kind where they have one, `facet` the label of a facet.
    """

    family: Family
    name: Name
    members: Sequence[int]
    kind: str = ""
    facet: str = ""


class Grouped(msgspec.Struct, frozen=True):
    """Every list, and the names that items show."""

    groups: list[Group]
    categories: Names
    tags: Names
    threads: Names
    findings: list[Finding]


def group(
    items: Sequence[Item], states: Mapping[str, str], sections: Sequence[Kind] = SECTIONS
) -> Grouped:
    """Group listed items, given newest first; an empty section still has its list.

    `states` has the state of an item by its path.
    """
    oldest_first = items[::-1]
    categories = give_names(_categories(oldest_first), BASES["category"])
    tags = give_names([tag for item in oldest_first for tag in item.tags], BASES["tag"])
    threads = give_names([item.thread for item in oldest_first if item.thread], BASES["thread"])
    groups = [*_sections(items, states, sections), *_periods(items)]
    groups += _named("category", categories, items)
    groups += _named("tag", tags, items)
    groups += _named("thread", threads, items)
    findings = [
        *_clashes("category", categories, oldest_first),
        *_clashes("tag", tags, oldest_first),
        *_clashes("thread", threads, oldest_first),
    ]
    return Grouped(groups, categories, tags, threads, findings)


def _sections(
    items: Sequence[Item], states: Mapping[str, str], sections: Sequence[Kind]
) -> Iterator[Group]:
    """The list of each section, and those of its facets."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        places[item.path.partition("/")[0]].append(place)
    for kind in sections:
        those = places[kind.folder]
        yield Group("section", Name(kind.plural, kind.url), those, kind.name)
        for facet in kind.facets:
            yield from _facet(kind, facet, those, items, states)


def _facet(
    kind: Kind,
    facet: Facet,
    places: Sequence[int],
    items: Sequence[Item],
    states: Mapping[str, str],
) -> Iterator[Group]:
    """The lists of one facet of a section, in the order of their newest items."""
    texts: dict[int, tuple[str, ...]] = {}
    for place in places:
        item = items[place]
        said = facet.texts(item, states.get(item.path, ""))
        texts[place] = tuple([LABELS["vi"][each] for each in said] if facet.worded else said)
    oldest_first = [text for place in reversed(places) for text in texts[place]]
    names = give_names(oldest_first, f"{kind.url}{facet.word}/")
    members: dict[str, list[int]] = {}
    by_url: dict[str, Name] = {}
    for place in places:
        for text in dict.fromkeys(texts[place]):
            name = names.find(text)
            by_url[name.url] = name
            those = members.setdefault(name.url, [])
            if not those or those[-1] != place:
                those.append(place)
    for url, those in members.items():
        if url:
            yield Group("facet", by_url[url], those, kind.name, facet.label)


def _periods(items: Sequence[Item]) -> Iterator[Group]:
    """The years and months of news."""
    months: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        if item.path.startswith(_NEWS_FOLDER) and item.date is not None:
            months[year_month(item.date)].append(place)
    years: defaultdict[str, list[int]] = defaultdict(list)
    for (year, month), places in months.items():
        years[year] += places  # newest first, as the months come
        yield Group("month", Name(month, f"{NEWS.url}{year}/{month}/"), places)
    for year, places in years.items():
        yield Group("year", Name(year, f"{NEWS.url}{year}/"), places)


def _named(family: Family, names: Names, items: Sequence[Item]) -> Iterator[Group]:
    """The lists of one family, in the order of their newest items."""
    places: dict[str, list[int]] = {}
    of_spelling: dict[str, list[int]] = {}  # the same list for every spelling of a name
    for place, item in enumerate(items):
        for text in _TEXTS[family](item):
            if text not in of_spelling:
                url = names.find(text).url
                of_spelling[text] = places.setdefault(url, [])
            those = of_spelling[text]
            if not those or those[-1] != place:
                those.append(place)
    by_url = {name.url: name for name in names.by_key.values()}
    for url, those in places.items():
        yield Group(family, by_url[url], those)


def _categories(items: Sequence[Item]) -> list[str]:
    return [item.category for item in items if item.category]


_TEXTS: dict[Family, Callable[[Item], tuple[str, ...]]] = {
    "category": lambda item: (item.category,) if item.category else (),
    "tag": lambda item: item.tags,
    "thread": lambda item: (item.thread,) if item.thread else (),
}


def _clashes(family: Family, names: Names, items: Sequence[Item]) -> list[Finding]:
    """A warning for each name with another's slug, where it is first used."""
    findings = []
    for clash in names.clashes:
        item, text = next(
            (item, text)
            for item in items
            for text in _TEXTS[family](item)
            if name_key(text) == clash.key
        )
        message = f"{_WORDS[family]} “{text}” có cùng địa chỉ với “{clash.holder}”"
        fix = f"dùng một cách viết cho cả hai; nếu là hai từ khác nhau thì giữ: /{clash.slug}/"
        line = item.lines.get({"tag": "tags"}.get(family, family), 1)
        findings.append(Finding(item.path, line, message, fix, "warning"))
    return findings
