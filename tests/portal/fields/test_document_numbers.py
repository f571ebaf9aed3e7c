"""Numbers of documents in front matter: a document's own, and those that it changes."""

import pytest
from portal.fields.document_numbers import NumberUse, dated_key, number, numbers
from portal.vietnamese.document_numbers import number_key

KEY = number_key("47/QĐ-BQP")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("123/QĐ-BQP", "123/QĐ-BQP"),
        ("Số: 123/qđ - bqp", "123/QĐ-BQP"),
        ("05/2014/tt-btttt", "05/2014/TT-BTTTT"),
        ("", ""),
    ],
)
def test_a_number_is_kept_as_it_is_printed(good, written, printed):
    assert good(number, written) == printed


@pytest.mark.parametrize("written", ["QĐ 123", "123", "123/", "Quyết định ngày 01/9/2026"])
def test_what_is_no_number_is_an_error_that_shows_the_forms(read, written):
    result, [finding] = read(number, written)
    assert result == ""
    assert (finding.line, finding.severity) == (7, "error")
    assert f"“{written}” không phải là số, ký hiệu văn bản" in finding.message
    for form in ("123/QĐ-BQP", "05/2014/TT-BTTTT", "1234/BQP-VP", "15/2020/QH14", "12-CT/TW"):
        assert form in finding.fix


def test_numbers_of_others_keep_their_lines(good):
    assert good(numbers, ["47/qđ-bqp", "12-CT/TW"]) == (
        NumberUse("47/QĐ-BQP", 8, KEY),
        NumberUse("12-CT/TW", 9, number_key("12-CT/TW")),
    )
    assert good(numbers, "47/QĐ-BQP") == (NumberUse("47/QĐ-BQP", 7, KEY),)
    assert good(numbers, "") == ()


@pytest.mark.parametrize(
    "written",
    [
        "47/QĐ-BQP (2021)",
        "47/QĐ-BQP năm 2021",
        "47/QĐ-BQP, ngày 12/5/2021",
        "47/QĐ-BQP ngày 12-5-2021",
    ],
)
def test_a_number_may_have_its_year(good, written):
    """Most series begin anew each January."""
    assert good(numbers, written) == (NumberUse("47/QĐ-BQP (2021)", 7, f"{KEY} 2021"),)


def test_one_number_in_two_spellings_counts_once(good):
    assert good(numbers, ["47/QĐ-BQP", "047/qđ-bqp"]) == (NumberUse("47/QĐ-BQP", 8, KEY),)


def test_what_is_no_number_stands_as_text_and_is_told(read):
    """The documents of old times had none; its key is of no document."""
    result, [finding] = read(numbers, ["Nội quy năm 1998", "47/QĐ-BQP"])
    assert result == (NumberUse("Nội quy năm 1998", 8, ""), NumberUse("47/QĐ-BQP", 9, KEY))
    assert (finding.line, finding.severity) == (8, "warning")


def test_a_key_of_a_year_is_none_of_any_year():
    assert dated_key(KEY, "2021") == f"{KEY} 2021" != dated_key(KEY, "") == KEY
