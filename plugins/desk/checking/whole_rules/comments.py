"""Drafts that were open for comment and still stand as drafts long after the last day.

A draft is due to become a document, or to be taken back, with what became of the comments (Luật
Ban hành văn bản quy phạm pháp luật).
"""

from collections.abc import Iterator

from portal.kinds.document_item import Document
from portal.linking.public import is_expired
from portal.vietnamese.dates import end_of, show_day

from ..rule import Place, Whole, WholeRule

_PATIENCE = 60 * 86_400  # seconds: comments are read and answered first


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public and has not run out by itself."""
    as_of = whole.job.as_of
    for item in whole.public(Document):
        if not item.comment_until or is_expired(item, as_of):
            continue
        if end_of(item.comment_until).second + _PATIENCE <= whole.today:
            day = show_day(item.comment_until)
            yield Place(item.path, item.lines.get("comment_until", 1), {"day": day})


RULE = WholeRule(
    id="comment-closed",
    message="hết hạn góp ý từ {day} mà vẫn là dự thảo",
    fix="đã ban hành thì bỏ comment_until, ghi số và ngày ban hành; không ban hành thì thêm "
    "withdrawn (date, reason); còn chờ thì ghi kết quả góp ý vào updates và thêm expires",
    find=find,
)
