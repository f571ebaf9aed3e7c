"""The findings of one file."""

from portal.fields.report import Report


def test_a_report_tells_errors_from_warnings():
    report = Report("trang/a.md")
    report.error(3, "sai", "sửa")
    report.warn(4, "lạ", "xem")
    assert [(f.path, f.line, f.message, f.fix, f.severity) for f in report.findings] == [
        ("trang/a.md", 3, "sai", "sửa", "error"),
        ("trang/a.md", 4, "lạ", "xem", "warning"),
    ]
    assert [f.rule for f in report.findings] == ["", ""]


def test_a_finding_may_name_its_rule():
    report = Report("trang/a.md")
    report.error(3, "sai", "sửa", "private-phone")
    report.note(4, "lạ", "xem", "warning", "private-email")
    assert [(f.severity, f.rule) for f in report.findings] == [
        ("error", "private-phone"),
        ("warning", "private-email"),
    ]
