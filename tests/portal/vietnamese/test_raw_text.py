"""What the clean-up mends without a word is named by its lines."""

from unicodedata import normalize

import pytest
from portal.vietnamese.raw_text import find_decomposed, find_eth


def test_lines_with_decomposed_letters_are_named():
    raw = normalize("NFD", "một\n") + "hai\n\n" + normalize("NFD", "bốn")
    assert find_decomposed(raw) == (1, 4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_with_every_line_end(end):
    assert find_decomposed(end.join(("a", "b", "o\u0302"))) == (3,)
    assert find_eth(end.join(("a", "b", "Ðảng"))) == (3,)


@pytest.mark.parametrize("text", ["hội nghị", "Bơ̆ng, Sê̆", "x̄", "Å (U+212B) \u212b", ""])
def test_letters_that_cannot_be_composed_are_no_decomposed_ones(text):
    assert find_decomposed(text) == ()


@pytest.mark.parametrize("text", ["Ðảng", "QÐ-TTg", "ÐTXH", "H'Ðinh", "(ðại biểu)", "“ðồng chí”"])
def test_eth_in_the_place_of_dyet_is_found(text):
    assert find_eth(f"đầu\n{text}") == (2,)


@pytest.mark.parametrize("text", ["Đảng, đại biểu", "Sigurðsson", "xÐt (TCVN3)", ""])
def test_other_eths_are_none(text):
    """Icelandic has it within words, TCVN3 as its é."""
    assert find_eth(text) == ()
