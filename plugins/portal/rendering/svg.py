"""A chart → an inline SVG, drawn at build time: nothing runs and nothing is fetched.

Everything it shows stands in the table beside it as well. Screen readers get one picture with a
title and a description: for each series how many numbers, the highest and the lowest.
"""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from ..labels import LABELS
from ..model.table import Chart, Series
from ..vietnamese.decimals import places_of, show_decimal
from .bars import draw_bars
from .letters import ROOM, cut
from .lines import MARKS, draw_lines
from .scale import scale_of
from .strokes import box, line, mark, number, text

_KEY, _MIDDLE = 1.6, 0.65  # em down: a line of the legend, the middle of its letters
_SWATCH = 7.0  # percent across of the bar or line before them


def draw_chart(chart: Chart, name: str, lang: str = "vi") -> Markup:
    """The `<svg>`; its ids begin with `name`, which no other chart of the page has."""
    values = [value for series in chart.series for value in series.values if value is not None]
    places = max(map(places_of, values), default=0)
    shown = [[_shown(each, places, chart.unit) for each in s.values] for s in chart.series]
    scale = scale_of(values, zero=not chart.places)
    ticks = [show_decimal(tick, scale.places) + chart.unit for tick in scale.ticks]
    drawn = _legend(chart)
    draw = draw_lines if chart.places else draw_bars
    body, height = draw(chart, shown, ticks, scale, len(chart.series) * _KEY + 0.4)
    title, desc = f"{name}--ten", f"{name}--ta"
    return Markup(
        f'<svg class="plot__drawing" role="img" aria-labelledby="{title} {desc}"'
        f' width="100%" height="{number(height)}em">'
        f'<title id="{title}">{escape(_title(chart, lang))}</title>'
        f'<desc id="{desc}">{escape(_description(chart, shown, lang))}</desc>'
        f"{''.join(drawn + body)}</svg>"
    )


def _shown(value: int | float | None, places: int, unit: str) -> str:
    return "" if value is None else show_decimal(value, places) + unit


def _legend(chart: Chart) -> list[str]:
    """What each bar or line is of, above the drawing, with the look it has there."""
    drawn = []
    for place, series in enumerate(chart.series, start=1):
        y = (place - 1) * _KEY
        if chart.places:
            ends = (0, y + _MIDDLE), (_SWATCH, y + _MIDDLE)
            drawn.append(line(f"plot__line plot__line--{place}", *ends))
            classes = f"plot__mark plot__mark--{place}"
            drawn.append(mark(classes, _SWATCH / 2, y + _MIDDLE, MARKS[place - 1]))
        else:
            drawn.append(box(f"plot__bar plot__bar--{place}", (0, y + 0.2), _SWATCH, 0.9))
        words = cut(series.label, ROOM * (98 - _SWATCH) / 100)
        drawn.append(text(words, "plot__key", _SWATCH + 2, y + 1))
    return drawn


def _title(chart: Chart, lang: str) -> str:
    names = ", ".join(series.label for series in chart.series)
    return LABELS[lang]["plot_title"].format(names, chart.axis)


def _description(chart: Chart, shown: Sequence[Sequence[str]], lang: str) -> str:
    return " ".join(
        _extremes(series, numbers, chart.labels, LABELS[lang]["plot_about"])
        for series, numbers in zip(chart.series, shown, strict=True)
        if any(value is not None for value in series.values)
    )


def _extremes(series: Series, shown: Sequence[str], labels: Sequence[str], words: str) -> str:
    """How many numbers, the highest and the lowest: the first of equal ones."""
    known = [(value, at) for at, value in enumerate(series.values) if value is not None]
    high = max(known, key=lambda each: each[0])[1]
    low = min(known, key=lambda each: each[0])[1]
    return words.format(
        series.label, len(known), shown[high], labels[high], shown[low], labels[low]
    )
