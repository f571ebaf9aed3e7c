"""Two items of one kind with one title: the same news twice, or two that nobody can tell apart.

News of one title within a week are told, so that a weekly notice is not; of procedures, tables and
pages, any two: a page's title says what it is (WCAG 2.2, 2.4.2). Documents are told apart by their
numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from portal.model.item import Item
from portal.vietnamese.slug import slugify

from ..quoting import quote
from ..rule import Place, Whole, WholeRule

_WEEK = 7 * 86_400  # seconds
_TOLD_BY_NUMBER = "van-ban"
_STANDING = ("trang", "dich-vu-cong", "csdl")
# Letters that have marks, and signs: what is left is the same however a title is written.
_NOT_ALONE = b"aeiouyd" + bytes(sign for sign in range(128) if not chr(sign).isalnum())


def find(whole: Whole) -> Iterator[Place]:
    """Of what is published or waits for its day; the later one is told."""
    for those in _alike(whole.survey.items):
        same: defaultdict[tuple[str, str, str], list[Item]] = defaultdict(list)
        for item in those:
            if item.status != "draft" and not item.withdrawn:
                same[_folder(item), item.lang, slugify(item.title)].append(item)
        for each in same.values():
            yield from _told(sorted(each, key=lambda item: (_second(item), item.path)))


def _alike(items: Iterable[Item]) -> Iterator[Sequence[Item]]:
    """Titles that may be the same without marks: to take the marks off all of them takes long."""
    groups: defaultdict[bytes, list[Item]] = defaultdict(list)
    for item in items:
        bare = item.title.encode("ascii", "ignore").lower().translate(None, _NOT_ALONE)
        groups[bare].append(item)
    return (those for those in groups.values() if len(those) > 1)


def _told(items: Sequence[Item]) -> Iterator[Place]:
    """Each with the one before it, oldest first."""
    folder = _folder(items[0])
    if folder == _TOLD_BY_NUMBER:
        return
    for first, item in pairwise(items):
        near = _second(item) - _second(first) < _WEEK
        if near or folder in _STANDING:
            words = {"title": quote(item.title), "other": first.path}
            yield Place(item.path, item.lines.get("title", 1), words)


def _folder(item: Item) -> str:
    return item.path.partition("/")[0]


def _second(item: Item) -> int:
    return item.date.second if item.date else 0


RULE = WholeRule(
    id="same-title",
    message="tiêu đề “{title}” đã có ở content/{other}",
    fix="bỏ bài đăng lặp, hoặc thêm vào tiêu đề điều phân biệt hai bài (lần thứ mấy, nơi nào)",
    find=find,
)
