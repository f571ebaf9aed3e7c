"""Settings read one by one: values, defaults, and what is wrong with its line."""

import pytest
from portal.checked_settings import BadSettings, CheckedSettings
from portal.model.finding import Finding, Refused

TEXT = '# PORTAL_B\nSITENAME = "Cổng"\n\nPORTAL_B = 5\n'


@pytest.fixture
def checked(tmp_path):
    """A settings file of two names."""
    file = tmp_path / "pelicanconf.py"
    file.write_text(TEXT, encoding="utf-8")
    return CheckedSettings({"SITENAME": "  Cổng \n Mẫu ", "PORTAL_B": 5, "PORTAL_C": None}, file)


def refuse(value):
    raise Refused(f"{value} không được", "")


def test_a_text_has_single_blanks_and_may_be_missing(checked):
    assert (checked.text("SITENAME"), checked.text("SITEURL")) == ("Cổng Mẫu", "")
    assert checked.text("PORTAL_OWNER", {"name": " Cục  Mẫu"}, "name") == "Cục Mẫu"
    assert checked.findings == []


def test_what_is_not_set_or_none_has_the_default(checked):
    assert checked.read("PORTAL_A", int, "số", 7) == 7
    assert checked.read("PORTAL_C", int, "số", 7) == 7
    assert checked.read("PORTAL_B", str, "chữ", "") == "5"


@pytest.mark.parametrize(
    ("parse", "said"),
    [(len, "PORTAL_B không đúng dạng"), (refuse, "5 không được"), ([].index, "PORTAL_B không")],
)
def test_a_value_that_cannot_be_used_is_told_at_its_line_and_the_default_stands(
    checked, parse, said
):
    assert checked.read("PORTAL_B", parse, "viết khác", 7) == 7
    [finding] = checked.findings
    assert (finding.path, finding.line, finding.fix) == ("pelicanconf.py", 4, "viết khác")
    assert said in finding.message


def test_a_number_is_no_text(checked):
    assert checked.text("PORTAL_B") == ""
    assert [(f.line, f.message) for f in checked.findings] == [(4, "PORTAL_B không phải là chữ")]


def test_a_name_that_the_file_does_not_set_is_told_at_its_beginning(checked):
    checked.bad("PORTAL_X", "sai", "sửa")
    assert checked.findings == [Finding("pelicanconf.py", 1, "sai", "sửa")]
    assert str(BadSettings(checked.findings)) == "1 bad settings"
