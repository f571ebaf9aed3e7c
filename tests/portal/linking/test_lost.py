"""The words that a reference to nothing is answered with."""

import pytest
from portal.linking.files import Miss
from portal.linking.lost import Lost

ITEM = "tin-tuc/bai.md"


@pytest.fixture
def lost():
    files = ("tin-tuc/khac.md", "tin-tuc/anh-dep.jpg", "tin-tuc/LICH.pdf")
    return Lost(files, ("/", "/tin-tuc/", "/lien-he/"))


def only(lost):
    [finding] = lost.findings
    assert (finding.path, finding.line) == (ITEM, 9)
    return finding.severity, finding.message, finding.fix


@pytest.mark.parametrize(
    ("target", "advice"),
    [
        ("anh-dpe.jpg", "có phải là anh-dep.jpg? Nếu không thì kiểm tra tên tệp"),
        ("lich.PDF", "có tệp content/tin-tuc/LICH.pdf, khác chữ hoa, chữ thường: viết LICH.pdf"),
        ("zzz.png", "kiểm tra tên tệp, đặt tệp cạnh bài viết"),
    ],
)
def test_a_missing_file_is_an_error_that_names_the_one_that_may_be_meant(lost, target, advice):
    lost.missing(ITEM, 9, "tệp", target, Miss.NOTHING, lambda suffix: suffix != ".md")
    severity, message, fix = only(lost)
    assert (severity, message) == ("error", f"không có tệp: {target}")
    assert fix.startswith(advice)


def test_what_is_outside_is_to_be_put_inside(lost):
    lost.missing(ITEM, 9, "ảnh", "../../a.jpg", Miss.OUTSIDE, lambda suffix: True)
    assert only(lost) == (
        "error",
        "ảnh nằm ngoài content/: ../../a.jpg",
        "đặt tệp vào content/, cạnh bài viết, và dẫn bằng tên tệp",
    )


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("anh\\a.jpg", "anh/a.jpg"),
        (".\\anh-20.11\\a.jpg", "./anh-20.11/a.jpg"),
        ("anh\\2026/a.jpg", "anh/2026/a.jpg"),
    ],
)
def test_a_path_of_windows_is_told_with_the_other_sign(lost, target, written):
    lost.missing(ITEM, 9, "ảnh", target, Miss.OUTSIDE, lambda suffix: True)
    _, message, fix = only(lost)
    assert message == f"đường dẫn của ảnh viết bằng dấu \\: {target}"
    assert fix.startswith(f"viết {written};")


@pytest.mark.parametrize(
    "target", ["\\\\may\\a.jpg", "..\\..\\a.jpg", "C:\\anh\\a.jpg", "/../../a.jpg"]
)
def test_what_is_on_another_machine_or_above_is_outside(lost, target):
    lost.missing(ITEM, 9, "ảnh", target, Miss.OUTSIDE, lambda suffix: True)
    assert only(lost)[1] == f"ảnh nằm ngoài content/: {target}"


def test_a_missing_text_is_a_warning_that_names_a_text(lost):
    lost.text(ITEM, 9, "{filename}khacc.md")
    severity, message, fix = only(lost)
    assert (severity, message) == ("warning", "liên kết tới bài không có: {filename}khacc.md")
    assert fix.startswith("có phải là khac.md?")


@pytest.mark.parametrize(
    ("target", "url", "advice"),
    [
        ("/lien-hệ/", "/lien-hệ", "có phải là /lien-he/?"),
        ("khac", "/tin-tuc/2018/06/bai/khac", "có phải là khac.md?"),
        ("www.cuc-mau.example", "/tin-tuc/www.cuc-mau.example", "viết https://www.cuc-mau.example"),
        ("/zzz/", "/zzz", "sửa đường dẫn, hoặc bỏ liên kết"),
        ("/~~/", "/~~", "sửa đường dẫn, hoặc bỏ liên kết"),
    ],
)
def test_a_missing_page_is_a_warning_that_names_what_may_be_meant(lost, target, url, advice):
    lost.page(ITEM, 9, target, url)
    severity, message, fix = only(lost)
    assert (severity, message) == ("warning", f"liên kết tới trang không có: {target}")
    assert fix.startswith(advice)
