"""Listed items → the lists they stand in: sections, years, months, categories, tags, threads."""

from collections import defaultdict
from collections.abc import Sequence
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
    named: tuple[tuple[Family, Names], ...] = (
        ("category", categories),
        ("tag", tags),
        ("thread", threads),
    )
    members: defaultdict[tuple[Family, Name], list[int]] = defaultdict(list)
    by_section: defaultdict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        folder = item.path.partition("/")[0]
        by_section[folder].append(place)
        if folder == NEWS.folder and item.date is not None:
            year, month = year_month(item.date)
            members["year", Name(year, f"{NEWS.url}{year}/")].append(place)
            members["month", Name(month, f"{NEWS.url}{year}/{month}/")].append(place)
        if item.category:
            members["category", categories.find(item.category)].append(place)
        for tag in dict.fromkeys(map(tags.find, item.tags)):
            members["tag", tag].append(place)
        if isinstance(item, Article) and item.thread:
            members["thread", threads.find(item.thread)].append(place)
    groups = [
        Group("section", Name(section.label, section.url), by_section[section.folder])
        for section in SECTIONS
    ]
    groups += [Group(family, name, places) for (family, name), places in members.items()]
    findings = [f for family, names in named for f in _clashes(family, names, oldest_first)]
    return Grouped(groups, categories, tags, threads, findings)


def _categories(items: Sequence[AnyItem]) -> list[str]:
    return [item.category for item in items if item.category]


def _threads(items: Sequence[AnyItem]) -> list[str]:
    return [item.thread for item in items if isinstance(item, Article) and item.thread]


def _clashes(family: Family, names: Names, items: Sequence[AnyItem]) -> list[Finding]:
    """A warning for each name with another's slug, where it is first used."""
    findings = []
    for clash in names.clashes:
        item, text = next(
            (item, text)
            for item in items
            for text in _texts(family, item)
            if name_key(text) == clash.key
        )
        message = f"{_WORDS[family]} “{text}” có cùng địa chỉ với “{clash.holder}”"
        fix = f"dùng một cách viết cho cả hai; nếu là hai từ khác nhau thì giữ: /{clash.slug}/"
        line = item.lines.get({"tag": "tags"}.get(family, family), 1)
        findings.append(Finding(item.path, line, message, fix, "warning"))
    return findings


def _texts(family: Family, item: AnyItem) -> tuple[str, ...]:
    if family == "tag":
        return item.tags
    if family == "category":
        return (item.category,)
    return (item.thread,) if isinstance(item, Article) else ()
