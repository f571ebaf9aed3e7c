"""A piece of the page is found again on its line of the source."""

import pytest
from portal.reading.places import Places

TEXT = "\n\nMột hai\nba <B onclick=x>\nhai\n\nbốn\n"
FIRST = 6  # the line of the file that the text begins on


@pytest.mark.parametrize(
    ("needles", "lines"),
    [
        (["Một"], [8]),
        (["ba", "hai"], [9, 10]),  # the next one, in the order of the text
        (["hai", "hai"], [8, 8]),  # the same needle stays where it is
        (["bốn", "Một"], [12, 8]),  # one before it is still found
        (["bốn", "Một", "bốn"], [12, 8, 12]),  # and does not lead the search back
        (["<b"], [9]),  # HTML's names are written in any case
        (["không có"], [8]),  # else the first line with text
        ([""], [8]),
        (["\n"], [6]),
    ],
)
def test_a_needle_has_the_line_of_its_place(needles, lines):
    places = Places(TEXT, FIRST)
    assert [places.find(needle) for needle in needles] == lines


@pytest.mark.parametrize(("text", "line"), [("", 6), ("\n\n", 8), ("a", 6), ("\n a", 7)])
def test_what_is_not_there_is_told_at_the_first_line_with_text(text, line):
    assert Places(text, FIRST).find("z") == line


def test_lines_are_right_after_many_misses():
    """Escapes and entities are misses that people write by the hundred."""
    places = Places("a\n" * 1_000 + "z", 1)
    assert {places.find(f"m{n}") for n in range(1_000)} == {1}
    assert places.find("z") == 1_001


def test_a_search_in_vain_is_given_up_at_last():
    """A text of 1 MB full of needles that it does not hold must not hold up a build."""
    places = Places("a\n" * 500_000 + "z", 1)
    for n in range(40):
        places.find(f"m{n}")
    assert places.find("z") == 1


def test_of_several_needles_the_first_that_comes_is_found():
    places = Places("a\nb\na\nc\n", 5)
    assert places.find_one_of("x", "a", "b") == 5
    assert places.find_one_of("x", "a", "c") == 7
    assert places.find_one_of("b", "y") == 5
    assert places.find_one_of("b", "c") == 8
    assert places.find_one_of("c") == 5


@pytest.mark.parametrize(
    ("text", "targets", "lines"),
    [
        ('Tệp: a.jpg, “a.jpg”, "a.jpg"\n![Tả](anh/a.jpg)\n![a.jpg](a.jpg)\n', "a.jpg", "7"),
        ("![Tả](a.jpg)\n![Tả](anh/a.jpg)\n[a](a.jpg 'T')", "a.jpg anh/a.jpg a.jpg", "5 6 7"),
        ("[![](a.jpg)](b.md)\n\n![Tả](a.jpg)\n", "b.md a.jpg a.jpg", "5 5 7"),
        ("[một]( a.md)\n[hai](b.jpg)\n[ba](<a.md>)\n", "a.md b.jpg a.md", "5 6 7"),
        ("[một][x]\n![Tả](anh/a.jpg)\n![Tả](a.jpg)\n\n[x]:b.md\n", "b.md a.jpg", "9 7"),
        (
            "<a href='a.md'>\n<a HREF = b.md>\n<img src=\"c d.jpg\">",
            "b.md a.md c\u00a0d.jpg",
            "6 5 7",
        ),
        ("[a](a(1).pdf)\n[b](/van-ban/a.md)\n[c](/van-ban)\n", "a(1).pdf /van-ban", "5 7"),
        ("[a](b?c=1&amp;d)\n[a](b?c=1&d)\n", "b?c=1&d b?c=1&d", "5 6"),
        ("[a](b.md)\n[c](b.md)\n", "b.md b.md b.md", "5 6 6"),  # more than are written
        ("Một.\n[a](a\\_b.md) a_b.md\n", "a_b.md khong.md", "6 5"),
    ],
)
def test_a_target_is_found_at_each_place_that_leads_there(text, targets, lines):
    places = Places(text, 5)
    found = [places.find_target(each.replace("\u00a0", " ")) for each in targets.split(" ")]
    assert found == [int(line) for line in lines.split()]
