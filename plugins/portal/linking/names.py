"""Words as editors wrote them → names with addresses (contracts.md §3, "Tags").

The same word but for case is one name, in its most frequent spelling. Different words with one
slug stay two: the one used first keeps it, the other gets what is typed for it on a keyboard.
"""

from collections import Counter
from collections.abc import Iterable

import msgspec

from ..model.name import NO_NAME, Name
from ..vietnamese.slug import is_slug, slug_of_name
from ..vietnamese.telex import telex

_TAKEN = frozenset(("trang",))  # older pages of the names' own index (contracts.md §2)


class Clash(msgspec.Struct, frozen=True):
    """A word that could not have its own slug: its key, the slug it got, and whose it is."""

    key: str
    slug: str
    holder: str


class Names(msgspec.Struct, frozen=True):
    """By spelling, the name it is; `clashes` are for warnings."""

    by_spelling: dict[str, Name]
    by_key: dict[str, Name]
    clashes: tuple[Clash, ...]

    def find(self, spelling: str) -> Name:
        """The name of any spelling; one that no listed item uses has no address."""
        if not spelling:
            return NO_NAME
        name = self.by_spelling.get(spelling) or self.by_key.get(name_key(spelling))
        return name or Name(spelling)


def name_key(spelling: str) -> str:
    """What two spellings of one name share; sources are NFC since they were read."""
    return spelling.casefold()


def give_names(spellings: Iterable[str], base: str) -> Names:
    """Name every spelling; the order given, oldest use first, decides between equals."""
    uses = Counter(spellings)
    words: dict[str, list[str]] = {}
    for spelling in uses:
        words.setdefault(name_key(spelling), []).append(spelling)
    holders: dict[str, str] = {}
    clashes: list[Clash] = []
    by_spelling: dict[str, Name] = {}
    by_key: dict[str, Name] = {}
    for key, written in words.items():
        shown = max(written, key=uses.__getitem__)
        wanted = slug_of_name(key)
        if not wanted:  # no address can be made of it; the reader refuses such a word
            continue
        slug = next(each for each in _candidates(key, wanted) if _free(each, holders))
        if wanted in holders:
            clashes.append(Clash(key, slug, holders[wanted]))
        holders[slug] = shown
        name = Name(shown, f"{base}{slug}/")
        by_spelling |= dict.fromkeys(written, name)
        by_key[key] = name
    return Names(by_spelling, by_key, tuple(clashes))


def _free(slug: str, holders: dict[str, str]) -> bool:
    return slug not in holders and slug not in _TAKEN and is_slug(slug)


def _candidates(key: str, wanted: str) -> Iterable[str]:
    yield wanted
    typed = slug_of_name(telex(key))
    yield typed
    number = 2
    while True:
        yield f"{typed}-{number}"
        number += 1
