"""A source is looked at as a whole: values, text, captions, file names; at its line, masked."""

import pytest
from portal.reading.markup import Markup
from portal.reading.source import read_source

MARKUP = Markup()
HEAD = "---\ntitle: Bài\ndate: 2018-06-07\ncategory: Tin\n{}---\n\n{}\n"
QUESTION = (
    "---\ntitle: Hỏi\ndate: 2026-11-03\nquestion: Ở đâu?\nasked: 2026-11-02\nstate: answered\n"
    "answered: 2026-11-05\nunit: Phòng Mẫu\nsigner: {}\ndue: 2026-11-16\n---\n\n{}\n"
)


def told(text, path="tin-tuc/bai.md", allowed=()):
    """(line, severity, rule) of what is found in a source."""
    reading, _ = read_source(path, text.encode(), b"key", MARKUP, allowed)
    return [(each.line, each.severity, each.rule) for each in reading.findings if each.rule]


@pytest.mark.parametrize(
    ("fields", "body", "line"),
    [
        ("summary: Gọi ông Mẫu 0912 345 678\n", "", 5),
        ("summary: >\n  Một dòng,\n  ông Mẫu 0912 345 678\n", "", 7),
        ("Nguồn: ông Mẫu, 0912 345 678\n", "", 5),
        ("attachments: [{file: a.pdf, label: Ông Mẫu 0912 345 678}]\n", "", 5),
        ("", "Gọi ông Mẫu\n0912 345 678", 8),
        ("", "![Ông Mẫu](a.jpg)\nÔng Mẫu 0912 345 678", 8),
        ("", "![Ông Mẫu 0912 345 678](a.jpg)", 7),
        ("", '![Ông](a.jpg "Ông Mẫu 0912 345 678")', 7),
        ("", "[gọi](tel:0912345678)", 7),
        ("", "| Ông Mẫu | 0912 345 678 |", 7),
    ],
)
def test_every_part_of_a_source_is_looked_at(fields, body, line):
    assert told(HEAD.format(fields, body)) == [(line, "warning", "private-phone")]


def test_a_paper_or_an_account_is_an_error_and_the_source_is_refused():
    text = HEAD.format("", "CCCD 001085000123\nSTK 0071001234567").encode()
    reading, _ = read_source("tin-tuc/bai.md", text, b"key", MARKUP)
    assert reading.item is None
    assert [(f.line, f.severity, f.rule) for f in reading.findings] == [
        (7, "error", "private-identity"),
        (8, "error", "private-account"),
    ]
    assert "001085000123" not in repr(reading.findings)


def test_the_name_of_a_used_file_counts():
    assert told(HEAD.format("cover: cccd-001085000123.jpg\n", "")) == [
        (5, "error", "private-identity")
    ]


def test_what_the_settings_allow_may_stand():
    text = HEAD.format("", "Ủng hộ: STK 3713.0.1234567, bà Mẫu 0912 345 678")
    assert told(text, allowed=("3713 0 1234567", "+84 912 345 678")) == []


def test_one_number_twice_in_a_line_is_told_once():
    text = HEAD.format("", "Ông Mẫu 0912 345 678, bà Mẫu 0912 345 678")
    assert told(text) == [(7, "warning", "private-phone")]


def test_notes_that_are_not_published_are_passed_over():
    fields = "# gọi ông Mẫu 0912 345 678\n"
    body = "<!-- gọi ông Mẫu\n0912 345 678 -->\nHết. <!-- 0912 345 679 -->"
    assert told(HEAD.format(fields, body)) == []
    assert told(HEAD.format("", "# Ông Mẫu 0912 345 678")) == [(7, "warning", "private-phone")]


def test_old_addresses_are_passed_over():
    assert told(HEAD.format("Địa chỉ cũ:\n  - /tin/cccd 001085000123\n", "")) == []


def test_people_and_an_agency_are_there_to_be_called():
    people = "people:\n- {name: Trần Văn Mẫu, phone: 0912 345 678, email: mau@gmail.com}\n"
    page = f"---\ntitle: Lãnh đạo\n{people}---\n\nÔng Mẫu 0912 345 678\n"
    assert told(page, "trang/lanh-dao.md") == [(7, "warning", "private-phone")]
    assert told(page.replace("name: T", "post: CCCD 001085000123, name: T"), "trang/a.md") == [
        (4, "error", "private-identity"),
        (7, "warning", "private-phone"),
    ]
    procedure = "---\ntitle: A\ndate: 2026-11-03\nagency: Bà Mẫu, 0912 345 678\n---\n"
    assert told(procedure, "dich-vu-cong/a.md") == []


def test_a_question_s_own_rule_tells_of_asker_and_answer_and_no_other():
    asked = QUESTION.format("Ông Mẫu 0912 345 678", "Gọi 024 3823 4567.\n\nCCCD 001085000123")
    assert told(asked, "hoi-dap/a.md") == [
        (9, "warning", "private-phone"),
        (13, "warning", "private-phone"),
        (15, "error", "private-identity"),
    ]
    private = QUESTION.format("Ông Mẫu", "Nộp.").replace("Ở đâu?", "Gọi 0912 345 678 ở đâu?")
    assert told(private, "hoi-dap/a.md") == [(4, "error", "private-phone")]


def test_a_source_whose_front_matter_is_broken_is_looked_at_all_the_same():
    assert told(HEAD.format('summary: "\n', "Ông Mẫu 0912 345 678")) == [
        (8, "warning", "private-phone")
    ]


@pytest.mark.parametrize("unit", ["Ông Mẫu 0912345678\n", "<!-- 0912345678 -->\n", "<!--\n"])
def test_reading_takes_time_in_proportion(growth, unit):
    def check(body):
        told(HEAD.format("", body))

    assert growth(check, unit * 60) <= 2.5
