"""Mistakes in a question, each told with its line and remedy, nothing private in what is told."""

import pytest
from portal.kinds.kind import Rules
from portal.kinds.question import QUESTION
from portal.kinds.question_checks import check
from portal.kinds.question_item import Forwarded
from portal.vietnamese.dates import parse_moment

# Lines 2 to 7 of a file.
GOOD = (
    "title: Hỏi\ndate: 2026-11-03\nquestion: Nộp ở đâu?\nasked: 2026-11-02\n"
    "unit: Văn phòng\nsigner: Bà Mẫu\n"
)
TO = "  date: 2026-11-04\n  to: Phòng Mẫu\n"


@pytest.fixture
def told(read_item):
    """(line, severity, message) of the findings of a question with further lines and a text."""

    def findings(block, text=""):
        _, found = read_item(QUESTION, GOOD + block, text=text)
        assert all(each.fix for each in found)
        return [(each.line, each.severity, each.message) for each in found]

    return findings


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ("state: received\ndue: 2026-11-16\n", ""),
        ("state: received\ndue: 2026-11-02\n", "\n<!-- nhắc\nviệc -->\n"),
        (f"state: forwarded\ndue: 2026-11-16\nforwarded:\n{TO}", ""),
        ("state: answered\nanswered: 2026-11-02\n", "Nộp tại một cửa.\n"),
        (f"state: answered\nanswered: 2026-11-04\nforwarded:\n{TO}", "Nộp tại một cửa.\n"),
    ],
)
def test_a_question_may_be_in_each_state(told, block, text):
    assert told(block, text) == []


@pytest.mark.parametrize(
    ("block", "text", "line", "message"),
    [
        ("state: received\ndue: 2026-11-01\n", "", 9, "“due” sớm hơn ngày hỏi “asked”"),
        (
            "state: answered\nanswered: 2026-11-01\n",
            "Nộp.",
            9,
            "“answered” sớm hơn ngày hỏi “asked”",
        ),
        (
            "state: forwarded\ndue: 2026-11-16\nforwarded: {date: 2026-11-01, to: A}\n",
            "",
            10,
            "“forwarded” sớm hơn ngày hỏi “asked”",
        ),
        (
            f"state: answered\nanswered: 2026-11-03\nforwarded:\n{TO}",
            "Nộp.",
            9,
            "“answered” sớm hơn ngày chuyển “forwarded”",
        ),
        ("state: answered\n", "Nộp.", 8, "tình trạng là “answered” mà thiếu “answered”"),
        (
            "state: forwarded\ndue: 2026-11-16\n",
            "",
            8,
            "tình trạng là “forwarded” mà thiếu “forwarded”",
        ),
        (
            "state: received\ndue: 2026-11-16\nanswered: 2026-11-03\n",
            "",
            10,
            "có “answered” mà tình trạng là “received”",
        ),
        (
            f"state: received\ndue: 2026-11-16\nforwarded:\n{TO}",
            "",
            11,  # of its first key
            "có “forwarded” mà tình trạng là “received”",
        ),
        (
            "answered: 2026-11-03\nstate: answered\n",
            "\n<!-- chưa có -->\n",
            9,
            "tình trạng là “answered” mà chưa có câu trả lời",
        ),
        (
            "state: received\ndue: 2026-11-16\n",
            "\n<!-- a\nb -->\nNộp.\n",
            14,
            "đã có câu trả lời mà tình trạng là “received”",
        ),
    ],
)
def test_what_contradicts_itself_is_an_error_at_its_line(told, block, text, line, message):
    assert told(block, text) == [(line, "error", message)]


@pytest.mark.parametrize(
    ("block", "text", "without", "missing"),
    [
        ("state: received\n", "", "", ["due"]),
        ("state: answered\nanswered: 2026-11-03\n", "Nộp.", "unit", ["unit"]),
        ("state: answered\nanswered: 2026-11-03\n", "Nộp.", "signer", ["signer"]),
    ],
)
def test_what_a_reader_would_miss_is_a_warning(read_item, block, text, without, missing):
    lines = [line for line in (GOOD + block).splitlines() if not (without and without in line)]
    _, found = read_item(QUESTION, "\n".join(lines) + "\n", text=text)
    assert [each.severity for each in found] == ["warning"]
    assert [each.message.endswith(f"chưa có “{missing[0]}”") for each in found] == [True]


def test_private_data_in_an_answer_are_a_warning_at_their_line(told):
    text = "\nNộp tại một cửa.\n\nGọi 0912 345 678,\nviết an@thu.example.\n"
    found = told("state: answered\nanswered: 2026-11-03\n", text)
    assert found == [
        (14, "warning", "câu trả lời có số điện thoại 09xx xxx x78"),
        (15, "warning", "câu trả lời có thư điện tử a…@…"),
    ]


@pytest.mark.parametrize("private", ["CCCD 001099000001", "STK 0071001234567"])
def test_a_paper_or_an_account_in_an_answer_is_an_error(told, private):
    [found] = told("state: answered\nanswered: 2026-11-03\n", f"\nNộp {private}.\n")
    assert found[:2] == (12, "error")


def test_days_that_are_yet_to_come_are_a_warning(question, site):
    rules = Rules(site, parse_moment("2026-11-05 08:00"))
    item = question(
        state="answered",
        asked=parse_moment("2026-11-05 08:01"),
        forwarded=Forwarded(parse_moment("2026-11-05"), "Phòng Mẫu"),
        answered=parse_moment("2026-11-06"),
        lines={"asked": 5, "forwarded": 6, "answered": 7},
    )
    assert [(f.line, f.message, f.severity) for f in check([item], rules)] == [
        (5, "ngày hỏi 05/11/2026 chưa tới", "warning"),
        (7, "ngày trả lời 06/11/2026 chưa tới", "warning"),
    ]
    assert check([question(asked=parse_moment("2026-11-05"))], rules) == []
