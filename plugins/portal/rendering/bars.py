"""Names and numbers → horizontal bars, each name on a line of its own above them."""

from collections.abc import Sequence

from ..model.table import Chart
from .letters import ROOM, cut, place_labels
from .scale import Scale
from .strokes import box, line, text

WIDTH = 58.0  # percent that bars may take; the rest is for the number behind the longest
BOLD = 1.15  # how much wider the letters of a name are
_NAME, _BAR, _GAP, _ROW = 1.5, 0.95, 0.3, 0.75  # em down: a name, a bar, behind a bar, behind a row
_LETTERS = 0.83  # em from the upper side of a bar to the foot of the number beside it
_AWAY = 0.4  # em between a bar and its number


def draw_bars(
    chart: Chart, shown: Sequence[Sequence[str]], ticks: Sequence[str], scale: Scale, top: float
) -> tuple[list[str], float]:
    """The elements from `top` (em) down, and where they end.

    `shown` and `ticks` are the numbers of the series and of the axis as readers see them.
    """
    marks = [scale.share(tick) * WIDTH for tick in scale.ticks]
    zero = scale.share(0) * WIDTH
    end = top + len(chart.labels) * (_NAME + len(chart.series) * (_BAR + _GAP) + _ROW)
    drawn = [line("plot__grid", (x, top), (x, end)) for x in marks]
    y = top
    for row, name in enumerate(chart.labels):
        drawn.append(text(cut(name, ROOM / BOLD), "plot__name", 0, y + 1))
        y += _NAME
        for place, series in enumerate(chart.series):
            drawn += _bar(series.values[row], shown[place][row], scale, (place, y))
            y += _BAR + _GAP
        y += _ROW
    drawn.append(line("plot__zero", (zero, top), (zero, end)))
    for label in place_labels(ticks, marks, before=[scale.ticks.index(0)]):
        classes = f"plot__tick plot__tick--{label.anchor}"
        drawn.append(text(label.text, classes, label.percent, end + 1.3))
    return drawn, end + 1.7


def _bar(
    value: int | float | None, shown: str, scale: Scale, place: tuple[int, float]
) -> list[str]:
    """A bar from zero, and its number to the right: of the bar, or of zero for a negative one."""
    if value is None:
        return []
    series, y = place
    left, right = sorted((scale.share(0) * WIDTH, scale.share(value) * WIDTH))
    return [
        box(f"plot__bar plot__bar--{series + 1}", (left, y), right - left, _BAR),
        text(shown, "plot__value", right, y + _LETTERS, _AWAY),
    ]
