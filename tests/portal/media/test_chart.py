"""Which sheets are drawn, and what of them."""

import pytest
from portal.media.chart import MOST, chart_of
from portal.model.table import Chart, Column, Series, Sheet


def sheet(*columns):
    described = tuple(Column(f"c{at}", f"C{at}", kind) for at, (kind, _) in enumerate(columns))
    return Sheet(described, tuple(tuple(values) for _, values in columns))


def test_texts_make_bars_in_the_order_of_the_file():
    chart = chart_of(sheet(("text", ["b", "a"]), ("count", [2, 1])))
    assert chart == Chart("C0", ("b", "a"), (Series("C1", (2, 1)),))


def test_years_make_a_line_from_the_earliest():
    chart = chart_of(sheet(("year", [2026, 2024, 2025]), ("number", [3.5, None, 2])))
    series = (Series("C1", (None, 2, 3.5)),)
    assert chart == Chart("C0", ("2024", "2025", "2026"), series, (2024, 2025, 2026))


def test_dates_stand_where_they_are_in_time():
    chart = chart_of(sheet(("date", ["1970-01-02", "1970-01-04"]), ("count", [1, 2])))
    assert chart.labels == ("02/01/1970", "04/01/1970")
    assert chart.places[1] - chart.places[0] == 2 * 86_400


def test_the_labels_are_the_first_column_that_can_be_read_as_names():
    chart = chart_of(sheet(("count", [1, 2]), ("text", ["a", "b"]), ("year", [2024, 2025])))
    assert (chart.axis, chart.series[0].label) == ("C1", "C0")


@pytest.mark.parametrize("rows", [1, MOST + 1, 1000])
def test_too_few_or_too_many_rows_make_no_chart(rows):
    names = [f"n{at}" for at in range(rows)]
    assert chart_of(sheet(("text", names), ("count", range(rows)))) is None


@pytest.mark.parametrize(
    "columns",
    [
        [("count", [1, 2]), ("count", [1, 2])],
        [("text", ["a", "b"]), ("text", ["c", "d"])],
        [("text", ["a", "a"]), ("count", [1, 2])],
        [("text", ["a", None]), ("count", [1, 2])],
        [("year", [2024, 2024]), ("count", [1, 2])],
        [("text", ["a", "b"]), ("count", [None, None])],
        [("text", ["a", "b"]), ("count", [1, 999_999_999_999_999])],
    ],
    ids=["no names", "no numbers", "twice", "nameless", "a year twice", "empty", "too long"],
)
def test_what_says_nothing_in_a_drawing_is_not_drawn(columns):
    assert chart_of(sheet(*columns)) is None


def test_three_series_of_one_sort_are_drawn():
    names = ("text", ["a", "b"])
    chart = chart_of(
        sheet(
            names,
            ("count", [1, 2]),
            ("percent", [50, 60.5]),
            ("number", [1.5, 2]),
            ("count", [3, 4]),
            ("count", [5, 6]),
        )
    )
    assert [series.label for series in chart.series] == ["C1", "C3", "C4"]
    assert chart.unit == ""
    shares = chart_of(sheet(names, ("percent", [50, 60.5]), ("count", [1, 2])))
    assert ([series.label for series in shares.series], shares.unit) == (["C1"], "%")


def test_a_series_that_would_lie_flat_or_is_empty_is_left_out():
    names = ("text", ["a", "b"])
    chart = chart_of(sheet(names, ("count", [5000, 1]), ("count", [99, 1]), ("count", [100, 1])))
    assert [series.label for series in chart.series] == ["C1", "C3"]
    zero = chart_of(sheet(names, ("count", [0, 0]), ("count", [None, None])))
    assert [series.label for series in zero.series] == ["C1"]
