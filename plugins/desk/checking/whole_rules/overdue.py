"""Questions whose due day has passed without an answer."""

from collections.abc import Iterator

from portal.kinds.question_item import Question, days_between
from portal.vietnamese.dates import show_day

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public: the public clock counts these."""
    as_of = whole.job.as_of
    for item in whole.public(Question):
        if item.due and item.is_overdue(as_of):
            days = days_between(item.due, as_of)
            words = {
                "day": show_day(item.due),
                "late": f"quá {days} ngày" if days else "quá giờ trong ngày",
                "unit": f" (đơn vị: {item.unit})" if item.unit else "",
            }
            yield Place(item.path, item.lines.get("due", 1), words)


RULE = WholeRule(
    id="overdue-question",
    message="câu hỏi chưa có trả lời, hạn là {day}, đã {late}{unit}",
    fix="viết câu trả lời, thêm state: answered và answered; được gia hạn thì ghi hạn mới vào due",
    find=find,
)
