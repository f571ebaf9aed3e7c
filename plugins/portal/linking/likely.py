"""A path that leads nowhere → the name that it may mean: another case, another spelling or place.

The index is made with the first path that is asked for: a portal without dead links pays nothing.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from functools import cached_property
from unicodedata import normalize
from urllib.parse import unquote

from ..vietnamese.slug import slugify

Fits = Callable[[str], bool]  # of an ending, `.jpg`
Names = dict[str, list[str]]
_ALIKE = 0.8  # of difflib: one letter in five
_MOST = 20_000  # names looked through for likeness, over all questions: a fifth of a second
_NUMBERS = re.compile("[0-9]+")
_LETTER = re.compile("[a-z]")


class Likely:
    """Answers from one set of names: paths of content/, or URL paths."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names
        self._left = _MOST
        self._keys: dict[str, Names] = {}

    def same_but_case(self, folder: str, path: str) -> str:
        """The one name that differs from the path in case alone; "" for none."""
        wanted = _whole(folder, path).casefold()
        _, base = posixpath.split(wanted)
        same = [
            name for name in self._index[1].get(base, ()) if name.strip("/").casefold() == wanted
        ]
        return _only(same)

    def nearest(self, folder: str, path: str, fits: Fits) -> str:
        """The name that the path most likely means; "" for none."""
        wanted = _whole(folder, path)
        place, base = posixpath.split(wanted)
        stem, ending = posixpath.splitext(base)
        beside = self._keys_in(place)
        spelled = _fitting(beside.get(slugify(stem), ()), fits)
        same_ending = [each for each in spelled if _ending(each) == ending.lower()]
        telling = _LETTER.search(slugify(stem))  # every month has a page 06, many folders a 1.jpg
        elsewhere = _fitting(self._index[1].get(base.casefold(), ()), fits) if telling else []
        return (
            _only(same_ending)
            or _only(spelled)
            or _only(elsewhere)
            or _only(_fitting(beside.get(self._alike(slugify(stem), beside), ()), fits))
        )

    def _alike(self, stem: str, beside: Names) -> str:
        """A name with the same numbers and few other letters: photo 12 is not meant by photo 13."""
        if len(beside) > self._left:
            return ""
        self._left -= len(beside)
        numbers = _NUMBERS.findall(stem)
        others = [
            key
            for key in beside
            if abs(len(key) - len(stem)) < 4 and _NUMBERS.findall(key) == numbers
        ]
        return next(iter(get_close_matches(stem, others, 1, _ALIKE)), "")

    def _keys_in(self, folder: str) -> Names:
        """The names in a folder by their stems, with neither case nor marks; the home has none."""
        if folder not in self._keys:
            keys: Names = {}
            for name in self._index[0].get(folder, ()):
                if stem := slugify(_stem(name)):
                    keys.setdefault(stem, []).append(name)
            self._keys[folder] = keys
        return self._keys[folder]

    @cached_property
    def _index(self) -> tuple[Names, Names]:
        """The names by their folder, and by their last part in lower case."""
        by_folder: Names = {}
        by_base: Names = {}
        for name in self._names:
            folder, _, base = name.strip("/").rpartition("/")
            by_folder.setdefault(folder, []).append(name)
            by_base.setdefault(base.casefold(), []).append(name)
        return by_folder, by_base


def spell(name: str, folder: str) -> str:
    """A file of content/ as an editor of that folder writes it; a blank would end a link."""
    below = f"{folder}/"
    short = name.removeprefix(below) if name.startswith(below) else f"/{name}"
    return short.replace(" ", "%20")


def _whole(folder: str, path: str) -> str:
    """The path from the root, in NFC; it may leave it, then it is nobody's."""
    spelled = normalize("NFC", unquote(path))
    base = "" if spelled.startswith("/") else folder
    return posixpath.normpath(posixpath.join(base, spelled.strip("/"))).removeprefix("./")


def _fitting(names: Iterable[str], fits: Fits) -> list[str]:
    return [name for name in names if fits(_ending(name))]


def _only(names: list[str]) -> str:
    """Of several nobody knows which is meant."""
    return names[0] if len(names) == 1 else ""


def _stem(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name.strip("/")))[0]


def _ending(name: str) -> str:
    return posixpath.splitext(name)[1].lower()
