"""What is still in force by its page rests on a document that is not.

A procedure must rest on what is in force now; an answer on what was in force on its day.
"""

from collections.abc import Iterator, Mapping, Sequence

from portal.kinds.document_item import Document
from portal.kinds.procedure_item import Procedure
from portal.kinds.question_item import Question
from portal.model.moment import Moment
from portal.vietnamese.dates import end_of, show_day

from ..quoting import quote
from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public, each mention of a document of the portal that had ended."""
    linked = whole.survey.linked
    ends = _ends([(w.url, w.item) for w in linked.wishes if isinstance(w.item, Document)])
    if not ends:
        return
    for wish in linked.wishes:
        item = wish.item
        if not isinstance(item, Procedure | Question):
            continue
        answered = item.answered if isinstance(item, Question) else None
        for each in linked.ties.get(item.path, ()):
            end = ends.get(each.url) if each.relation == "legal_basis" else None
            if end and end.second <= (answered or whole.job.as_of).second:
                words = {"document": quote(each.text), "day": show_day(end)}
                yield Place(item.path, item.lines.get("legal_basis", 1), words)


def _ends(documents: Sequence[tuple[str, Document]]) -> Mapping[str, Moment]:
    """By URL, when a document has run out, or when the first that replaces it began."""
    issued = [(url, item) for url, item in documents if not item.comment_until]
    newer: dict[str, list[Document]] = {}  # by a number, what replaces it
    for _, item in issued:
        for use in item.replaces:
            newer.setdefault(use.key, []).append(item)
    ends: dict[str, Moment] = {}
    for url, item in issued:
        others = [other for name in item.numbers for other in newer.get(name, ())]
        moments = [other.begins for other in others if other is not item]
        moments += [end_of(item.valid_until)] if item.valid_until else []
        if moments:
            ends[url] = min(moments, key=lambda moment: moment.second)
    return ends


RULE = WholeRule(
    id="ended-basis",
    message="căn cứ “{document}” hết hiệu lực từ {day}",
    fix="thay bằng văn bản đang có hiệu lực, hoặc bỏ khỏi legal_basis",
    find=find,
)
