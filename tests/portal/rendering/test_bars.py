"""Bars begin at zero, and their numbers stand beside them."""

from xml.etree import ElementTree

import pytest
from portal.model.table import Chart, Series
from portal.rendering.bars import WIDTH, draw_bars
from portal.rendering.scale import scale_of


def draw(labels, *rows):
    chart = Chart("Đơn vị", labels, tuple(Series(f"S{at}", row) for at, row in enumerate(rows)))
    scale = scale_of([each for row in rows for each in row if each is not None], zero=True)
    shown = [["" if each is None else str(each) for each in row] for row in rows]
    drawn, end = draw_bars(chart, shown, [str(tick) for tick in scale.ticks], scale, 2)
    return [ElementTree.fromstring(each) for each in drawn], end


def of(elements, kind):
    return [each for each in elements if each.get("class").split()[0] == f"plot__{kind}"]


def percent(element, name):
    return float(element.get(name).removesuffix("%"))


def test_a_bar_is_as_long_as_its_number():
    elements, _ = draw(("a", "b", "c"), (100, 50, 0))
    assert [percent(bar, "width") for bar in of(elements, "bar")] == [WIDTH, WIDTH / 2, 0]
    assert [each.text for each in of(elements, "value")] == ["100", "50", "0"]
    assert [each.text for each in of(elements, "name")] == ["a", "b", "c"]


def test_a_negative_bar_goes_to_the_left_of_zero_and_its_number_to_the_right():
    elements, _ = draw(("a", "b"), (10, -10))
    [right, left] = of(elements, "bar")
    assert (percent(left, "x"), percent(left, "width")) == (0, WIDTH / 2)
    assert percent(right, "x") == WIDTH / 2
    assert percent(of(elements, "value")[1], "x") == WIDTH / 2
    assert percent(of(elements, "zero")[0], "x1") == WIDTH / 2


def test_an_empty_cell_has_no_bar_but_keeps_its_place():
    elements, end = draw(("a", "b"), (1, 2), (None, 2))
    assert len(of(elements, "bar")) == len(of(elements, "value")) == 3
    assert end == draw(("a", "b"), (1, 2), (2, 2))[1]


@pytest.mark.parametrize("count", [1, 40])
def test_nothing_stands_below_the_end_or_beside_the_drawing(count):
    elements, end = draw(tuple(f"n{at}" for at in range(count)), tuple(range(count)))
    for each in elements:
        assert all(float(each.get(y, "0em").removesuffix("em")) <= end for y in ("y", "y1", "y2"))
        assert all(0 <= percent(each, x) <= 100 for x in ("x", "x1", "x2") if each.get(x))


def test_series_are_told_apart_by_class():
    elements, _ = draw(("a",), (1,), (2,), (3,))
    assert [bar.get("class").split()[1] for bar in of(elements, "bar")] == [
        "plot__bar--1",
        "plot__bar--2",
        "plot__bar--3",
    ]
