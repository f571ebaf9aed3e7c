"""What a photo owes those who do not see it."""

import pytest
from portal.fields.pictures import check_alternative
from portal.fields.report import Report


@pytest.mark.parametrize(
    ("alt", "caption", "said"),
    [
        ("", "", "không có mô tả"),
        (" ", "Hội nghị", "không có mô tả"),
        ("Hội trường", "", None),
        ("Hội trường", "Hội nghị", None),
        ("Hội nghị", "Hội nghị sơ kết", None),
        ("Hội nghị", "Hội nghị", "lặp lại"),
        ("HỘI NGHỊ.", "hội nghị", "lặp lại"),
        ("Hội nghị", " Hội\n nghị .", "lặp lại"),
        ("Hội nghị", "Hôi nghị", None),
    ],
)
def test_a_photo_says_what_it_shows_and_not_its_caption_again(alt, caption, said):
    """WCAG 2.2, 1.1.1."""
    report = Report("a.md")
    check_alternative(alt, caption, 9, report)
    assert [(f.line, f.severity) for f in report.findings] == [(9, "warning")] * bool(said)
    assert all(said in finding.message for finding in report.findings)
