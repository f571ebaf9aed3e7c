"""What an editor noted for the desk is blank, and lines stay where they are."""

import pytest
from portal.reading.notes import without_notes


def test_a_note_is_blank_and_its_line_ends_stay():
    assert without_notes("a<!-- b\nc -->d") == "a      \n     d"


@pytest.mark.parametrize("text", ["a <!-- b", "a --> b", "--> a <!-- b", ""])
def test_what_is_no_whole_note_stays(text):
    assert without_notes(text) == text


@pytest.mark.parametrize("unit", ["<!--", "-->", "<!-- -->", "<!--\n"])
def test_blanking_takes_time_in_proportion(growth, unit):
    assert growth(without_notes, unit * 2_000) <= 2.5
