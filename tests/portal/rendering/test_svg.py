"""A chart is one accessible picture without style or script."""

import re
from xml.etree import ElementTree

import pytest
from portal.labels import LABELS
from portal.model.table import Chart, Series
from portal.rendering.svg import draw_chart

BARS = Chart("Đơn vị", ("A", "B", "C"), (Series("Tiếp nhận", (2113, 870, 12)),))
LINES = Chart(
    "Năm",
    ("2024", "2025"),
    (Series("Đúng hạn", (87.5, 90)), Series("Trễ hạn", (None, 10))),
    (2024, 2025),
    "%",
)
EVIL = "\"><script>alert(1)</script> {} ' &amp;"


def parsed(chart, name="bieu-do", lang="vi"):
    return ElementTree.fromstring(draw_chart(chart, name, lang))


@pytest.mark.parametrize("chart", [BARS, LINES], ids=["bars", "lines"])
def test_a_chart_is_a_picture_with_its_name_and_what_it_says(chart):
    svg = parsed(chart)
    names = svg.get("aria-labelledby").split()
    assert svg.get("role") == "img"
    assert [svg.find(tag).get("id") for tag in ("title", "desc")] == names
    assert names == ["bieu-do--ten", "bieu-do--ta"]


def test_the_description_tells_how_many_the_highest_and_the_lowest():
    assert parsed(BARS).find("title").text == "Biểu đồ: Tiếp nhận, theo Đơn vị"
    assert parsed(BARS).find("desc").text == (
        "Tiếp nhận: 3 số liệu, cao nhất 2.113 (A), thấp nhất 12 (C)."
    )
    assert parsed(LINES, lang="en").find("desc").text == (
        "Đúng hạn: 2 values, highest 90,0% (2025), lowest 87,5% (2024). "
        "Trễ hạn: 1 values, highest 10,0% (2025), lowest 10,0% (2025)."
    )
    assert (
        parsed(LINES, lang="en")
        .find("title")
        .text.startswith(LABELS["en"]["plot_title"].partition(":")[0])
    )


def test_two_charts_of_a_page_share_no_id():
    ids = [set(re.findall(r'\bid="([^"]+)"', draw_chart(BARS, name))) for name in ("a", "b")]
    assert ids[0].isdisjoint(ids[1])
    assert all(len(each) == 2 for each in ids)


@pytest.mark.parametrize("chart", [BARS, LINES], ids=["bars", "lines"])
def test_looks_are_said_by_classes_only(chart):
    """Nothing that a strict policy would block, nothing that a style sheet could not change."""
    allowed = set("id class role aria-labelledby x y x1 x2 y1 y2 dx width height d".split())
    for element in parsed(chart).iter():
        assert element.attrib.keys() <= allowed
        assert element.tag in ("svg", "title", "desc", "line", "text", "rect", "path")
        assert element.tag in ("title", "desc", "path") or "plot__" in element.get("class")


@pytest.mark.parametrize("places", [(), (1, 2)], ids=["bars", "lines"])
def test_words_of_a_file_stay_words(places):
    chart = Chart(EVIL, (EVIL, EVIL), (Series(EVIL, (1, 2)),), places, "%")
    svg = parsed(chart)
    assert [element.tag for element in svg.iter() if element.tag == "script"] == []
    assert EVIL in svg.find("title").text
    assert EVIL in svg.find("desc").text


def test_every_series_is_in_the_legend():
    keys = [each.text for each in parsed(LINES).iter("text") if each.get("class") == "plot__key"]
    assert keys == ["Đúng hạn", "Trễ hạn"]


@pytest.mark.parametrize("places", [False, True])
@pytest.mark.parametrize(
    "values",
    [(0,), (0, 0), (-1, -2), (None, None), (5,), tuple(range(40)), (1e-9, 1), (10**15 - 1, 1)],
)
def test_any_numbers_can_be_drawn(values, places):
    labels = tuple(f"n{at}" for at in range(len(values)))
    chart = Chart("A", labels, (Series("S", values),), tuple(range(len(values))) if places else ())
    assert "nan" not in draw_chart(chart, "a").lower()
    assert ElementTree.tostring(parsed(chart))


def test_a_chart_is_drawn_the_same_each_time():
    assert draw_chart(LINES, "a") == draw_chart(LINES, "a")
