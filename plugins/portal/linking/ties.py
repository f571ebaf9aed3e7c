"""Items that name other items → what each is tied to, both ways (issue on sections, "Links").

Of the ways to be tied only `legal_basis` is not shown by the other side too. What stands in lists
names nothing that does not, and is not named by it.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

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
    refused: Mapping[str, Sequence[Tie]] = {},
) -> tuple[Ties, list[Finding]]:
    """`urls` has every item's URL by its path, `files` every file of content/.

    `refused` are the ties of sources that could not be read, by their paths. They are looked at
    only, and nothing can be said of what names such a source.
    """
    items = [item for item in items if item.path in urls]
    by_path = {item.path: item for item in items}
    by_name = {name: item for item in reversed(items) for name in item.names()}
    tied: defaultdict[str, dict[Tied, None]] = defaultdict(dict)
    findings: list[Finding] = []
    for item in items:
        for each in item.ties():
            other = _other(item.path, each, by_path, by_name, files)
            hides = other is not None and item.path in listed and other.path not in listed
            if other is None or (hides and each.relation in _BY_NAME):
                # the number of what is hidden stands as that of what the portal lacks
                if not _must_lead(each):
                    tied[item.path].setdefault(Tied(each.relation, each.target))
                elif _named(item.path, each, files) not in refused:
                    findings.append(_lost(item.path, each))
            elif hides or other is item:
                findings.append(_unlisted(item, each, other) if hides else _itself(item.path, each))
            else:
                tied[item.path].setdefault(_shown(each.relation, other, urls))
                if each.relation in _BACK and (item.path in listed or other.path not in listed):
                    tied[other.path].setdefault(_shown(_BACK[each.relation], item, urls))
    findings += _faults_of_refused(refused, by_path, files)
    return {path: tuple(those) for path, those in tied.items()}, findings


def _faults_of_refused(
    refused: Mapping[str, Sequence[Tie]], by_path: Container[str], files: Container[str]
) -> Iterator[Finding]:
    for path, ties in refused.items():
        for each in filter(_must_lead, ties):
            name = _named(path, each, files)
            if name == path:
                yield _itself(path, each)
            elif name not in by_path and name not in refused:
                yield _lost(path, each)


def _other(
    source: str,
    tie: Tie,
    by_path: Mapping[str, Item],
    by_name: Mapping[str, Item],
    files: Container[str],
) -> Item | None:
    if tie.relation in _BY_NAME:
        return by_name.get(tie.key)
    return by_path.get(_named(source, tie, files))


def _named(source: str, tie: Tie, files: Container[str]) -> str:
    """The file that a tie names; "" for none."""
    name = find_file(files, source, take_apart(tie.target).path)
    return name if isinstance(name, str) else ""


def _must_lead(tie: Tie) -> bool:
    """Whether it names a file, and not what the portal may lack."""
    return tie.relation not in _FREE or (
        tie.relation not in _BY_NAME and tie.target.endswith(".md")
    )


def _shown(relation: str, item: Item, urls: Mapping[str, str]) -> Tied:
    return Tied(relation, item.cited, urls[item.path])


def _lost(source: str, tie: Tie) -> Finding:
    message = f"không có bài công khai nào ở “{tie.target}”"
    fix = "viết đường dẫn tới tệp .md, ví dụ /tin-tuc/2026/bai.md, hoặc bỏ dòng này"
    return Finding(source, tie.line, message, fix, "warning")


def _unlisted(item: Item, tie: Tie, other: Item) -> Finding:
    message = f"không dẫn tới content/{other.path}: bài ấy không còn trong danh sách công khai"
    return Finding(item.path, tie.line, message, "bỏ dòng này, hoặc công khai bài ấy", "warning")


def _itself(source: str, tie: Tie) -> Finding:
    return Finding(source, tie.line, f"“{tie.target}” là chính bài này", "bỏ dòng này")
