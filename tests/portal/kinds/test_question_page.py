"""What the page of a question says, to readers and to machines."""

import msgspec
import pytest
from markupsafe import Markup
from portal.kinds.question import QUESTION
from portal.kinds.question_item import Forwarded
from portal.model.around import Around
from portal.model.item_page import Fact
from portal.model.page import Cell
from portal.vietnamese.dates import parse_moment

day = parse_moment
AROUND = Around(url="/hoi-dap/cau/", indexed=True, expired=False, state="answered")
FULL = {
    "question": "Đoạn một\ncó hai dòng.\n\nĐoạn hai.",
    "asker": "N. V. A.",
    "place": "Hà Nội",
    "field": "Tuyển quân",
    "state": "answered",
    "asked": day("2026-11-02"),
    "forwarded": Forwarded(day("2026-11-04"), "Phòng Mẫu"),
    "due": day("2026-11-16"),
    "answered": day("2026-11-20"),
    "signer": "Bà Mẫu, Trưởng phòng",
    "unit": "Phòng Mẫu",
}


def whole(path):
    return f"https://cuc-mau.example{path}"


def shown(item, body="<p>Nộp.</p><p>Tại <b>đây</b>.</p>", state="answered"):
    return QUESTION.page(item, Markup(body), msgspec.structs.replace(AROUND, state=state))


def test_it_shows_the_question_and_what_became_of_it(question):
    model = shown(question(**FULL))
    assert model.paragraphs == ("Đoạn một\ncó hai dòng.", "Đoạn hai.")
    assert model.way == (
        Fact("received_on", moment=day("2026-11-02")),
        Fact("forwarded_to", "Phòng Mẫu", moment=day("2026-11-04")),
        Fact("answered_on", "muộn 4 ngày so với hạn", moment=day("2026-11-20")),
    )
    assert model.marks == (Fact("field", "Tuyển quân"), Fact("due", moment=day("2026-11-16")))
    assert [name.url for name in model.trail] == ["/", "/hoi-dap/"]


def test_a_feed_gets_the_question_with_all_that_is_said_of_it(question):
    facts = [(fact.label, fact.text or fact.moment) for fact in shown(question(**FULL)).facts]
    assert facts == [
        ("question", FULL["question"]),
        ("asker", "N. V. A."),
        ("sent_from", "Hà Nội"),
        ("asked", day("2026-11-02")),
        ("field", "Tuyển quân"),
        ("due", day("2026-11-16")),
        ("signer", "Bà Mẫu, Trưởng phòng"),
    ]


def test_what_is_to_come_stands_at_the_end_of_the_way(question):
    item = question(asked=day("2026-11-02"), due=day("2026-11-16"))
    assert [step.label for step in shown(item, "", "received").way] == ["received_on", "due"]
    assert [step.label for step in shown(question(), "", "received").way] == ["received_on"]


@pytest.mark.parametrize(
    ("due", "answered", "lang", "late"),
    [
        ("2026-11-16", "2026-11-16", "vi", ""),
        ("2026-11-16", "2026-11-17", "vi", "muộn 1 ngày so với hạn"),
        ("2026-11-16 17:00", "2026-11-16 18:00", "vi", "muộn so với giờ hạn"),
        ("2026-11-16", "2026-11-18", "en", "2 day(s) late"),
    ],
)
def test_a_late_answer_says_so(question, due, answered, lang, late):
    item = question(state="answered", lang=lang, due=day(due), answered=day(answered))
    assert shown(item).late == late


def test_its_data_say_the_same(question):
    data = msgspec.to_builtins(QUESTION.data(shown(question(**FULL)), whole))
    assert data == {
        "question": FULL["question"],
        "asker": "N. V. A.",
        "place": "Hà Nội",
        "field": "Tuyển quân",
        "asked": "2026-11-02",
        "forwarded": {"date": "2026-11-04", "to": "Phòng Mẫu"},
        "due": "2026-11-16",
        "answered": "2026-11-20",
        "signer": "Bà Mẫu, Trưởng phòng",
    }
    bare = QUESTION.data(shown(question(), "", "received"), whole)
    assert (bare.forwarded, bare.due, bare.answered, bare.asker) == (None, None, None, "")


def test_it_is_a_page_of_a_question_with_its_answer(question, site):
    said = msgspec.to_builtins(QUESTION.thing(shown(question(**FULL)), site, whole))
    asked = said["mainEntity"]
    assert (said["@type"], asked["@type"], asked["answerCount"]) == ("QAPage", "Question", 1)
    assert (asked["text"], asked["dateCreated"]) == (FULL["question"], "2026-11-02")
    assert asked["author"] == {"@type": "Person", "name": "N. V. A."}
    assert asked["acceptedAnswer"] == {
        "@type": "Answer",
        "text": "Nộp. Tại đây.",
        "url": whole("/hoi-dap/cau/"),
        "author": {"@type": "Organization", "name": "Phòng Mẫu"},
        "dateCreated": "2026-11-20",
    }


def test_without_an_answer_and_an_asker_it_says_neither(question, site):
    said = msgspec.to_builtins(QUESTION.thing(shown(question(), "", "received"), site, whole))
    assert said["mainEntity"]["answerCount"] == 0
    assert said["mainEntity"].keys() & {"acceptedAnswer", "author"} == set()


def test_lists_say_its_state_its_day_and_its_field(question):
    item = question(**FULL)
    assert QUESTION.note(item, AROUND) == "Đã trả lời"
    assert QUESTION.cells(item) == (Cell("asked", "02/11/2026"), Cell("field", "Tuyển quân"))
    assert QUESTION.cells(question()) == (Cell("asked", "02/11/2026"),)
