"""What finds room in a chart of letters whose widths are only guessed."""

from itertools import pairwise

import pytest
from portal.rendering.letters import ROOM, Label, cut, place_labels, width_of


def test_wide_letters_are_wider():
    assert width_of("MMMM") > width_of("aaaa") > width_of("....") > width_of("") == 0


def test_a_long_text_is_cut_to_its_room():
    name = "Trung tâm Công nghệ thông tin, Lưu trữ và Thư viện"
    short = cut(name, 10)
    assert width_of(short) <= 10
    assert name.startswith(short.removesuffix("…"))
    assert short.endswith("…")
    assert cut("Thanh\n tra", 10) == "Thanh tra"


def test_a_text_without_room_is_no_endless_work():
    assert cut("chữ", 0.1) == "…"


def test_labels_with_room_are_all_placed():
    assert [label.text for label in place_labels(["0", "50", "100"], [0, 50, 100])] == [
        "0",
        "50",
        "100",
    ]


def test_labels_that_would_overlap_are_left_out_and_the_ends_stay():
    texts = [f"{day:02}/06/2018" for day in range(1, 21)]
    percents = [10 + 4 * at for at in range(20)]
    placed = [label.text for label in place_labels(texts, percents)]
    assert (placed[0], placed[-1]) == (texts[0], texts[-1])
    assert 2 <= len(placed) <= 3


def test_what_must_stand_is_placed_before_the_others():
    texts, percents = ["−500.000.000", "0", "5"], [0, 19, 58]
    assert [label.text for label in place_labels(texts, percents)] == ["−500.000.000", "5"]
    assert [label.text for label in place_labels(texts, percents, before=[1])] == ["0", "5"]


def test_a_label_at_a_side_does_not_stick_out():
    assert place_labels(["07/06/2018"], [1]) == [Label("07/06/2018", 1, "start")]
    assert place_labels(["07/06/2018"], [99]) == [Label("07/06/2018", 99, "end")]
    assert place_labels(["07/06/2018"], [50]) == [Label("07/06/2018", 50, "middle")]


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_placed_labels_keep_apart(count):
    """Each is as wide as guessed, from its start, its middle or its end."""
    percents = [10 + 87 * at / count for at in range(count)]
    spans = []
    for label in place_labels([f"năm {at}" for at in range(count)], percents):
        share = {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
        left = label.percent * ROOM / 100 - share * width_of(label.text)
        spans.append((left, left + width_of(label.text)))
    assert all(end < start for (_, end), (start, _) in pairwise(spans))
    assert spans[0][0] >= 0
    assert spans[-1][1] <= ROOM
