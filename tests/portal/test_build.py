"""The flow as a whole: what it reports, what it refuses, and what it records."""

import json
import os
import time

import pytest
from portal.memo import Counts
from portal.model.finding import Refused

COUNTS = {
    "version": 1,
    "days": ["2018-06-08"],
    "pages": {"/tin-tuc/2018/06/bai/": {"count": 12, "changed": "2018-06-08"}},
}


def record(portal):
    return json.loads((portal.path / ".portal/output/build.json").read_text(encoding="utf-8"))


def test_an_empty_portal_is_one(portal):
    report = portal.build()
    assert (report.findings, report.counts) == ([], Counts())
    assert {"index.html", "404.html", "tin-tuc/index.html", "manifest.txt"} <= portal.files().keys()


def test_the_report_counts_what_has_a_page(portal):
    portal.article("a.md")
    portal.article("b.md", status="hidden")
    portal.article("c.md", status="draft")
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXin chào.\n")
    assert portal.build().counts == Counts(1, 1, 1, 0)


def test_readers_counts_are_shown_and_a_portal_need_not_count(portal):
    portal.article(views="2.113")
    portal.build()
    page = "tin-tuc/2018/06/bai/index.html"
    assert "Số lượt đọc: 2.113" in portal.text(page)
    portal.write("luot-doc.json", json.dumps(COUNTS))
    assert portal.build().findings == []
    assert "Số lượt đọc: 2.125" in portal.text(page)


def test_a_malformed_count_stops_the_build_at_its_line(portal):
    portal.article()
    portal.write("luot-doc.json", json.dumps(COUNTS, indent=1).replace("12", "-12"))
    report = portal.build()
    [finding] = report.findings
    assert (finding.path, finding.severity) == ("luot-doc.json", "error")
    assert finding.line > 1
    assert report.written is None


def test_findings_are_told_once_and_in_order(portal):
    portal.article("b.md", "[x](khong-co.md) [x](khong-co.md)")
    portal.article("a.md", "![x](khong-co.jpg)")
    findings = portal.build().findings
    assert [(f.path, f.severity) for f in findings] == [
        ("tin-tuc/a.md", "error"),
        ("tin-tuc/b.md", "warning"),
    ]


def test_a_file_too_large_for_a_worker_is_a_finding(portal):
    """It would take the machine's memory; the build goes on to tell all else."""
    path = portal.write("tin-tuc/to.mp4", "\0\0\0\x18ftypisom\0\0\0\0isommp42")
    os.truncate(path, 1_300_000_000)
    portal.article(body="[Phim](to.mp4)\n\n![x](khong-co.jpg)")
    assert [(f.path, f.line) for f in portal.build().findings] == [
        ("tin-tuc/bai.md", 7),
        ("tin-tuc/bai.md", 9),
    ]


def test_a_folder_that_is_not_ours_is_refused_and_left_as_it_is(portal):
    portal.output.mkdir()
    (portal.output / "quy.txt").write_text("quý", encoding="utf-8")
    with pytest.raises(Refused, match="output"):
        portal.build()
    assert [path.name for path in portal.output.iterdir()] == ["quy.txt"]


def test_a_setting_of_the_command_line_is_seen_where_nothing_else_changed(portal):
    portal.article()
    time.sleep(0.06)
    portal.build()
    assert portal.build().written.written == 0
    portal.build(SITENAME="Tên khác")
    assert "Tên khác" in portal.page("index.html").title.get_text()


def test_the_record_is_of_the_last_build_even_if_it_wrote_nothing(portal):
    time.sleep(0.06)
    for day in ("2018-06-08", "2018-06-09"):
        report = portal.build(PORTAL_AS_OF=f"{day} 07:00")
        assert record(portal)["as_of"] == portal.job(PORTAL_AS_OF=f"{day} 07:00").as_of.second
    assert report.written.written == 0
    assert record(portal)["as_of_from_clock"] is False


def test_another_build_that_waits_says_so(portal):
    said = []
    portal.build(say=said.append)
    assert said == []
