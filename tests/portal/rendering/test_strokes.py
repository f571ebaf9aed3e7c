"""Elements of a drawing."""

from xml.etree import ElementTree

import pytest
from portal.rendering.strokes import box, line, mark, number, text

EVIL = "\"><script>x</script> ' & <"


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (12.5, "12.5"), (1 / 3, "0.33"), (100, "100"), (-0.001, "0"), (-2.5, "-2.5")],
)
def test_a_length_is_short(value, written):
    assert number(value) == written


def test_words_stay_words():
    for drawn in (text(EVIL, "a", 0, 0), mark("a", 0, 0, "M0 0", EVIL)):
        element = ElementTree.fromstring(drawn)
        assert "".join(element.itertext()) == EVIL


def test_across_is_in_percent_and_down_in_em():
    assert text("a", "b", 1, 2, 0.5) == '<text class="b" x="1%" y="2em" dx="0.5em">a</text>'
    assert line("b", (1, 2), (3, 4)) == '<line class="b" x1="1%" y1="2em" x2="3%" y2="4em"/>'
    assert box("b", (1, 2), 3, 4) == '<rect class="b" x="1%" y="2em" width="3%" height="4em"/>'
    assert mark("b", 1, 2, "M0 0") == '<svg class="b" x="1%" y="2em"><path d="M0 0"/></svg>'
