"""Pages at old addresses, for hosts that know no rules: they lead on, or list where to go.

A host without rules does not look at a query, so addresses that differ only in theirs share one
page, which lists them. No page stands where something of the portal stands.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from ..labels import LABELS
from ..model.page import Head, Page, root_of
from ..model.redirect import Moved, Redirects
from ..vietnamese.slug import is_device

# Endings that hosts serve as pages. Not .jsp and .cfm: those would run `${…}` or `#…#` of a title.
_PAGES = frozenset((".html", ".htm", ".php", ".asp", ".aspx"))
_PORTABLE = re.compile(r"[\w(+@=][\w.,()+@=~!' -]*(?<![. ])")  # of Windows, Linux and web hosts
_LONGEST = 255  # bytes of a file's name


class Choice(msgspec.Struct, frozen=True, array_like=True):
    """Where a reader of the old address may have wanted to go; `old` as it was written."""

    old: str
    url: str
    title: str
    lang: str


class MovedModel(Head, frozen=True, kw_only=True):
    """The page leads to `target`, or lets choose where that is ""."""

    target: str
    choices: tuple[Choice, ...]


def plan(redirects: Redirects, pages: Iterable[Page], files: Iterable[str]) -> Iterator[Page]:
    """A page for each path that can be a file and where neither `pages` nor `files` are."""
    if not redirects.moved:
        return
    taken = _Taken([path for page in pages for path in (page.path, page.data_path)])
    taken.add(url[1:] for url in files)
    by_file: dict[str, list[Moved]] = {}
    names: dict[str, str] = {}
    for rule in redirects.moved:
        path = _file_of(rule.old.path)
        if path:
            # two names that differ in case only cannot stand in one folder of Windows
            by_file.setdefault(names.setdefault(path.lower(), path), []).append(rule)
    for path, rules in by_file.items():
        shown = _shown(rules)
        if shown and taken.free(path):
            taken.add([path])
            yield Page(path, "moved", _model(path, shown))


class _Taken:
    """Paths where a file or folder is, whatever the case of their letters."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._files: set[str] = {"manifest.txt"}
        self._folders: set[str] = set()
        self.add(paths)

    def add(self, paths: Iterable[str]) -> None:
        for path in paths:
            folded = path.lower()
            self._files.add(folded)
            self._folders.update(_above(folded))

    def free(self, path: str) -> bool:
        folded = path.lower()
        here = folded in self._files or folded in self._folders
        return not here and self._files.isdisjoint(_above(folded))


def _above(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _file_of(path: str) -> str:
    """The file that a host serves at a path; "" where there can be none."""
    *folders, last = path[1:].split("/")
    dot = last.rfind(".")
    if last and (dot < 0 or last[dot:].lower() not in _PAGES):
        if dot >= 0:
            return ""
        folders, last = [*folders, last], ""
    parts = [*folders, last or "index.html"]
    if folders and folders[0].lower() in ("tep", "theme"):
        return ""  # the portal's own
    fits = all(
        _PORTABLE.fullmatch(part) and len(part.encode()) <= _LONGEST and not is_device(part)
        for part in parts
    )
    return "/".join(parts) if fits else ""


def _shown(rules: list[Moved]) -> list[Moved]:
    """What the page shows: a page that lists addresses is a list, and has what lists have."""
    return rules if _sole(rules) else [rule for rule in rules if rule.listed]


def _sole(rules: list[Moved]) -> Moved | None:
    return rules[0] if len(rules) == 1 and not rules[0].old.query else None


def _model(path: str, rules: list[Moved]) -> MovedModel:
    sole = _sole(rules)
    # a number of ids: the shorter ones come first, so they stand in the order of counting
    rules = sorted(rules, key=lambda rule: (len(rule.old.url), rule.old.url))
    lang = sole.lang if sole else "vi"
    return MovedModel(
        url="",
        root=root_of(f"/{path}"),
        title=LABELS[lang]["moved"],
        lang=lang,
        indexed=False,
        target=sole.target if sole else "",
        choices=tuple(Choice(r.old.url, r.target, r.title, r.lang) for r in rules),
    )
