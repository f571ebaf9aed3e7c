"""Old addresses of items and of the settings → rules: each leads to a page that is there, or ends.

An old address that is a page now, one that two want, and a circle are errors. A row of the
settings whose target is not there is left out with a warning, as an entry of the menu is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..model.finding import Finding
from ..model.item import Item
from ..model.moment import Moment
from ..model.old_url import OldUrl
from ..model.redirect import Gone, Moved, Redirects, Row
from .addresses import address
from .entry import Index
from .public import is_future

# Files of the portal that the index does not name; below tep/ and theme/ all is the portal's.
_OURS = re.compile(
    r"/(?:(?:tep|theme)/.*|(?:404|410)\.html|manifest\.txt|sitemap-[0-9]+\.xml)", re.DOTALL
)
_FIX = "giữ một dòng, bỏ dòng kia"


class _Claim(msgspec.Struct, frozen=True):
    """What is wanted of an old address, and where that is said."""

    old: OldUrl
    place: str
    rule: Moved | Gone | Row


def redirect(
    index: Index, items: Iterable[Item], rows: Sequence[Row], as_of: Moment
) -> tuple[Redirects, list[Finding], list[Finding]]:
    """The rules, what is wrong in content/, and what is wrong in the settings' table."""
    gone = [item for item in items if _is_gone(item, as_of)]
    rules = _Rules(index)
    for claim in (*_moves(index), *_withdrawals(gone), *_rows(rows)):
        rules.claim(claim)
    for item in gone:
        rules.lose(item)
    settled = rules.settled()
    return settled, sorted(rules.faults), sorted(rules.notes)


def _is_gone(item: Item, as_of: Moment) -> bool:
    """A draft and an item of the future were never there: nothing is said of them."""
    return item.withdrawn is not None and item.status != "draft" and not is_future(item, as_of)


def _moves(index: Index) -> Iterator[_Claim]:
    for entry in index.entries:
        item = entry.item
        for old in item.old_urls:
            moved = Moved(old, entry.url, item.title, item.lang, entry.listed)
            yield _Claim(old, item.path, moved)


def _withdrawals(items: Iterable[Item]) -> Iterator[_Claim]:
    for item in items:
        own = OldUrl(address(item), "", item.lines.get("slug", 1))
        for old in (own, *item.old_urls):
            yield _Claim(old, item.path, _gone(old, item))


def _rows(rows: Iterable[Row]) -> Iterator[_Claim]:
    for row in rows:
        yield _Claim(row.old, row.file, row)


def _gone(old: OldUrl, item: Item) -> Gone:
    return Gone(old, item.withdrawn.reason if item.withdrawn else "", item.lang)


class _Rules:
    """Takes claims, the weightier first; gives the rules and what is wrong."""

    def __init__(self, index: Index) -> None:
        self._urls = index.urls
        self._entries = {entry.url: entry for entry in index.entries}
        self._files = frozenset(index.files)
        self._files_folded = {url.lower() for url in index.files}
        self._claims: dict[bytes, _Claim] = {}
        self.faults: list[Finding] = []
        self.notes: list[Finding] = []

    def claim(self, claim: _Claim) -> None:
        """Take the claim unless its address is the portal's now or another's."""
        old, other = claim.old, self._claims.get(claim.old.key)
        ours = self._ours(old)
        if ours:
            fix = "bỏ dòng này, hoặc đổi địa chỉ (slug) của trang ấy"
            self._fault(claim, f"địa chỉ cũ {old.url} nay là {ours}", fix)
        elif other is not None:
            message = f"địa chỉ cũ {old.url} đã có ở {_show_place(other)}"
            self._fault(claim, message, _FIX)
        else:
            self._claims[old.key] = claim

    def lose(self, item: Item) -> None:
        """Of a withdrawn item, the other forms of its address too, unless claimed or in use."""
        url = address(item)
        for form in (url[:-1], f"{url}index.html", f"{url}index.json"):
            old = OldUrl(form)
            if not self._ours(old):
                self._claims.setdefault(old.key, _Claim(old, item.path, _gone(old, item)))

    def settled(self) -> Redirects:
        """Each claim's rule, in the order of addresses; chains are one step now."""
        rules = [rule for claim in self._claims.values() if (rule := self._settle(claim))]
        rules.sort(key=lambda rule: (rule.old.path, rule.old.query))
        return Redirects(
            tuple(rule for rule in rules if isinstance(rule, Moved)),
            tuple(rule for rule in rules if isinstance(rule, Gone)),
        )

    def _settle(self, claim: _Claim) -> Moved | Gone | None:
        """The end of the chain that begins at the claim; None where it has none."""
        old, rule, chain = claim.old, claim.rule, [claim.old]
        while isinstance(rule, Row):
            target = rule.target
            following = self._claims.get(target.key)
            if following is None:
                return self._at_end(claim, target)
            chain.append(following.old)
            if following.old in chain[:-1]:
                circle = " → ".join(each.url for each in chain)
                self._fault(claim, f"chuyển hướng vòng tròn: {circle}", "bỏ một dòng của vòng")
                return None
            rule = following.rule
        return msgspec.structs.replace(rule, old=old)

    def _at_end(self, claim: _Claim, target: OldUrl) -> Moved | None:
        """The rule of a chain that ends in a page or file of the portal."""
        if target.query or not (target.path in self._urls or target.path in self._files):
            message = f"chuyển hướng {claim.old.url} bị lược bỏ: trang {target.url} không có"
            fix = f"sửa địa chỉ trong {claim.place}, hoặc viết trang ấy"
            self.notes.append(Finding(claim.place, claim.old.line, message, fix, "warning"))
            return None
        entry = self._entries.get(target.path)
        if entry is None:
            return Moved(claim.old, target.path)
        item = entry.item
        return Moved(claim.old, target.path, item.title, item.lang, entry.listed)

    def _ours(self, old: OldUrl) -> str:
        """What of the portal stands at an address, "" for nothing; the case of letters is naught.

        A query is answered before the page under it, so an address with one is nobody's.
        """
        path = old.path.lower()
        if old.query:
            return ""
        for page in (path, f"{path}/", path.removesuffix("index.html")):
            if page in self._urls:
                entry = self._entries.get(page)
                return f"trang của content/{entry.item.path}" if entry else "một trang của cổng"
        data = path.removesuffix("index.json") in self._entries and path.endswith("index.json")
        if data or path in self._files_folded or _OURS.fullmatch(path):
            return "một tệp của cổng"
        return ""

    def _fault(self, claim: _Claim, message: str, fix: str) -> None:
        findings = self.notes if isinstance(claim.rule, Row) else self.faults
        findings.append(Finding(claim.place, claim.old.line, message, fix))


def _show_place(claim: _Claim) -> str:
    folder = "" if isinstance(claim.rule, Row) else "content/"
    return f"{folder}{claim.place}:{claim.old.line}"
