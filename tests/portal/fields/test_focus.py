"""The point of a cover that must stay in sight."""

import pytest
from portal.fields.focus import CENTRE, focus
from portal.fields.report import Report
from portal.fields.value import Value


def read(text):
    report = Report("tin-tuc/a.md")
    return focus(Value(5, text), report), report.findings


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("40% 30%", (40, 30)),
        ("40 30", (40, 30)),
        ("40,30", (40, 30)),
        ("40%, 30%", (40, 30)),
        ("40 % 30 %", (40, 30)),
        ("0% 100%", (0, 100)),
        ("007 030", (7, 30)),
        ("", CENTRE),
    ],
)
def test_two_numbers_are_a_point(text, point):
    assert read(text) == (point, [])


@pytest.mark.parametrize(
    "text",
    ["40", "101% 30%", "30% 101%", "-1 5", "40.5 30", "trên trái", "40% 30% 20%", "4030", "999 0"],
)
def test_all_else_is_an_error_at_its_line_that_shows_how(text):
    point, [finding] = read(text)
    assert point == CENTRE
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/a.md", 5, "error")
    assert f"“{text}”" in finding.message
    assert "40% 30%" in finding.fix


def test_a_list_is_an_error():
    report = Report("tin-tuc/a.md")
    assert focus(Value(5, [Value(6, "40"), Value(7, "30")]), report) == CENTRE
    assert report.findings
