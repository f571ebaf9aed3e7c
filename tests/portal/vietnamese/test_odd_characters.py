"""Every character that has no place in a text stands in one row of the table."""

import re
import sys
import xml.etree.ElementTree as ET

import pytest
from portal.vietnamese.clean import clean_text
from portal.vietnamese.odd_characters import HIDDEN, ODD, TREATMENTS, name_of, treatment_of


@pytest.fixture(scope="module")
def every():
    """Every character in one text."""
    return "".join(map(chr, range(sys.maxunicode + 1)))


def test_no_character_stands_in_two_rows(every):
    sizes = [len(re.findall(f"[{row.characters}]", every)) for row in TREATMENTS.values()]
    assert sum(sizes) == len(ODD.findall(every))
    assert all(sizes)


def test_each_odd_character_is_unprintable_but_the_replacement_character(every):
    """clean.py looks with `isprintable` first: one that prints would slip through."""
    assert {odd for odd in ODD.findall(every) if odd.isprintable()} == {"\ufffd"}


@pytest.mark.slow
def test_cleaned_text_of_every_character_is_well_formed_xml(every):
    """docs/security.md b12: feeds and maps parse, whatever is pasted into an article."""
    cleaned = clean_text(every).text
    escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;")
    root = ET.fromstring(f"<a>{escaped}</a>".encode())
    assert root.text == cleaned


def test_hidden_are_those_that_do_not_stay():
    assert HIDDEN.search("\u202e") and HIDDEN.search("\x0b")
    assert not HIDDEN.search("\ufffd\ue000a \t\n\u00a0")


def test_letters_and_emoji_parts_are_not_odd():
    assert not ODD.search("ăâđêôơư ÁẠ “”–…• 👍🏽 ❤\ufe0f \u0301")


def test_character_outside_the_table_is_a_bug():
    with pytest.raises(ValueError, match=r"U\+0061"):
        treatment_of("a")


def test_names_have_four_digits_or_more():
    assert (name_of("\x08"), name_of("\U000e0041")) == ("U+0008", "U+E0041")
