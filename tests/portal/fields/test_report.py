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
