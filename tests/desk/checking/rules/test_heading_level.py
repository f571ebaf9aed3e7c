"""Headings that skip a level."""

import pytest
from portal.fields.report import Report
from portal.reading.body import read_body
from portal.reading.markup import Markup

SKIPPED = "## Một\n\n#### Hai\n\nba\n\n####  Bốn ##\n\n## Năm\n"


def test_each_heading_off_its_place_is_told(lines, tell):
    assert lines("heading-level", SKIPPED) == [3, 7]
    assert tell("heading-level", SKIPPED)[0].startswith(
        "8: đề mục “Hai” viết bằng ####, mà vị trí của nó là ###"
    )


def test_the_second_of_the_highest_level_tells_of_all(lines):
    assert lines("heading-level", "# Một\n\n## Hai\n\n# Ba\n") == [1, 3, 5]


@pytest.mark.parametrize(
    "body",
    [
        "## Một\n\n### Hai\n\n## Ba\n\n### Bốn\n\n#### Năm\n\n## Sáu\n",
        "### Một\n\n### Hai\n",
        "# Một\n\n## Hai\n\n### Ba\n",
        "không có đề mục",
    ],
)
def test_headings_in_order_are_not(lines, body):
    """With which level the first begins is a habit; the build sets it right."""
    assert lines("heading-level", body) == []


@pytest.mark.parametrize("body", [SKIPPED, "# Một\n\n### Hai\n\n# Ba\n\n#### Bốn\n\n## Năm\n"])
def test_the_repair_leaves_the_page_as_it_is(mended, lines, body):
    after = mended("heading-level", body)
    assert after != body
    assert lines("heading-level", after) == []
    before, behind = (read_body(each, 1, Markup(), Report("a.md")) for each in (body, after))
    assert before.body == behind.body


def test_nothing_is_repaired_where_one_cannot_be(mended):
    """A heading in HTML or underlined: the others alone would make another outline."""
    body = "## Một\n\n#### Hai\n\n<h5>Ba</h5>\n"
    assert mended("heading-level", body) == body
