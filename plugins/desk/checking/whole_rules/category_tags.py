"""A tag that is the item's category too: two lists of the same items, side by side."""

from collections.abc import Iterator

from portal.model.item import Item

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public."""
    grouped = whole.survey.linked.grouped
    both = grouped.categories.by_key.keys() & grouped.tags.by_key.keys()
    if not both:
        return
    for item in whole.public(Item):
        for tag in item.tags:
            if tag.casefold() in both and tag.casefold() == item.category.casefold():
                yield Place(item.path, item.lines.get("tags", 1), {"tag": tag})


RULE = WholeRule(
    id="category-tag",
    message="thẻ “{tag}” trùng với chuyên mục của chính bài",
    fix="bỏ thẻ này: bài đã đứng trong danh sách của chuyên mục",
    find=find,
)
