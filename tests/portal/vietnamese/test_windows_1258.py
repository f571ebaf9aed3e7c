"""windows-1258 that was read as windows-1252 → Unicode."""

from unicodedata import normalize

import pytest
from portal.vietnamese.windows_1258 import from_windows_1258

TONES = "\u0300\u0301\u0303\u0309\u0323"


def as_windows_writes(text):
    """Each tone a character of its own behind its vowel, as the keyboard of Windows puts it."""
    letters = []
    for letter in text:
        parts = normalize("NFD", letter)
        letters.append(normalize("NFC", "".join(part for part in parts if part not in TONES)))
        letters += [part for part in parts if part in TONES]
    return "".join(letters)


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị đã thảo luận, thống nhất phương hướng",
        "ĐẢNG ỦY, ĐỘC LẬP, HƯỚNG DẪN",
        "ăâêôơưđĂÂÊÔƠƯĐ",
    ],
)
def test_what_windows_wrote_is_read(text):
    seen = as_windows_writes(text).encode("cp1258").decode("cp1252")
    assert seen != text
    assert from_windows_1258(seen) == text


def test_letters_that_both_have_stay():
    assert from_windows_1258("à la é ê ô") == "à la é ê ô"


def test_it_is_read_after_the_clean_up_too():
    """Which makes đ of ð."""
    assert from_windows_1258("đýõòc") == "được"
