"""Numbers in time → a line for each series, with a mark of its own at every number."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..model.table import Chart
from .letters import ROOM, place_labels, width_of
from .scale import Scale
from .strokes import line, mark, text

HEIGHT = 13.0  # em from the highest tick to the lowest
_RIGHT = 97.0  # percent where the last mark stands
_APART = 0.9  # em between the numbers of the axis and the first mark
# Circle, square, triangle, in px: what tells lines apart where colours do not.
MARKS: Final = ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "M-4-4h8v8h-8z", "M0-5l5 9h-10z")

_Points = list[tuple[float, float] | None]  # percent across and em down; None for a gap


def draw_lines(
    chart: Chart, shown: Sequence[Sequence[str]], ticks: Sequence[str], scale: Scale, top: float
) -> tuple[list[str], float]:
    """The elements from `top` (em) down, and where they end.

    `shown` and `ticks` are the numbers of the series and of the axis as readers see them.
    """
    gutter = max(map(width_of, ticks)) / ROOM * 100
    left = gutter + _APART / ROOM * 100
    top += 0.6
    drawn = []
    for tick, words in zip(scale.ticks, ticks, strict=True):
        y = _down(tick, scale, top)
        drawn.append(line("plot__zero" if tick == 0 else "plot__grid", (gutter + 1, y), (100, y)))
        drawn.append(text(words, "plot__tick plot__tick--end", gutter, y + 0.35))
    xs = _spread(chart.places, left)
    for place, (series, numbers) in enumerate(zip(chart.series, shown, strict=True), start=1):
        points: _Points = [
            None if value is None else (x, _down(value, scale, top))
            for x, value in zip(xs, series.values, strict=True)
        ]
        told = [f"{label}: {each}" for label, each in zip(chart.labels, numbers, strict=True)]
        drawn += _line(points, told, place)
    for label in place_labels(chart.labels, xs):
        classes = f"plot__tick plot__tick--{label.anchor}"
        drawn.append(text(label.text, classes, label.percent, top + HEIGHT + 1.8))
    return drawn, top + HEIGHT + 2.2


def _line(points: _Points, told: Sequence[str], place: int) -> list[str]:
    """Stretches between neighbours, none across a gap; the marks stand on top of them."""
    classes = f"plot__line plot__line--{place}"
    stretches = [line(classes, one, other) for one, other in pairwise(points) if one and other]
    classes = f"plot__mark plot__mark--{place}"
    marks = [
        mark(classes, *point, MARKS[place - 1], words)
        for point, words in zip(points, told, strict=True)
        if point
    ]
    return stretches + marks


def _down(value: int | float, scale: Scale, top: float) -> float:
    return top + (1 - scale.share(value)) * HEIGHT


def _spread(places: Sequence[int], left: float) -> list[float]:
    """Percent of each place in time; in the middle where there is only one."""
    first, length = places[0], places[-1] - places[0]
    if not length:
        return [(left + _RIGHT) / 2] * len(places)
    return [left + (place - first) / length * (_RIGHT - left) for place in places]
