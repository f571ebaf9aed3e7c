"""Axes begin and end at round numbers and hold what they are made for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.rendering.scale import STEPS, Scale, scale_of

NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e12, 1e12).map(lambda x: round(x, 4))


@pytest.mark.parametrize(
    ("values", "zero", "ticks", "places"),
    [
        ([2113, 870], True, (0, 1000, 2000, 3000), 0),
        ([-3.25, 15], True, (-5, 0, 5, 10, 15), 0),
        ([-5, -20], True, (-20, -15, -10, -5, 0), 0),
        ([0], True, (0, 1), 0),
        ([], True, (0, 1), 0),
        ([1], True, (0, 1), 0),
        ([0.1, 0.3], True, (0, 0.1, 0.2, 0.3), 1),
        ([1.31, 1.7], False, (1.3, 1.4, 1.5, 1.6, 1.7), 1),
        ([100, 150], False, (100, 120, 140, 160), 0),
        ([100, 151], False, (0, 50, 100, 150, 200), 0),
        ([5, 5], False, (4, 5, 6), 0),
        ([5, 5], True, (0, 2, 4, 6), 0),
    ],
)
def test_ticks_are_round(values, zero, ticks, places):
    scale = scale_of(values, zero=zero)
    assert scale.ticks == pytest.approx(ticks)
    assert scale.places == places


def test_what_is_counted_has_no_halves():
    assert scale_of([1, 2], zero=True).ticks == (0, 1, 2)
    assert scale_of([1.0, 1.5], zero=True).places == 1


def test_a_share_is_the_way_from_the_first_tick_to_the_last():
    scale = Scale((-10, 0, 10), 0)
    assert [scale.share(value) for value in (-10, 0, 5, 10)] == [0, 0.5, 0.75, 1]


@given(st.lists(NUMBERS, min_size=1, max_size=20), st.booleans())
def test_every_number_is_on_its_axis(values, zero):
    scale = scale_of(values, zero=zero)
    assert 2 <= len(scale.ticks) <= STEPS + 2
    assert all(-1e-6 <= scale.share(value) <= 1 + 1e-6 for value in values)
    assert not zero or 0 in scale.ticks
