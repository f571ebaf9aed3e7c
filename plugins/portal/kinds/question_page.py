"""A question → its page, and what that says to machines."""

import re

import msgspec
from markupsafe import Markup

from ..labels import LABELS
from ..model import qa_page
from ..model.around import Around
from ..model.item_page import Fact, ItemModel
from ..model.moment import Moment
from ..model.page import Cell
from ..model.qa_page import QAPage
from ..model.site import Site
from ..vietnamese.dates import iso_moment, show_moment
from .data import time_of
from .kind import Whole
from .linked import owner_of, signed
from .question_item import Forwarded, Question, days_between
from .showing import section_trail, show

# Facts that stand with the question, and under the answer.
_APART = frozenset(("question", "asker", "sent_from", "asked", "signer"))
_BREAK = re.compile(r"(<br ?/?>|</(?:p|li|h[1-6]|td|th|dt|dd|pre|figcaption|summary)>)")


class QuestionModel(ItemModel, frozen=True, kw_only=True):
    """A question; its body is the answer, "" where there is none yet."""

    question: str
    asker: str
    place: str
    field: str
    asked: Moment
    forwarded: Forwarded | None
    due: Moment | None
    answered: Moment | None
    signer: str
    late: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Of the question, as the asker broke them."""
        return tuple([part for part in self.question.split("\n\n") if part])

    @property
    def marks(self) -> tuple[Fact, ...]:
        """What is said of the question beside itself."""
        return tuple([fact for fact in self.facts if fact.label not in _APART])

    @property
    def way(self) -> tuple[Fact, ...]:
        """What has become of it, and what is to come."""
        steps = [Fact("received_on", moment=self.asked)]
        if self.forwarded:
            steps.append(Fact("forwarded_to", self.forwarded.to, moment=self.forwarded.date))
        if self.answered:
            steps.append(Fact("answered_on", self.late, moment=self.answered))
        elif self.due:
            steps.append(Fact("due", moment=self.due))
        return tuple(steps)


class ForwardedData(msgspec.Struct, frozen=True):
    """When it was handed on, and to whom."""

    date: str
    to: str


class QuestionData(msgspec.Struct, frozen=True, kw_only=True):
    """What the data of a question have beside those of every item; the answer is the content."""

    question: str
    asker: str
    place: str
    field: str
    asked: str
    forwarded: ForwardedData | None
    due: str | None
    answered: str | None
    signer: str


def page(item: Question, body: str, around: Around) -> QuestionModel:
    """The model of the page."""
    texts = {name: getattr(item, name) for name in ("question", "asker", "place")}
    facts = [
        Fact("question", item.question),
        *([Fact("asker", item.asker)] if item.asker else []),
        *([Fact("sent_from", item.place)] if item.place else []),
        Fact("asked", moment=item.asked),
        *([Fact("field", item.field)] if item.field else []),
        *([Fact("due", moment=item.due)] if item.due else []),
        *([Fact("signer", item.signer)] if item.signer else []),
    ]
    return show(
        QuestionModel,
        "question",
        item,
        body,
        around,
        trail=section_trail("questions", "hoi-dap", item.lang),
        facts=tuple(facts),
        **texts,
        field=item.field,
        asked=item.asked,
        forwarded=item.forwarded,
        due=item.due,
        answered=item.answered,
        signer=item.signer,
        late=_late(item),
    )


def _late(item: Question) -> str:
    """`muộn 4 ngày so với hạn`; "" for what came in time."""
    if not item.is_late or item.due is None or item.answered is None:
        return ""
    days = days_between(item.due, item.answered)
    label = LABELS[item.lang]
    return label["late_by"].format(days) if days else label["late_by_hours"]


def note(item: Question, around: Around) -> str:
    """`Đã trả lời`."""
    return LABELS[item.lang][around.state] if around.state else ""


def cells(item: Question) -> tuple[Cell, ...]:
    """What the list says beside the state."""
    field = (Cell("field", item.field),) if item.field else ()
    return (Cell("asked", show_moment(item.asked)), *field)


def data(page: QuestionModel, whole: Whole) -> QuestionData:
    """What `index.json` says of it."""
    del whole
    handed = page.forwarded
    return QuestionData(
        question=page.question,
        asker=page.asker,
        place=page.place,
        field=page.field,
        asked=iso_moment(page.asked),
        forwarded=ForwardedData(iso_moment(handed.date), handed.to) if handed else None,
        due=time_of(page.due),
        answered=time_of(page.answered),
        signer=page.signer,
    )


def thing(page: QuestionModel, site: Site, whole: Whole) -> QAPage:
    """As JSON-LD."""
    answer = (
        qa_page.Answer(
            text=Markup(_BREAK.sub(r"\1 ", str(page.body))).striptags(),
            url=whole(page.url),
            author=signed(page.unit, site),
            date_created=iso_moment(page.answered),
        )
        if page.answered
        else None
    )
    return QAPage(
        url=whole(page.url),
        in_language=page.lang,
        date_modified=time_of(page.updated) or "",
        publisher=owner_of(site),
        main_entity=qa_page.Question(
            name=page.title,
            text=page.question,
            answer_count=1 if answer else 0,
            date_created=iso_moment(page.asked),
            date_published=time_of(page.date) or "",
            author=qa_page.Person(page.asker) if page.asker else None,
            accepted_answer=answer,
        ),
    )
