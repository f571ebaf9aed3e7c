"""Lines lead from number to number through time."""

from xml.etree import ElementTree

import pytest
from portal.model.table import Chart, Series
from portal.rendering.lines import HEIGHT, draw_lines
from portal.rendering.scale import scale_of


def draw(places, *rows):
    series = tuple(Series(f"S{at}", row) for at, row in enumerate(rows))
    chart = Chart("Năm", tuple(map(str, places)), series, tuple(places))
    scale = scale_of([each for row in rows for each in row if each is not None], zero=False)
    shown = [["" if each is None else str(each) for each in row] for row in rows]
    drawn, end = draw_lines(chart, shown, [str(tick) for tick in scale.ticks], scale, 0)
    return [ElementTree.fromstring(each) for each in drawn], end


def of(elements, kind):
    return [each for each in elements if each.get("class").split()[0] == f"plot__{kind}"]


def number(element, name):
    return float(element.get(name).rstrip("%em"))


def test_a_mark_stands_at_its_time():
    """A missing year is as wide as one with a number."""
    elements, _ = draw((2019, 2020, 2022), (1, 2, 3))
    first, second, third = (number(mark, "x") for mark in of(elements, "mark"))
    assert third - second == pytest.approx(2 * (second - first), abs=0.02)


def test_a_higher_number_stands_higher():
    elements, _ = draw((2019, 2020), (0, 10))
    low, high = (number(mark, "y") for mark in of(elements, "mark"))
    assert low - high == pytest.approx(HEIGHT)


def test_a_line_has_a_gap_where_a_cell_is_empty():
    elements, _ = draw((1, 2, 3, 4, 5), (1, 2, None, 4, 5))
    assert len(of(elements, "mark")) == 4
    assert len(of(elements, "line")) == 2


def test_a_mark_tells_its_number_and_each_line_has_marks_of_its_own():
    elements, _ = draw((1, 2), (5, 6), (7, 8), (9, 9.5))
    marks = of(elements, "mark")
    assert marks[0].find("title").text == "1: 5"
    assert len({mark.find("path").get("d") for mark in marks}) == 3


def test_one_number_stands_in_the_middle():
    elements, _ = draw((2020,), (5,))
    [mark] = of(elements, "mark")
    assert 45 < number(mark, "x") < 60
    assert of(elements, "line") == []


def test_zero_is_drawn_as_the_ground_where_it_is_on_the_axis():
    assert len(of(draw((1, 2), (-5, 5))[0], "zero")) == 1
    assert of(draw((1, 2), (100, 110))[0], "zero") == []


@pytest.mark.parametrize("count", [2, 40])
def test_nothing_stands_outside(count):
    elements, end = draw(range(2000, 2000 + count), tuple(10**n % 977 for n in range(count)))
    for each in elements:
        for name in ("y", "y1", "y2"):
            assert 0 <= number(each, name) <= end if each.get(name) else True
        for name in ("x", "x1", "x2"):
            assert 0 <= number(each, name) <= 100 if each.get(name) else True
