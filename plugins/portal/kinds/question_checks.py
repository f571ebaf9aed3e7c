"""What is wrong with a question: its days, its state, private data in its answer."""

import re
from collections.abc import Mapping, Sequence

from ..fields.private import show_finds
from ..fields.report import Report
from ..model.finding import Finding
from ..vietnamese.dates import is_before, show_day
from ..vietnamese.private_told import rule_of, severity_of
from .kind import Rules
from .question_item import ANSWERED, FORWARDED, RECEIVED, Question

_WORDS = {
    "asked": "ngày hỏi",
    "forwarded": "ngày chuyển",
    "answered": "ngày trả lời",
    "due": "hạn trả lời",
}
# A day, and one that it may not come before.
_LATER = (
    ("due", "asked"),
    ("forwarded", "asked"),
    ("answered", "asked"),
    ("answered", "forwarded"),
)
_NEEDED = {RECEIVED: (), FORWARDED: ("forwarded",), ANSWERED: ("answered",)}
# What a reader of the page would miss; not what makes it wrong.
_WISHED = {RECEIVED: ("due",), FORWARDED: ("due", "unit"), ANSWERED: ("unit", "signer")}
_TOO_EARLY = {RECEIVED: ("forwarded", "answered"), FORWARDED: ("answered",), ANSWERED: ()}
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def validate_days(item: Question, lines: Mapping[str, int], report: Report) -> None:
    """Days in their order."""
    days = dict(item.days_told()) | {"due": item.due}
    for name, other in _LATER:
        later, earlier = days[name], days[other]
        if later and earlier and is_before(later, earlier):
            message = f"“{name}” sớm hơn {_WORDS[other]} “{other}”"
            report.error(lines[name], message, "sửa một trong hai ngày")


def validate(item: Question, lines: Mapping[str, int], report: Report) -> None:
    """The days that the state asks for, and no others."""
    state = item.state
    for name in _NEEDED[state]:
        if name not in lines:
            message = f"tình trạng là “{state}” mà thiếu “{name}”"
            report.error(lines["state"], message, f"thêm {_WORDS[name]}, hoặc sửa state")
    for name in _TOO_EARLY[state]:
        if name in lines:
            message = f"có “{name}” mà tình trạng là “{state}”"
            report.error(lines[name], message, f"sửa thành state: {name}, hoặc bỏ dòng này")
    for name in _WISHED[state]:
        if name not in lines:
            message = f"tình trạng là “{state}” mà chưa có “{name}”"
            report.warn(lines["state"], message, f"thêm dòng {name}: …")


def validate_text(item: Question, text: str, first_line: int, report: Report) -> None:
    """An answer, the whole answer, where there is one; private data in it are only told.

    An answer names offices with their telephones, which nothing tells from an asker's.
    """
    answer = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    line = first_line + answer[: len(answer) - len(answer.lstrip())].count("\n")
    if item.is_answered and not answer.strip():
        message = "tình trạng là “answered” mà chưa có câu trả lời"
        fix = "viết câu trả lời dưới dòng `---` thứ hai, hoặc để state: forwarded"
        report.error(item.lines.get("state", 1), message, fix)
    elif answer.strip() and not item.is_answered:
        fix = "thêm state: answered và answered: ngày trả lời, hoặc bỏ phần nội dung"
        report.error(line, f"đã có câu trả lời mà tình trạng là “{item.state}”", fix)
    from ..vietnamese.masking import find_private  # noqa: PLC0415 - 60 ms to load

    for find in find_private(answer, report.allowed):
        where = first_line + answer.count("\n", 0, find.start)
        message = f"câu trả lời có {show_finds((find,))}"
        fix = "xóa đi, trừ khi đó là của một cơ quan"
        report.note(where, message, fix, severity_of(find.kind), rule_of(find.kind))


def check(items: Sequence[Question], rules: Rules) -> list[Finding]:
    """Days of what has happened that are yet to come."""
    return [
        Finding(
            item.path,
            item.lines.get(name, 1),
            f"{_WORDS[name]} {show_day(day)} chưa tới",
            "sửa ngày ấy",
            "warning",
        )
        for item in items
        for name, day in item.days_told()
        if day and day.second > rules.as_of.second
    ]
