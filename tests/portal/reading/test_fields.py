"""Each parser gives one type, or a finding at the line of what it could not accept."""

import pytest
from portal.model.item import FileUse, Update, Withdrawal
from portal.model.moment import Moment
from portal.reading import fields
from portal.reading.fields import RESERVED_SLUGS, TEXT_LIMIT, Report
from portal.reading.front_matter import Key, Value
from portal.vietnamese.dates import parse_moment

CHOICE = fields.one_of(published="công khai", draft="bản nháp")


def value_of(content, line=7):
    """Texts, lists and dictionaries as values, one line further for each entry."""
    if isinstance(content, str):
        return Value(line, content)
    inner = enumerate(content.items() if isinstance(content, dict) else content, line + 1)
    if isinstance(content, dict):
        return Value(line, [(Key(name, at), value_of(each, at)) for at, (name, each) in inner])
    return Value(line, [value_of(each, at) for at, each in inner])


def read(parse, content):
    report = Report("tin-tuc/a.md")
    return parse(value_of(content), report), report.findings


def good(parse, content):
    result, findings = read(parse, content)
    assert findings == []
    return result


def faults(parse, content):
    """(line, message) of each; all of them errors of the one file."""
    findings = read(parse, content)[1]
    assert {(finding.path, finding.severity) for finding in findings} <= {("tin-tuc/a.md", "error")}
    assert all(finding.fix for finding in findings)
    return [(finding.line, finding.message) for finding in findings]


def test_a_report_tells_errors_from_warnings():
    report = Report("trang/a.md")
    report.error(3, "sai", "sửa")
    report.warn(4, "lạ", "xem")
    assert [(f.path, f.line, f.message, f.fix, f.severity) for f in report.findings] == [
        ("trang/a.md", 3, "sai", "sửa", "error"),
        ("trang/a.md", 4, "lạ", "xem", "warning"),
    ]


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
def test_a_text_is_one_line(written, line):
    assert good(fields.text, written) == line


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
def test_what_is_no_line_of_text_is_refused(content, said):
    result, findings = read(fields.text, content)
    assert result == ""
    assert [(finding.line, said in finding.message) for finding in findings] == [(7, True)]


def test_a_moment_is_a_day_or_a_day_with_a_time():
    assert good(fields.moment, "07/06/2018") == parse_moment("2018-06-07")
    assert good(fields.moment, " 2018-06-07 16:49 ") == Moment(1528364940)


@pytest.mark.parametrize("written", ["07.06.2018", "31/02/2018", "hôm qua", "7/6/18"])
def test_what_is_no_date_is_refused(written):
    assert read(fields.moment, written)[0] is None
    assert [line for line, _ in faults(fields.moment, written)] == [7]


def test_a_count_is_a_whole_number_of_readers():
    assert good(fields.count, "2.113") == good(fields.count, "2113") == 2113
    assert good(fields.count, "0") == 0
    assert good(fields.count, "") is None


@pytest.mark.parametrize("written", ["-1", "1,5", "2,113", "1e3", "nhiều", "9" * 12])
def test_what_is_no_count_is_refused(written):
    assert read(fields.count, written)[0] is None
    assert [line for line, _ in faults(fields.count, written)] == [7]


def test_an_order_is_a_number_and_zero_where_there_is_none():
    assert good(fields.order, "12") == 12
    assert good(fields.order, "") == 0
    assert read(fields.order, "x")[0] == 0
    assert len(faults(fields.order, "x")) == 1


@pytest.mark.parametrize("written", ["so-ket", "a", "2018", "nam-2018"])
def test_a_slug_is_taken_as_written(written):
    assert good(fields.slug, written) == written


@pytest.mark.parametrize("written", ["Sơ kết", "So-ket", "a/b", "..", "a--b", "-a", "a_b", "con"])
def test_what_is_no_part_of_an_address_is_refused(written):
    assert read(fields.slug, written)[0] == ""
    [(line, message)] = faults(fields.slug, written)
    assert (line, written in message) == (7, True)


@pytest.mark.parametrize("word", sorted(RESERVED_SLUGS))
def test_a_word_of_the_portals_own_addresses_is_no_slug(word):
    """contracts.md §2: `/tin-tuc/nam/` lists years, so no item may stand there."""
    assert read(fields.slug, word)[0] == ""
    assert [message for _, message in faults(fields.slug, word)] == [f"slug “{word}” đã dành riêng"]


def test_one_of_takes_a_word_of_its_table():
    assert good(CHOICE, "draft") == "draft"
    assert good(CHOICE, "") == "published"


@pytest.mark.parametrize("written", ["Draft", "drafts", "draf", "dráft"])
def test_the_nearest_word_is_suggested(written):
    """A near word is not taken for the word: a draft must not come out by a slip."""
    [finding] = read(CHOICE, written)[1]
    assert finding.severity == "error"
    assert finding.fix.startswith("có phải là “draft”?")
    assert "published (công khai)" in finding.fix


def test_a_word_near_to_none_is_answered_with_the_table():
    [finding] = read(CHOICE, "xyz")[1]
    assert finding.fix == "dùng: published (công khai), draft (bản nháp)"


def test_texts_are_a_list_and_a_scalar_is_a_list_of_one():
    assert good(fields.texts, ["a", " b ", ""]) == ("a", "b")
    assert good(fields.texts, "a, b") == ("a, b",)
    assert good(fields.texts, "") == ()


def test_every_entry_that_is_no_text_is_told():
    result, findings = read(fields.texts, ["a", ["b"], {"c": "d"}, "e"])
    assert result == ("a", "e")
    assert [finding.line for finding in findings] == [9, 10]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("thi đua, khen thưởng", ("thi đua", "khen thưởng")),
        (" , thi đua,, ", ("thi đua",)),
        (["thi đua, khen thưởng", "x"], ("thi đua, khen thưởng", "x")),
        ("Thi đua, thi đua, THI ĐUA", ("Thi đua",)),
        ("hòa, hoà", ("hòa", "hoà")),
        ("", ()),
    ],
)
def test_tags_are_split_at_commas_and_count_once(content, kept):
    assert good(fields.tags, content) == kept


def test_a_file_has_its_path_as_written_and_its_line():
    assert good(fields.file, "Ảnh 1.jpg") == FileUse("Ảnh 1.jpg", 7)
    assert good(fields.file, " ") is None


def test_files_are_paths_or_paths_with_labels():
    listed = ["a.pdf", {"file": "b.pdf", "label": "Công văn"}, {"file": "c.pdf"}]
    assert good(fields.files, listed) == (
        FileUse("a.pdf", 8),
        FileUse("b.pdf", 10, "Công văn"),
        FileUse("c.pdf", 11),
    )
    assert good(fields.files, "a.pdf") == (FileUse("a.pdf", 7),)
    assert good(fields.files, {"file": "a.pdf", "label": "B"}) == (FileUse("a.pdf", 8, "B"),)


def test_every_fault_of_a_list_of_files_is_told_and_the_good_ones_stay():
    listed = ["a.pdf", {"label": "B"}, {"file": "c.pdf", "size": "3"}, ["d.pdf"], {"file": ""}]
    result, findings = read(fields.files, listed)
    assert [use.target for use in result] == ["a.pdf", "c.pdf"]
    assert [(finding.line, finding.message) for finding in findings] == [
        (9, "thiếu khóa con “file”"),
        (12, "không có khóa con “size”"),
        (11, "ở đây cần các khóa con"),
        (12, "thiếu khóa con “file”"),
    ]


def test_updates_are_ordered_by_date():
    listed = [
        {"date": "2018-07-01", "note": "Thêm ảnh"},
        {"date": "20/06/2018 08:00", "note": "Sửa số liệu"},
    ]
    assert good(fields.updates, listed) == (
        Update(parse_moment("2018-06-20 08:00"), "Sửa số liệu"),
        Update(parse_moment("2018-07-01"), "Thêm ảnh"),
    )


RECORDS = [(fields.updates, "note", ()), (fields.withdrawal, "reason", None)]


@pytest.mark.parametrize(("parse", "words", "empty"), RECORDS)
@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("2018-06-07", [(7, "ở đây cần các khóa con")]),
        ({"date": "2018-06-07"}, [(7, "thiếu khóa con “{words}”")]),
        ({"words": "x"}, [(7, "thiếu khóa con “date”")]),
        ({"date": "", "words": "x"}, [(7, "thiếu khóa con “date”")]),
        (
            {"date": " ", "words": " "},
            [(7, "thiếu khóa con “date”"), (7, "thiếu khóa con “{words}”")],
        ),
        ({"date": "2018-06-07", "words": "x", "why": "y"}, [(10, "không có khóa con “why”")]),
        (
            {"date": "2018-06-07", "words": ["x"]},
            [(9, "ở đây cần một dòng chữ, không phải danh sách")],
        ),
    ],
)
def test_a_part_that_is_missing_or_unknown_is_told(parse, words, empty, content, told):
    """An empty date of a withdrawal would publish what was withdrawn."""
    if isinstance(content, dict):
        content = {words if name == "words" else name: each for name, each in content.items()}
    result, findings = read(parse, content)
    assert [(f.line, f.message) for f in findings] == [
        (line, message.format(words=words)) for line, message in told
    ]
    assert result == empty or "why" in content


@pytest.mark.parametrize(("parse", "words", "empty"), RECORDS)
def test_a_wrong_date_of_a_part_is_told_once(parse, words, empty):
    result, findings = read(parse, {"date": "31/02/2018", words: "x"})
    assert (result, [finding.line for finding in findings]) == (empty, [8])


def test_a_withdrawal_has_a_date_and_a_reason():
    content = {"date": "2018-06-07", "reason": "Thông tin sai"}
    assert good(fields.withdrawal, content) == Withdrawal(
        parse_moment("2018-06-07"), "Thông tin sai"
    )


def test_a_key_that_is_written_twice_in_a_record_is_told():
    pairs = [(Key("date", 8), Value(8, "2018-06-07")), (Key("date", 9), Value(9, "2018-06-08"))]
    report = Report("a.md")
    fields.record(Value(7, pairs), report, {"date": fields.moment}, ("date",))
    assert [(f.line, f.message) for f in report.findings] == [(9, "khóa “date” viết hai lần")]


@pytest.mark.parametrize(
    ("content", "blank"), [("", True), (" \n\t", True), ("\u00a0", True), ("a", False), ([], False)]
)
def test_a_value_of_blanks_is_no_value(content, blank):
    assert fields.is_blank(value_of(content)) is blank


@pytest.mark.parametrize(
    ("content", "lines"),
    [("a", [7]), (" ", []), ([], []), (["a", "b"], [8, 9]), ({"a": "b", "c": "d"}, [7])],
)
def test_one_value_is_a_list_of_one(content, lines):
    assert [each.line for each in fields.many(value_of(content))] == lines


def test_pairs_are_those_of_a_mapping_only():
    assert [key.name for key, _ in fields.pairs(value_of({"a": "b", "c": "d"}))] == ["a", "c"]
    assert fields.pairs(value_of("a")) == fields.pairs(value_of(["a"])) == []
