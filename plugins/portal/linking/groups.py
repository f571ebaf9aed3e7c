"""Listed items → the lists they stand in: sections, years, months, categories, tags, threads."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

from ..model.finding import Finding
from ..model.item import AnyItem, Article
from ..model.name import Name
from ..model.section import NEWS, SECTIONS
from ..vietnamese.dates import year_month
from .names import Names, give_names, name_key

Family = Literal["section", "year", "month", "category", "tag", "thread"]
BASES: dict[Family, str] = {
    "category": "/chuyen-muc/",
    "tag": "/the/",
    "thread": "/dong-su-kien/",
}
_NEWS_FOLDER = f"{NEWS.folder}/"
_WORDS = {"category": "chuyên mục", "tag": "thẻ", "thread": "dòng sự kiện"}


class Group(msgspec.Struct, frozen=True):
    """A list: what it lists, its name and address, the places of its items, newest first.

    The name of a section is its label in labels.py, of a year or month its number.
    """

    family: Family
    name: Name
    members: Sequence[int]


class Grouped(msgspec.Struct, frozen=True):
    """Every list, and the names that items show."""

    groups: list[Group]
    categories: Names
    tags: Names
    threads: Names
    findings: list[Finding]


def group(items: Sequence[AnyItem]) -> Grouped:
    """Group listed items, given newest first; an empty section still has its list."""
    oldest_first = items[::-1]
    categories = give_names(_categories(oldest_first), BASES["category"])
    tags = give_names([tag for item in oldest_first for tag in item.tags], BASES["tag"])
    threads = give_names(_threads(oldest_first), BASES["thread"])
    groups = [*_sections(items), *_periods(items)]
    groups += _named("category", categories, items)
    groups += _named("tag", tags, items)
    groups += _named("thread", threads, items)
    findings = [
        *_clashes("category", categories, oldest_first),
        *_clashes("tag", tags, oldest_first),
        *_clashes("thread", threads, oldest_first),
    ]
    return Grouped(groups, categories, tags, threads, findings)


def _sections(items: Sequence[AnyItem]) -> Iterator[Group]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        places[item.path.partition("/")[0]].append(place)
    for section in SECTIONS:
        yield Group("section", Name(section.label, section.url), places[section.folder])


def _periods(items: Sequence[AnyItem]) -> Iterator[Group]:
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


def _named(family: Family, names: Names, items: Sequence[AnyItem]) -> Iterator[Group]:
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


def _categories(items: Sequence[AnyItem]) -> list[str]:
    return [item.category for item in items if item.category]


def _threads(items: Sequence[AnyItem]) -> list[str]:
    return [item.thread for item in items if isinstance(item, Article) and item.thread]


def _thread(item: AnyItem) -> tuple[str, ...]:
    return (item.thread,) if isinstance(item, Article) and item.thread else ()


_TEXTS: dict[Family, Callable[[AnyItem], tuple[str, ...]]] = {
    "category": lambda item: (item.category,) if item.category else (),
    "tag": lambda item: item.tags,
    "thread": _thread,
}


def _clashes(family: Family, names: Names, items: Sequence[AnyItem]) -> list[Finding]:
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
