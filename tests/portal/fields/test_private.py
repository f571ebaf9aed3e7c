"""What people who ask would not have printed: told masked, and masked in the record."""

import pytest
from portal.fields.private import asker, masked, show_finds
from portal.fields.report import Report
from portal.fields.scalars import lines, text
from portal.fields.value import Value
from portal.vietnamese.masking import find_private

SECRETS = ("0912 345 678", "an.nguyen@thu.example", "12/5", "001099000001")
TEXT = (
    "Gọi 0912 345 678 hoặc an.nguyen@thu.example.\nNhà tôi ở 12/5 đường Thí Dụ, CCCD 001099000001"
)


def told(findings):
    return " ".join(part for each in findings for part in (each.message, each.fix))


def test_private_data_are_an_error_that_prints_them_masked(read):
    made, [finding] = read(masked(lines), TEXT)
    assert (finding.line, finding.severity, finding.rule) == (7, "error", "private-phone")
    assert "số điện thoại 09xx xxx x78, thư điện tử a…@…, địa chỉ nhà số nhà …" in finding.message
    assert [secret for secret in SECRETS if secret in told([finding]) + made] == []


def test_the_record_is_masked_whatever_becomes_of_the_error(read):
    made, _ = read(masked(lines), TEXT)
    assert find_private(made) == ()
    assert made.startswith("Gọi 09xx xxx x78 hoặc a…@….\nNhà tôi ở số nhà …")


def test_a_text_without_private_data_is_the_parser_s(good):
    assert good(masked(text), "Xã  Mẫu") == "Xã Mẫu"
    assert good(masked(lines), "Dòng một\nDòng hai") == "Dòng một\nDòng hai"


def test_what_the_owner_prints_itself_may_stand():
    report = Report("hoi-dap/a.md", ("024 0000 0000",))
    line = "Tôi gọi 024.0000.0000 và 0912345678"
    assert masked(text)(Value(3, line), report) == "Tôi gọi 024.0000.0000 và 09xx xxx x78"
    [finding] = report.findings
    assert "x00" not in finding.message


@pytest.mark.parametrize("name", ["N. V. A.", "Bà N. T. H.", "Bạn đọc", "Đ. V. B."])
def test_a_masked_asker_stands_as_written(good, name):
    assert good(asker, name) == name


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Nguyễn Văn An", "N. V. A."), ("Bà Đỗ Thị Ý", "Bà Đ. T. Y."), ("Trần B.", "T. B.")],
)
def test_a_raw_name_is_an_error_that_prints_its_initials(read, name, initials):
    made, [finding] = read(asker, name)
    assert made == initials
    assert (finding.line, finding.severity, finding.fix) == (7, "error", f"viết {initials}")
    assert name not in told([finding])


def test_an_asker_without_a_letter_is_an_error_with_an_example(read):
    made, [finding] = read(asker, "0912345678")
    assert made == ""
    assert "N. V. A." in finding.fix
    assert "0912345678" not in told([finding])


def test_what_was_found_twice_is_shown_once():
    finds = find_private("0912345678 và 0912345678, an@thu.example")
    assert show_finds(finds) == "số điện thoại 09xx xxx x78, thư điện tử a…@…"
