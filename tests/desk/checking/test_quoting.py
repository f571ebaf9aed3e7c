"""What a message quotes."""

from desk.checking.quoting import quote


def test_lines_become_one():
    assert quote("một\n  hai\tba ") == "một hai ba"


def test_of_a_long_text_whole_words_stay():
    assert quote("một hai ba bốn", 9) == "một hai…"
    assert quote("một hai ba", 10) == "một hai ba"


def test_a_long_word_is_cut():
    assert quote("https://vi-du.example/", 9) == "https://…"
