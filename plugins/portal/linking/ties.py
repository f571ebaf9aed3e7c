"""Items that name other items → what each is tied to, both ways (issue on sections, "Links").

Of the ways to be tied only `legal_basis` is not shown by the other side too. What stands in lists
names nothing that does not, and is not named by it.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from ..model.around import Tied
from ..model.finding import Finding
from ..model.item import Item
from ..model.tie import Relation, Tie
from .files import find_file, take_apart

Ties = Mapping[str, tuple[Tied, ...]]  # by the path of an item
_BACK = {"see_also": "see_also", "replaces": "replaced_by", "amends": "amended_by"}
_BY_NAME: frozenset[Relation] = frozenset(("replaces", "amends"))
_FREE: frozenset[Relation] = frozenset(("legal_basis", "replaces", "amends"))  # texts may stand


def tie(
    items: Iterable[Item],
    urls: Mapping[str, str],
    listed: Container[str],
    files: Container[str],
    broken: Container[str] = (),
) -> tuple[Ties, list[Finding]]:
    """`urls` has every item's URL by its path, `files` every file of content/.

    `broken` are sources that could not be read: nothing can be said of what names them.
    """
    items = [item for item in items if item.path in urls]
    by_path = {item.path: item for item in items}
    by_name = {name: item for item in reversed(items) for name in item.names()}
    tied: defaultdict[str, dict[Tied, None]] = defaultdict(dict)
    findings: list[Finding] = []
    for item in items:
        for each in item.ties():
            other = _other(item, each, by_path, by_name, files)
            hides = other is not None and item.path in listed and other.path not in listed
            if other is None or (hides and each.relation in _BY_NAME):
                # the number of what is hidden stands as that of what the portal lacks
                if each.relation in _FREE and not _is_path(each):
                    tied[item.path].setdefault(Tied(each.relation, each.target))
                elif _named(item, each, files) not in broken:
                    findings.append(_lost(item, each))
            elif hides or other is item:
                findings.append(_unlisted(item, each, other) if hides else _itself(item, each))
            else:
                tied[item.path].setdefault(_shown(each.relation, other, urls))
                if each.relation in _BACK and (item.path in listed or other.path not in listed):
                    tied[other.path].setdefault(_shown(_BACK[each.relation], item, urls))
    return {path: tuple(those) for path, those in tied.items()}, findings


def _other(
    item: Item,
    tie: Tie,
    by_path: Mapping[str, Item],
    by_name: Mapping[str, Item],
    files: Container[str],
) -> Item | None:
    if tie.relation in _BY_NAME:
        return by_name.get(tie.key)
    return by_path.get(_named(item, tie, files))


def _named(item: Item, tie: Tie, files: Container[str]) -> str:
    """The file that a tie names; "" for none."""
    name = find_file(files, item.path, take_apart(tie.target).path)
    return name if isinstance(name, str) else ""


def _is_path(tie: Tie) -> bool:
    return tie.relation not in _BY_NAME and tie.target.endswith(".md")


def _shown(relation: str, item: Item, urls: Mapping[str, str]) -> Tied:
    return Tied(relation, item.cited, urls[item.path])


def _lost(item: Item, tie: Tie) -> Finding:
    message = f"không có bài công khai nào ở “{tie.target}”"
    fix = "viết đường dẫn tới tệp .md, ví dụ /tin-tuc/2026/bai.md, hoặc bỏ dòng này"
    return Finding(item.path, tie.line, message, fix, "warning")


def _unlisted(item: Item, tie: Tie, other: Item) -> Finding:
    message = f"không dẫn tới content/{other.path}: bài ấy không còn trong danh sách công khai"
    return Finding(item.path, tie.line, message, "bỏ dòng này, hoặc công khai bài ấy", "warning")


def _itself(item: Item, tie: Tie) -> Finding:
    return Finding(item.path, tie.line, f"“{tie.target}” là chính bài này", "bỏ dòng này")
