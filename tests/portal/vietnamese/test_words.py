"""The syllables of a title, for comparing it with others."""

import pytest
from portal.vietnamese.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thi đua Quyết thắng 2018", ["thi", "đua", "quyết", "thắng", "2018"]),
        ("CTĐ, CTCT – “Nghị quyết”!", ["ctđ", "ctct", "nghị", "quyết"]),
        ("05/2014/TT-BTTTT", ["05", "2014", "tt", "btttt"]),
        ("a_b", ["a", "b"]),
        ("…", []),
        ("", []),
    ],
)
def test_syllables_keep_their_marks_and_lose_their_case(text, words):
    assert words_of(text) == words
