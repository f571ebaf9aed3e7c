"""Names → keys that sort in Vietnamese alphabetical order.

Letters are a ă â b c d đ e ê …, and the tone counts after the letters of its syllable: ngang,
huyền, hỏi, ngã, sắc, nặng (docs/vietnam.md). Syllable by syllable, as dictionaries do: tuân
thủ stands before tuần chay.
"""

import re
from unicodedata import normalize

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Consecutive from "a" on: digits stay before the letters, letters of other scripts behind.
_RANKS = {ord(letter): ord("a") + place for place, letter in enumerate(_ALPHABET)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; ngang has no mark
_SYLLABLE = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f])*")
_TONE = re.compile(f"[{_TONES}]")
_FOREIGN = re.compile("[\u0300-\u0301\u0303-\u0305\u0307-\u031a\u031c-\u036f]+")  # not ă, â, ơ

NameKey = tuple[tuple[tuple[str, int], ...], str]


def name_key(text: str) -> NameKey:
    """The key of a name as it is written; punctuation and case count only among equals."""
    syllables = _SYLLABLE.findall(normalize("NFD", text.lower()))
    return tuple(_syllable_key(syllable) for syllable in syllables), normalize("NFC", text)


def person_key(name: str) -> tuple[NameKey, NameKey]:
    """The key of a person: the given name, which is the last word, then the whole name."""
    return name_key(name.rpartition(" ")[2]), name_key(name)


def _syllable_key(syllable: str) -> tuple[str, int]:
    tone = _TONE.search(syllable)
    letters = normalize("NFC", _FOREIGN.sub("", syllable)).translate(_RANKS)
    return letters, _TONES.index(tone[0]) + 1 if tone else 0
