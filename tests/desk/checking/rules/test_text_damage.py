"""Damaged text: told with the right one, and mended where nothing is left in doubt."""

import unicodedata

DOUBLE = "Hội nghị sơ kết công tác".encode().decode("cp1252", "ignore")
LATIN = "Hội nghị đã".encode().decode("latin-1")
TCVN3 = "Héi nghÞ s¬ kÕt c«ng t¸c s¸u th¸ng ®Çu n¨m"
CYRILLIC = "Hội nghị \u0441ông tác"  # с for c


def test_text_saved_twice_is_told_and_mended(lines, tell, mended):
    body = f"Một.\n\nHai.\n{LATIN} họp.\n"
    assert lines("text-double-utf8", body) == [4]
    assert "thay bằng “Hội nghị đã”" in tell("text-double-utf8", body)[0]
    assert mended("text-damage-mended", body) == "Một.\n\nHai.\nHội nghị đã họp.\n"


def test_text_of_an_old_font_is_told_and_mended(lines, tell, mended):
    body = f"Một.\n\n{TCVN3}\n{TCVN3}\n"
    assert lines("text-tcvn3", body)[0] == 3
    assert "Hội nghị sơ kết công tác" in tell("text-tcvn3", body)[0]
    right = "Hội nghị sơ kết công tác sáu tháng đầu năm"
    assert mended("text-damage-mended", body) == f"Một.\n\n{right}\n{right}\n"


def test_a_letter_of_another_script_is_told_and_mended(lines, mended):
    body = f"Một.\n\n{CYRILLIC}\n"
    assert lines("text-look-alike", body) == [3]
    assert mended("text-damage-mended", body) == "Một.\n\nHội nghị công tác\n"


def test_the_icelandic_letter_has_a_rule_of_its_own(lines, mended):
    assert lines("text-look-alike", "Ðại biểu\n") == []
    assert mended("text-damage-mended", "Ðại biểu\n") == "Đại biểu\n"


def test_a_title_is_looked_at_too(tell):
    found = tell("text-double-utf8", title=LATIN)
    assert found[0].startswith("2: chữ vỡ")


def test_letters_that_are_lost_are_told_and_left(lines, tell, mended):
    body = "H?i ngh? s? k?t công tác thi ?ua c?a C?c M?u\n"
    assert lines("text-lost-letters", body) == [1]
    assert "mở bản gốc" in tell("text-lost-letters", body)[0]
    assert mended("text-damage-mended", body) == body


def test_good_text_is_neither(lines, mended):
    good = (
        "Hội nghị đã họp tại Đắk Lắk, có hai câu hỏi: ai? ở đâu?\n\n[x](https://a.example/?id=1)\n"
    )
    for body in (good, unicodedata.normalize("NFD", good), "Plain words? Yes.\n"):
        names = "tcvn3 vni double-utf8 windows-1258 look-alike lost-letters".split()
        assert [lines(f"text-{name}", body) for name in names] == [[]] * 6
        assert mended("text-damage-mended", body) == body
