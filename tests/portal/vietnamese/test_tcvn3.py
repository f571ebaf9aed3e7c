"""TCVN3 → Unicode, in both cases, and with the signs that programs put for its letters."""

import subprocess
from shutil import which

import pytest
from portal.vietnamese.tcvn3 import TCVN3, from_tcvn3

LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"


def test_every_letter_of_vietnamese_is_in_the_table():
    """Capitals with a tone have no code: they are small letters in another font."""
    assert set(LETTERS) <= set(from_tcvn3("".join(map(chr, range(0xA1, 0xFF)))))


@pytest.mark.skipif(which("iconv") is None, reason="iconv has a table of its own")
def test_the_table_is_that_of_iconv():
    codes = LETTERS.encode("utf-8")
    made = subprocess.run(
        ["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=codes, capture_output=True, check=True
    )
    assert from_tcvn3(made.stdout.decode("latin-1")) == LETTERS


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("§¡NG Ký KINH DOANH", "ĐĂNG KÝ KINH DOANH"),
        ("UBND Hµ Néi", "UBND Hà Nội"),
        ("UBND x· häp", "UBND xã họp"),
        ("NghÞ ®Þnh sè 30/2020/N§-CP", "Nghị định số 30/2020/NĐ-CP"),
    ],
)
def test_capitals_are_told_by_the_letters_around(seen, meant):
    """A font .VnTimeH shows `HéI` as HỘI; a whole line of small letters in it cannot be told."""
    assert from_tcvn3(seen) == meant


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("nhµ n-íc", "nhà nước"),
        ("Thñ t−íng", "Thủ tướng"),
        ("x∙ héi", "xã hội"),
        ("c«ng t¸c - häc tËp", "công tác - học tập"),
        ("v¨n-ho¸, c«ng-t¸c", "văn-hoá, công-tác"),
        ("giai ®o¹n 2-3", "giai đoạn 2-3"),
    ],
)
def test_signs_for_its_letters_are_letters_within_words_only(seen, meant):
    assert from_tcvn3(seen) == meant


def test_minus_between_numbers_stays():
    assert from_tcvn3("t¨ng 5 \u2212 3") == "tăng 5 \u2212 3"


def test_word_that_lost_its_u_is_longer_when_read():
    """By this the finder knows that the text went through the clean-up."""
    assert TCVN3.read(["®îc", "nh", "hîp"]) == ["được", "như", "hợp"]
