"""Lists and records: what is in them, and every fault of theirs at its line."""

import pytest
from portal.fields import entries, scalars
from portal.fields.report import Report
from portal.fields.value import Key, Value
from portal.model.item import Update, Withdrawal
from portal.model.used import FileUse
from portal.vietnamese.dates import parse_moment


def test_texts_are_a_list_and_a_scalar_is_a_list_of_one(good):
    assert good(entries.texts, ["a", " b ", ""]) == ("a", "b")
    assert good(entries.texts, "a, b") == ("a, b",)
    assert good(entries.texts, "") == ()


def test_every_entry_that_is_no_text_is_told(read):
    result, findings = read(entries.texts, ["a", ["b"], {"c": "d"}, "e"])
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
def test_tags_are_split_at_commas_and_count_once(good, content, kept):
    assert good(entries.tags, content) == kept


def test_files_are_paths_or_paths_with_labels(good):
    listed = ["a.pdf", {"file": "b.pdf", "label": "Công văn"}, {"file": "c.pdf"}]
    assert good(entries.files, listed) == (
        FileUse("a.pdf", 8),
        FileUse("b.pdf", 10, "Công văn"),
        FileUse("c.pdf", 11),
    )
    assert good(entries.files, "a.pdf") == (FileUse("a.pdf", 7),)
    assert good(entries.files, {"file": "a.pdf", "label": "B"}) == (FileUse("a.pdf", 8, "B"),)


def test_every_fault_of_a_list_of_files_is_told_and_the_good_ones_stay(read):
    listed = ["a.pdf", {"label": "B"}, {"file": "c.pdf", "size": "3"}, ["d.pdf"], {"file": ""}]
    result, findings = read(entries.files, listed)
    assert [use.target for use in result] == ["a.pdf", "c.pdf"]
    assert [(finding.line, finding.message) for finding in findings] == [
        (9, "thiếu khóa con “file”"),
        (12, "không có khóa con “size”"),
        (11, "ở đây cần các khóa con"),
        (12, "thiếu khóa con “file”"),
    ]


def test_updates_are_ordered_by_date(good):
    listed = [
        {"date": "2018-07-01", "note": "Thêm ảnh"},
        {"date": "20/06/2018 08:00", "note": "Sửa số liệu"},
    ]
    assert good(entries.updates, listed) == (
        Update(parse_moment("2018-06-20 08:00"), "Sửa số liệu"),
        Update(parse_moment("2018-07-01"), "Thêm ảnh"),
    )


RECORDS = [(entries.updates, "note", ()), (entries.withdrawal, "reason", None)]


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
def test_a_part_that_is_missing_or_unknown_is_told(read, parse, words, empty, content, told):
    """An empty date of a withdrawal would publish what was withdrawn."""
    if isinstance(content, dict):
        content = {words if name == "words" else name: each for name, each in content.items()}
    result, findings = read(parse, content)
    assert [(f.line, f.message) for f in findings] == [
        (line, message.format(words=words)) for line, message in told
    ]
    assert result == empty or "why" in content


@pytest.mark.parametrize(("parse", "words", "empty"), RECORDS)
def test_a_wrong_date_of_a_part_is_told_once(read, parse, words, empty):
    result, findings = read(parse, {"date": "31/02/2018", words: "x"})
    assert (result, [finding.line for finding in findings]) == (empty, [8])


def test_a_withdrawal_has_a_date_and_a_reason(good):
    content = {"date": "2018-06-07", "reason": "Thông tin sai"}
    assert good(entries.withdrawal, content) == Withdrawal(
        parse_moment("2018-06-07"), "Thông tin sai"
    )


def test_a_key_that_is_written_twice_in_a_record_is_told():
    pairs = [(Key("date", 8), Value(8, "2018-06-07")), (Key("date", 9), Value(9, "2018-06-08"))]
    report = Report("a.md")
    entries.record(Value(7, pairs), report, {"date": scalars.moment}, ("date",))
    assert [(f.line, f.message) for f in report.findings] == [(9, "khóa “date” viết hai lần")]
