"""Findings for people, programs and forges, with hostile names and messages."""

import json
import re

import pytest
from desk.checking.formats import FORMATS, show_findings
from portal.model.finding import Finding

HOSTILE = (
    "tin-tuc/a,b:c%0A::error::x.md",
    "tin-tuc/xuống\ndòng\r.md",
    'tin-tuc/"nháy" \\ <b>.md',
    "tin-tuc/\x1b[31m\u202e.md",
    "tin-tuc/\udce1.md",  # a name on the disk that is no UTF-8
)
FINDINGS = [
    Finding("content/tin-tuc/a.md", 3, "thiếu khóa “date”", "thêm date: …"),
    Finding("content/tin-tuc/a.md", 9, "liên kết “tại đây”", "viết rõ", "warning", "link-text"),
    *(Finding(name, 1, f"tên {name}", "đổi 100%\ntên", "warning", "name") for name in HOSTILE),
]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_written_to_any_stream(form):
    assert show_findings(FINDINGS, form).encode()
    assert show_findings([], form).encode() is not None


def test_text_is_one_line_a_finding_as_a_build_shows_it():
    lines = show_findings(FINDINGS, "text").splitlines()
    assert len(lines) == len(FINDINGS)
    assert lines[0] == "content/tin-tuc/a.md:3: lỗi: thiếu khóa “date” → thêm date: …"
    assert all(line.isprintable() for line in lines)
    assert show_findings([], "text") == ""


def test_json_has_a_version_all_findings_and_their_counts():
    told = json.loads(show_findings(FINDINGS, "json"))
    assert (told["version"], told["counts"]) == (1, {"error": 1, "warning": 6})
    assert told["findings"][1] == {
        "path": "content/tin-tuc/a.md",
        "line": 9,
        "severity": "warning",
        "rule": "link-text",
        "message": "liên kết “tại đây”",
        "fix": "viết rõ",
    }
    assert [each["path"] for each in told["findings"][2:6]] == list(HOSTILE[:4])


def taken_apart(line):
    """As the runner of GitHub Actions does (actions/runner, ActionCommand.cs, version 2)."""
    command, _, data = line.removeprefix("::").partition("::")
    name, _, values = command.partition(" ")
    properties = dict(value.split("=", 1) for value in values.split(","))
    return name, {key: unescaped(value) for key, value in properties.items()}, unescaped(data)


def unescaped(text):
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_github_reads_back_what_was_said():
    lines = show_findings(FINDINGS, "github").split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(FINDINGS)
    assert lines[0].startswith("::error file=content/tin-tuc/a.md,line=3,title=portal::thiếu")
    for line, finding in zip(lines[:-1], FINDINGS[:-1], strict=True):
        name, properties, data = taken_apart(line)
        assert name == finding.severity
        assert properties["file"] == finding.path
        assert properties["line"] == str(finding.line)
        assert properties["title"] == finding.rule or not finding.rule
        assert data == f"{finding.message} → {finding.fix}"


def test_gitlab_gets_what_its_report_must_have():
    told = json.loads(show_findings(FINDINGS, "gitlab"))
    assert told[0] == {
        "description": "thiếu khóa “date” → thêm date: …",
        "check_name": "portal",
        "fingerprint": told[0]["fingerprint"],
        "severity": "major",
        "location": {"path": "content/tin-tuc/a.md", "lines": {"begin": 3}},
    }
    assert {each["severity"] for each in told[1:]} == {"minor"}
    prints = [each["fingerprint"] for each in told]
    assert len(set(prints)) == len(prints)
    assert all(re.fullmatch(r"[0-9a-f]{32}", each) for each in prints)
    assert json.loads(show_findings([], "gitlab")) == []


def test_gitlab_knows_a_finding_again_when_lines_move():
    def prints(*lines):
        found = [Finding("content/a.md", line, "ảnh lặp", "bỏ", "warning", "x") for line in lines]
        return [each["fingerprint"] for each in json.loads(show_findings(found, "gitlab"))]

    assert prints(3, 9) == prints(5, 12)
    assert prints(3) == prints(3, 9)[:1]
    assert len(set(prints(3, 9))) == 2
