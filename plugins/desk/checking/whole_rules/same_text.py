"""One text in two files: `bai.md` and the copy `bai-1.md` that an editor or an import left."""

from collections.abc import Iterator

from portal.model.item import Item

from ..rule import Place, Whole, WholeRule
from ..text import FEW


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public; the later path is told. Notices of one line are often the same."""
    first: dict[bytes, str] = {}
    for item in sorted(whole.public(Item), key=lambda item: item.path):
        facts = whole.texts.get(item.path)
        if facts is None or facts.words < FEW:
            continue
        other = first.setdefault(facts.digest, item.path)
        if other != item.path:
            yield Place(item.path, item.lines.get("title", 1), {"other": other})


RULE = WholeRule(
    id="same-text",
    message="nội dung trùng từng chữ với content/{other}",
    fix="giữ một bài; địa chỉ của bài bị bỏ thì ghi vào old_urls của bài kia",
    find=find,
)
