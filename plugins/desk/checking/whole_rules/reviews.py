"""Texts whose day of review has passed (docs/vietnam.md: pages not reviewed for long)."""

from collections.abc import Iterator

from portal.linking.public import is_expired
from portal.model.item import Item
from portal.vietnamese.dates import end_of, show_day

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public and has not run out by itself."""
    as_of = whole.job.as_of
    for item in whole.public(Item):
        day = item.review_by
        if day and end_of(day).second <= whole.today and not is_expired(item, as_of):
            yield Place(item.path, item.lines.get("review_by", 1), {"day": show_day(day)})


RULE = WholeRule(
    id="review-passed",
    message="đã quá ngày rà soát {day}",
    fix="đọc lại, sửa chỗ đã khác, rồi ghi ngày rà soát sau vào review_by",
    find=find,
)
