"""Items → which are one text in two languages (contracts.md §2, "an item in another language").

A pair is made by `translation_of`, or by one slug and one date, which is Pelican's rule.
"""

from collections.abc import Container, Iterable

from ..model.finding import Finding
from ..model.item import Item
from .files import Miss, find_file, take_apart


def pair_up(items: Iterable[Item], files: Container[str]) -> tuple[dict[str, str], list[Finding]]:
    """Path → path of the other language, both ways, of the items given: only those with a page."""
    items = list(items)
    if all(item.lang == "vi" and not item.translation_of for item in items):
        return {}, []
    by_path = {item.path: item for item in items}
    by_place = {_place(item): item for item in by_path.values() if item.lang == "vi"}
    pairs: dict[str, str] = {}
    findings: list[Finding] = []
    for item in by_path.values():
        if not item.translation_of:
            original = by_place.get(_place(item)) if item.lang != "vi" else None
        elif item.lang == "vi":
            findings.append(_fault(item, "bài tiếng Việt là bản gốc", "bỏ khóa này"))
            continue
        else:
            name = find_file(files, item.path, take_apart(item.translation_of).path)
            if isinstance(name, Miss):
                fix = "viết đường dẫn tới tệp .md của bài tiếng Việt"
                findings.append(_fault(item, f"không có bài {item.translation_of}", fix))
                continue
            original = by_path.get(name)  # none where the original is not public
        if original is not None:
            findings += _join(item, original, pairs)
    return pairs, findings


def _join(item: Item, original: Item, pairs: dict[str, str]) -> list[Finding]:
    if original.lang == item.lang:
        return [_fault(item, f"bản gốc cũng là tiếng “{item.lang}”", "dẫn tới bài tiếng Việt")]
    if original.path in pairs:
        message = f"content/{original.path} đã có bản dịch content/{pairs[original.path]}"
        return [_fault(item, message, "giữ một bản dịch cho mỗi bài")]
    pairs[item.path] = original.path
    pairs[original.path] = item.path
    return []


def _place(item: Item) -> tuple[str, str, object]:
    return item.path.partition("/")[0], item.slug, item.date


def _fault(item: Item, message: str, fix: str) -> Finding:
    return Finding(item.path, item.lines.get("translation_of", 1), message, fix)
