"""VNI → Unicode."""

from unicodedata import normalize

import pytest
from portal.vietnamese.vni import VNI, from_vni

# Each vowel with none, acute, grave, hook, tilde, dot, as public converters list them.
ROWS = {
    "a": "a aù aø aû aõ aï", "â": "aâ aá aà aå aã aä", "ă": "aê aé aè aú aü aë",
    "e": "e eù eø eû eõ eï", "ê": "eâ eá eà eå eã eä", "i": "i í ì æ ó ò",
    "o": "o où oø oû oõ oï", "ô": "oâ oá oà oå oã oä", "ơ": "ô ôù ôø ôû ôõ ôï",
    "u": "u uù uø uû uõ uï", "ư": "ö öù öø öû öõ öï", "y": "y yù yø yû yõ î",
}  # fmt: skip
TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")


@pytest.mark.parametrize("vowel", ROWS)
def test_every_vowel_with_every_tone_is_read(vowel):
    letters = [normalize("NFC", vowel + tone) for tone in TONES]
    assert from_vni(ROWS[vowel]).split() == letters
    assert from_vni(ROWS[vowel].upper()).split() == [letter.upper() for letter in letters]


def test_dyet_is_a_letter_of_its_own():
    assert from_vni("Ñoàng chí ñaõ ñi") == "Đồng chí đã đi"


def test_capital_with_a_small_mark_stays_a_capital():
    assert from_vni("Aùo") == "Áo"


def test_mark_without_its_letter_is_unreadable():
    assert VNI.read(["hoäi", "nhà", "Müller", "cha"]) == ["hội", "", "", "cha"]
