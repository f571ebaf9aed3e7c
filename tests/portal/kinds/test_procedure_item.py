"""Procedures: their level, their forms and basis, and how old a comparison may be."""

import msgspec
import pytest
from portal.fields.report import Report
from portal.fields.value import Value
from portal.kinds.kind import Rules
from portal.kinds.procedure import PROCEDURE
from portal.kinds.procedure_item import check, is_too_old, level, moments, states
from portal.model.moment import Moment
from portal.model.tie import Tie
from portal.model.used import FileUse, Used
from portal.vietnamese.dates import parse_moment

GOOD = "title: Mẫu\ndate: 2025-03-03\n"  # lines 2 and 3


@pytest.fixture
def rules(site):
    """What holds at a moment, by settings that ask for a comparison every so many days."""

    def at(as_of, days=180):
        return Rules(msgspec.structs.replace(site, compare_days=days), parse_moment(as_of))

    return at


def told(findings):
    return [(finding.line, finding.severity, finding.message) for finding in findings]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Toàn trình", "Toàn trình"),
        ("một phần", "Một phần"),
        ("CUNG CẤP THÔNG TIN", "Cung cấp thông tin"),
        ("", ""),
    ],
)
def test_a_level_is_known_in_any_case(written, kept):
    report = Report("dich-vu-cong/a.md")
    assert level(Value(7, written), report) == kept
    assert report.findings == []


def test_another_level_stands_and_is_told():
    report = Report("dich-vu-cong/a.md")
    assert level(Value(7, "Mức độ 4"), report) == "Mức độ 4"
    [finding] = report.findings
    assert (finding.line, finding.severity) == (7, "warning")
    assert "Toàn trình" in finding.fix


def test_it_offers_its_forms_and_names_its_basis(procedure):
    form = FileUse("a.pdf", 9, "Tờ khai")
    item = procedure(forms=(form,), legal_basis=("/van-ban/a.md", "Luật"), lines={"legal_basis": 7})
    assert item.uses() == (Used(form, "file"),)
    assert item.ties() == (
        Tie("legal_basis", "/van-ban/a.md", 7),
        Tie("legal_basis", "Luật", 7),
    )


@pytest.mark.parametrize(
    ("as_of", "old"),
    [("2026-07-30 23:59:59", False), ("2026-07-31 00:00:00", True), ("2027-01-01", True)],
)
def test_a_comparison_is_too_old_after_the_settings_days(procedure, rules, as_of, old):
    """180 days after 31/01/2026 is 30/07/2026, which still is within them."""
    item = procedure(synced=parse_moment("2026-01-31"))
    assert is_too_old(item, rules(as_of)) is old
    assert states([item], rules(as_of)) == ({item.path: "not_compared"} if old else {})


def test_the_settings_say_how_old(procedure, rules):
    item = procedure(synced=parse_moment("2026-01-31"))
    assert not is_too_old(item, rules("2026-03-02", 30))
    assert is_too_old(item, rules("2026-03-03", 30))


def test_the_clock_changes_the_page_on_the_day_it_is_too_old(procedure, rules):
    site = rules("2026-01-01", 30).site
    synced = parse_moment("2026-01-31")
    too_old = Moment(parse_moment("2026-03-03").second)
    assert moments(procedure(synced=synced), site) == (synced, too_old)
    assert moments(procedure(), site) == ()
    assert PROCEDURE.moments is moments


def test_an_old_comparison_is_a_warning_that_is_the_same_every_day(procedure, rules):
    item = procedure(synced=parse_moment("2026-01-31"), lines={"synced": 20})
    message = "đối chiếu với cổng dịch vụ công ngày 31/01/2026, đã quá hạn 180 ngày"
    expected = [(20, "warning", message)]
    assert told(check([item], rules("2026-07-31"))) == expected
    assert told(check([item], rules("2026-11-25"))) == expected
    assert check([item], rules("2026-07-30")) == []


def test_a_comparison_to_come_is_a_warning(procedure, rules):
    """No error: a build at an earlier moment must still be possible."""
    item = procedure(synced=parse_moment("2026-11-26"), lines={"synced": 20})
    message = "ngày đối chiếu 26/11/2026 chưa tới"
    assert told(check([item], rules("2026-11-25 08:00"))) == [(20, "warning", message)]
    assert check([item], rules("2026-11-26")) == []


def test_what_was_never_compared_has_no_age(procedure, rules):
    item = procedure()
    assert (check([item], rules("2026-11-25")), states([item], rules("2026-11-25"))) == ([], {})


def test_a_way_to_the_portal_without_a_comparison_is_a_warning(read_item):
    url = "portal_url: https://dichvucong.cuc-mau.example/1\n"
    item, findings = read_item(PROCEDURE, GOOD + url)
    assert item.portal_url == "https://dichvucong.cuc-mau.example/1"
    message = "có “portal_url” mà chưa có ngày đối chiếu với cổng dịch vụ công"
    assert told(findings) == [(4, "warning", message)]
    assert read_item(PROCEDURE, GOOD + url + "synced: 2026-11-02\n")[1] == []
