"""A source's bytes become clean text, and editors are told what was taken out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.model.finding import Refused
from portal.vietnamese.clean import clean_text, decode_source, has_hidden

TEXT = "---\ntitle: Hội nghị\n---\n\nĐồng chí Trần Văn Mẫu.\n"


def test_text_and_warnings_are_those_of_the_table(clean_row):
    source, text, warnings = clean_row
    cleaned = clean_text(source)
    assert cleaned.text == text
    assert "; ".join(f"{note.line}: {note.message}" for note in cleaned.notes) == warnings
    assert all(note.fix for note in cleaned.notes)


def test_line_ends_and_bom_leave_the_same_text():
    """docs/security.md b14: an editor on Windows or an old Mac writes the same page."""
    forms = (TEXT, "\ufeff" + TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r"))
    ctrl_z = (TEXT + "\x1a", TEXT + "\x1a\r\n", TEXT + " \x1a \x1a")
    cleaned = {clean_text(decode_source(form.encode())).text.rstrip() for form in forms + ctrl_z}
    assert cleaned == {TEXT.rstrip()}


def test_lines_of_notes_are_the_source_s_after_a_word_break():
    """A vertical tab becomes a line break of the text, but the editor's file has none there."""
    cleaned = clean_text("a\x0bb\x0bc\r\nd\re\u200b")
    assert cleaned.text.count("\n") == 4
    assert [note.line for note in cleaned.notes] == [1, 3]


def test_soft_hyphen_warns_of_tcvn3():
    """In TCVN3 the letter ư is U+00AD: what is taken out may have been a letter."""
    assert "TCVN3" in clean_text("khen th\u00adëng").notes[0].fix


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (TEXT.encode("utf-16"), "được lưu bằng UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "được lưu bằng UTF-16"),
        (TEXT.encode("utf-32"), "được lưu bằng UTF-32"),
        (b"\0\0\xfe\xff" + TEXT.encode("utf-32-be"), "được lưu bằng UTF-32"),
        ("title: a".encode("utf-16-le"), "dòng 1 có nhiều byte NUL"),
        ("title: a".encode("utf-32-be"), "dòng 1 có nhiều byte NUL"),
        (b"title: a\nb" + bytes(4096), "dòng 2 có nhiều byte NUL"),
        ("một\nhai\nHội ngh\u1ecb".encode()[:-1], "dòng 3 có byte 0xE1"),
        ("title: a\r\nb\rc\xe9".encode("cp1258"), "dòng 3 có byte 0xE9"),
        (b"a\n\xed\xa0\x80", "dòng 2 có byte 0xED"),
        (b"\xc0\xaf", "dòng 1 có byte 0xC0"),
    ],
)
def test_other_encodings_are_refused_with_the_way_to_save_again(data, message):
    with pytest.raises(Refused) as refused:
        decode_source(data)
    assert message in refused.value.message
    assert "UTF-8" in refused.value.message
    assert "hãy lưu lại tệp bằng UTF-8" in refused.value.fix


def test_lone_nul_is_left_to_the_cleaning():
    """docs/security.md b12: U+0000 is taken out and reported like the other controls."""
    assert clean_text(decode_source(b"a\0b\n\0c")).text == "ab\nc"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("thi đua", None),
        ("thi\u00a0đua", None),
        ("\ufffd \uf0b7", None),
        ("a\u200bb", "U+200B"),
        ("\u202eb\u200b", "U+202E"),
        ("khen\u00adthưởng", "U+00AD"),
        ("\x08", "U+0008"),
        ("\ud800", "U+D800"),
        ("\U000e0041", "U+E0041"),
    ],
)
def test_first_hidden_character_is_named(text, name):
    assert has_hidden(text) == name


@given(st.text(st.sampled_from("aĐðo\u0302\u0323 \n\r\x0b\x1a\u200b\u202e\ufeff\ufffd\ue000")))
def test_clean_text_stays_as_it_is(raw):
    cleaned = clean_text(raw).text
    again = clean_text(cleaned)
    assert again.text == cleaned
    assert {note.message.split(" U+")[0] for note in again.notes} <= {
        "chữ đã hỏng, chỉ còn dấu",
        "ký tự riêng của một phông chữ",
    }


@pytest.mark.parametrize("unit", ["\x1a ", "\x1a\u200b", "\r", "\x0b\u202e", "\ufffd", "Ð", "a\n"])
def test_cleaning_takes_time_in_proportion(growth, unit):
    assert growth(clean_text, unit * 10_000) <= 2.5


@pytest.mark.parametrize("unit", [b"\0ab", b"a\r\n", b"\0a\n"])
def test_decoding_takes_time_in_proportion(growth, unit):
    assert growth(decode_source, unit * 20_000 + b"\n") <= 2.5
