"""UTF-8 that was read as another encoding, once and several times."""

from unicodedata import normalize

import pytest
from portal.vietnamese.double_utf8 import find_double_utf8, mend_double_utf8

TEXT = "Hội nghị của Đảng “quán triệt” – Ổn định, ĐÀ NẴNG, ơn nghĩa, 25 °C, 5 ₫…"


def misread(text, encoding):
    """The five bytes that windows-1252 leaves open become control characters, as browsers do it."""
    letters = []
    for byte in text.encode():
        try:
            letters.append(bytes([byte]).decode(encoding))
        except UnicodeDecodeError:
            letters.append(chr(byte))
    return "".join(letters)


@pytest.mark.parametrize(
    ("encoding", "times"),
    [("cp1258", 1), *((each, times) for each in ("cp1252", "latin-1") for times in (1, 2, 3))],
)
def test_what_was_misread_is_mended(encoding, times):
    seen = TEXT
    for _ in range(times):
        seen = misread(seen, encoding)
    (found,) = find_double_utf8(seen)
    assert (found.mended, found.start) == (TEXT.rstrip("…")[: len(found.mended)] + "…", 0)
    assert mend_double_utf8(seen) == TEXT


def test_decomposed_text_is_composed():
    assert mend_double_utf8(misread(normalize("NFD", TEXT), "cp1252")) == normalize("NFC", TEXT)


def test_small_pictures_are_mended():
    assert mend_double_utf8(misread("Chúc mừng 🎉", "cp1252")) == "Chúc mừng 🎉"


def test_only_the_damaged_words_are_found():
    text = "Các đơn vị thi Ä‘ua lập thành tích"
    (found,) = find_double_utf8(text)
    assert (text[found.start : found.end], found.mended) == ("Ä‘ua", "đua")


def test_finds_with_good_words_between_are_apart():
    found = list(find_double_utf8("Há»™i nghị tổng káº¿t"))
    assert [each.mended for each in found] == ["Hội", "kết"]


@pytest.mark.parametrize(
    "text",
    [
        "«quá»…",
        "XÃ\u00a0HỘI ĐÃ\u00a0ĐI",
        "chữ “Ã”",
        "GÌ…”",
        "Â»",
        "â, ê, ô",
        "São, mañana",
        "Ä Ö Ü",
    ],
)
def test_letters_before_quotes_and_blanks_are_none(text):
    assert list(find_double_utf8(text)) == []


def test_such_letters_count_beside_others():
    (found,) = find_double_utf8("lá»… há»™i")
    assert found.mended == "lễ hội"


@pytest.mark.parametrize("torn", ["Äáº£ng", "DÃ nh Ä‘á»ƒ", "thá»i Ä‘iá»ƒm", "nói â€œrồiâ€ Ä‘i"])
def test_no_remedy_where_a_character_was_taken_out(torn):
    assert "" in [found.mended for found in find_double_utf8(torn)]
