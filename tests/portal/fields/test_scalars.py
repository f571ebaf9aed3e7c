"""Each parser gives one type, or a finding at the line of what it could not accept."""

import pytest
from portal.fields import scalars
from portal.fields.scalars import RESERVED_SLUGS, TEXT_LIMIT
from portal.model.moment import Moment
from portal.model.used import FileUse
from portal.vietnamese.dates import parse_moment

CHOICE = scalars.one_of(published="công khai", draft="bản nháp")


@pytest.mark.parametrize(
    ("written", "kept"), [("Sơ kết", "Sơ kết"), (" a\n b ", "a b"), ("2018", "2018"), ("", "")]
)
def test_a_name_is_a_line_of_text(good, written, kept):
    assert good(scalars.name, written) == kept


@pytest.mark.parametrize("written", ["…", "!!!", "会议"])
def test_a_name_that_makes_no_address_is_refused(read, faults, written):
    """A list's address is made of it."""
    assert read(scalars.name, written)[0] == ""
    [(line, message)] = faults(scalars.name, written)
    assert (line, f"“{written}” không có chữ cái" in message) == (7, True)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Hội nghị", "Hội nghị"),
        (" a\n  b\t c \n", "a b c"),
        ("", ""),
        ("<b>a</b>", "<b>a</b>"),
        ("ă" * TEXT_LIMIT, "ă" * TEXT_LIMIT),
    ],
)
def test_a_text_is_one_line(good, written, line):
    assert good(scalars.text, written) == line


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (["a"], "không phải danh sách"),
        ({"a": "b"}, "không phải danh sách"),
        ("a" * (TEXT_LIMIT + 1), f"quá {TEXT_LIMIT} ký tự"),
        ("a\u202eb", "ký tự ẩn"),
        ("a\u200bb", "ký tự ẩn"),
        ("a\0b", "ký tự ẩn"),
        ("a\x1bb", "ký tự ẩn"),
    ],
)
def test_what_is_no_line_of_text_is_refused(read, content, said):
    result, findings = read(scalars.text, content)
    assert result == ""
    assert [(finding.line, said in finding.message) for finding in findings] == [(7, True)]


def test_a_moment_is_a_day_or_a_day_with_a_time(good):
    assert good(scalars.moment, "07/06/2018") == parse_moment("2018-06-07")
    assert good(scalars.moment, " 2018-06-07 16:49 ") == Moment(1528364940)


@pytest.mark.parametrize("written", ["07.06.2018", "31/02/2018", "hôm qua", "7/6/18"])
def test_what_is_no_date_is_refused(read, faults, written):
    assert read(scalars.moment, written)[0] is None
    assert [line for line, _ in faults(scalars.moment, written)] == [7]


def test_a_count_is_a_whole_number_of_readers(good):
    assert good(scalars.count, "2.113") == good(scalars.count, "2113") == 2113
    assert good(scalars.count, "0") == 0
    assert good(scalars.count, "") is None


@pytest.mark.parametrize("written", ["-1", "1,5", "2,113", "1e3", "nhiều", "9" * 12])
def test_what_is_no_count_is_refused(read, faults, written):
    assert read(scalars.count, written)[0] is None
    assert [line for line, _ in faults(scalars.count, written)] == [7]


def test_an_order_is_a_number_and_zero_where_there_is_none(read, good, faults):
    assert good(scalars.order, "12") == 12
    assert good(scalars.order, "") == 0
    assert read(scalars.order, "x")[0] == 0
    assert len(faults(scalars.order, "x")) == 1


@pytest.mark.parametrize("written", ["so-ket", "a", "2018", "nam-2018"])
def test_a_slug_is_taken_as_written(good, written):
    assert good(scalars.slug, written) == written


@pytest.mark.parametrize("written", ["Sơ kết", "So-ket", "a/b", "..", "a--b", "-a", "a_b", "con"])
def test_what_is_no_part_of_an_address_is_refused(read, faults, written):
    assert read(scalars.slug, written)[0] == ""
    [(line, message)] = faults(scalars.slug, written)
    assert (line, written in message) == (7, True)


@pytest.mark.parametrize("word", sorted(RESERVED_SLUGS))
def test_a_word_of_the_portals_own_addresses_is_no_slug(read, faults, word):
    """contracts.md §2: `/tin-tuc/nam/` lists years, so no item may stand there."""
    assert read(scalars.slug, word)[0] == ""
    assert [message for _, message in faults(scalars.slug, word)] == [
        f"slug “{word}” đã dành riêng"
    ]


def test_one_of_takes_a_word_of_its_table(good):
    assert good(CHOICE, "draft") == "draft"
    assert good(CHOICE, "") == "published"


@pytest.mark.parametrize("written", ["Draft", "drafts", "draf", "dráft"])
def test_the_nearest_word_is_suggested(read, written):
    """A near word is not taken for the word: a draft must not come out by a slip."""
    [finding] = read(CHOICE, written)[1]
    assert finding.severity == "error"
    assert finding.fix.startswith("có phải là “draft”?")
    assert "published (công khai)" in finding.fix


def test_a_word_near_to_none_is_answered_with_the_table(read):
    [finding] = read(CHOICE, "xyz")[1]
    assert finding.fix == "dùng: published (công khai), draft (bản nháp)"


def test_a_file_has_its_path_as_written_and_its_line(good):
    assert good(scalars.file, "Ảnh 1.jpg") == FileUse("Ảnh 1.jpg", 7)
    assert good(scalars.file, " ") is None
