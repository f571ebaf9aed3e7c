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


def test_a_target_is_found_where_it_is_linked_to_each_time():
    text = "Tệp a.jpg:\n![Tả](anh/a.jpg)\n![a.jpg](a.jpg)\n[a](a.jpg \"b\")\n<a href='a.jpg'>"
    places = Places(f"{text}\n[m]: a.jpg\n", 5)
    targets = ("anh/a.jpg", *["a.jpg"] * 4)
    assert [places.find_target(target) for target in targets] == [6, 7, 8, 9, 10]
    text = "[![Tả](a.jpg)](b.md)\n\n[chữ](/van-ban/a.md)\n[chữ](/van-ban)\n"
    places = Places(text, 5)
    targets = ("b.md", "a.jpg", "/van-ban/a.md", "/van-ban", "khong.md")
    assert [places.find_target(target) for target in targets] == [5, 5, 7, 8, 5]


def test_a_target_that_is_written_otherwise_is_found_where_it_stands():
    places = Places("Một\nhai: a.jpg; a.jpg\n", 5)
    assert [places.find_target("a.jpg") for _ in range(3)] == [6, 6, 6]
    assert Places("Một\n" + "a b\n" * 200 + "[a](a)\n", 5).find_target("a") == 6
