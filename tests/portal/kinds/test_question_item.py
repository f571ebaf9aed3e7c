"""A question at a moment: its state, its days, what it is tied to."""

import pytest
from portal.fields.report import Report
from portal.fields.value import Key, Value
from portal.kinds.kind import Rules
from portal.kinds.question_item import Forwarded, days_between, forwarded, states
from portal.model.tie import Tie
from portal.vietnamese.dates import parse_moment


def at(day):
    return parse_moment(day)


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-11-16 23:59:59", "forwarded"),  # the whole of the due day
        ("2026-11-17 00:00:00", "overdue"),
    ],
)
def test_a_question_is_overdue_when_its_due_day_has_passed(question, site, as_of, state):
    item = question(state="forwarded", due=at("2026-11-16"))
    assert states([item], Rules(site, at(as_of))) == {item.path: state}
    assert (at(as_of).second >= item.moments()[0].second) == (state == "overdue")


def test_a_due_hour_is_over_at_the_hour(question):
    item = question(due=at("2026-11-16 17:00"))
    assert not item.is_overdue(at("2026-11-16 16:59:59"))
    assert item.is_overdue(at("2026-11-16 17:00"))


def test_an_answered_question_and_one_without_a_due_day_are_never_overdue(question, site):
    answered = question("a", state="answered", due=at("2026-11-16"), answered=at("2026-11-20"))
    without = question("b", state="received")
    told = states([answered, without], Rules(site, at("2027-01-01")))
    assert told == {answered.path: "answered", without.path: "received"}


@pytest.mark.parametrize(
    ("due", "answered", "late"),
    [
        ("2026-11-16", "2026-11-16", False),
        ("2026-11-16", "2026-11-16 23:59:59", False),
        ("2026-11-16", "2026-11-17", True),
        ("2026-11-16 17:00", "2026-11-16", False),
        ("2026-11-16 17:00", "2026-11-16 17:00", True),
    ],
)
def test_an_answer_is_late_after_its_due_day(question, due, answered, late):
    assert question(state="answered", due=at(due), answered=at(answered)).is_late is late


def test_without_an_answer_or_a_due_day_nothing_is_late(question):
    assert not question(due=at("2026-11-16")).is_late
    assert not question(state="answered", answered=at("2026-11-16")).is_late


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("2026-11-02", "2026-11-02", 0),
        ("2026-11-02 23:59", "2026-11-03 00:01", 1),
        ("2026-11-01T16:59Z", "2026-11-01T17:00Z", 1),  # midnight in Việt Nam
        ("2024-02-28", "2024-03-01", 2),
    ],
)
def test_days_are_those_of_the_calendar_in_viet_nam(earlier, later, days):
    assert days_between(at(earlier), at(later)) == days


def test_an_answer_takes_days_from_the_question_on(question):
    assert question(asked=at("2026-11-02"), answered=at("2026-11-11 08:45")).days == 9
    assert question().days is None


def test_it_names_its_legal_basis_and_what_to_see_beside_it(question):
    item = question(
        see_also=("/tin-tuc/a.md",),
        legal_basis=("/van-ban/b.md", "Điều 4"),
        lines={"see_also": 8, "legal_basis": 9},
    )
    assert item.ties() == (
        Tie("see_also", "/tin-tuc/a.md", 8),
        Tie("legal_basis", "/van-ban/b.md", 9),
        Tie("legal_basis", "Điều 4", 9),
    )


def test_the_clock_changes_an_unanswered_one_when_it_is_due_and_any_when_a_day_comes(question):
    handed = Forwarded(at("2026-11-03"), "Phòng Mẫu")
    open_ = question(asked=at("2026-11-02"), due=at("2026-11-16"), forwarded=handed)
    assert open_.moments() == (
        at("2026-11-17 00:00"),
        at("2026-11-02"),
        at("2026-11-03"),
    )
    answered = question(
        state="answered",
        asked=at("2026-11-02"),
        due=at("2026-11-16"),
        answered=at("2026-11-04"),
    )
    assert answered.moments() == (at("2026-11-02"), at("2026-11-04"))


def test_lists_show_the_editor_s_summary_or_the_first_words_of_the_question(question):
    words = " ".join(f"từ{n}" for n in range(60))
    assert question(question=f"{words}\n\nHai").own_summary.endswith("từ39…")
    assert question(question=words, summary="Tóm tắt").own_summary == "Tóm tắt"


def test_it_was_handed_on_at_a_day_to_somebody():
    report = Report("hoi-dap/a.md")
    both = [(Key("date", 8), Value(8, "12/11/2026")), (Key("to", 9), Value(9, "Lưu trữ"))]
    assert forwarded(Value(7, both), report) == Forwarded(at("2026-11-12"), "Lưu trữ")
    assert report.findings == []
    assert forwarded(Value(7, both[:1]), report) is None
    assert [(f.line, f.message) for f in report.findings] == [(7, "thiếu khóa con “to”")]
