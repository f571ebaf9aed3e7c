"""What a text links to, as written, with its lines."""

import pytest
from portal.reading.written_addresses import addresses_of

from tests.growth import LINEAR

MANY = 200_000


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("[a](b.md)", "b.md"),
        ("![a]( b c.jpg )", "b c.jpg"),
        ("[a](b.md 'Bài \"mới\"')", "b.md"),
        ('[a](b.md "")', "b.md"),
        ('[a](b"c")', 'b"c"'),
        ("[a](<b c.md> 'T')", "b c.md"),
        ("  [1]:   <b.md> 'T'", "b.md"),
        ("<img alt='x' src='b.jpg'>", "b.jpg"),
    ],
)
def test_an_address_is_found_without_its_title(written, address):
    found = addresses_of(f"Một.\n{written}\n")
    assert {each: list(lines) for each, lines in found.items()} == {address: [1]}


@pytest.mark.parametrize(
    "text",
    ["[a] (b.md)", "[a](b.md", "a: b.md", "<a hrefs='b'>", "href='b'", "    [1]: b.md", "", '"'],
)
def test_what_is_no_address_is_not(text):
    assert addresses_of(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "](" + " " * MANY,
        "](" * MANY,
        "](" + "()" * MANY,
        "](x" + " " * MANY + "y)",
        "](x" + " '\" " * MANY + "y)",
        "](" + '"' * MANY + ")",
        "<a href" + " " * MANY,
        "<a href=" * MANY,
        "<a " * MANY,
        "<a" + " href" * MANY,
        "\n[a]:" + "\n" * MANY,
        "\n[a]:\n" * MANY,
        "[" * MANY,
    ],
    ids=range(13),
)
def test_time_grows_with_the_text(growth, text):
    assert growth(addresses_of, text) <= LINEAR
