"""Where a picture is cut, and how large its files are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.media.cuts import box_of, sizes_of
from portal.model.photo import PORTRAIT, RATIOS, WHOLE, Cut

SIDES = st.integers(1, 3000)
PERCENT = st.integers(0, 100)
WIDTHS = (320, 400, 520, 680, 880, 1120, 1400)


def test_a_whole_photo_is_not_cut():
    assert box_of(WHOLE, 1400, 933) == (0, 0, 1400, 933)


@pytest.mark.parametrize(
    ("cut", "size", "box"),
    [
        (Cut("card"), (1200, 800), (0, 0, 1200, 800)),
        (Cut("card"), (1400, 800), (100, 0, 1300, 800)),
        (Cut("card", 0, 50), (1400, 800), (0, 0, 1200, 800)),
        (Cut("card", 100, 50), (1400, 800), (200, 0, 1400, 800)),
        (Cut("card", 40, 50), (2000, 800), (200, 0, 1400, 800)),
        (Cut("card", 50, 0), (600, 1000), (0, 0, 600, 400)),
        (Cut("card", 50, 30), (600, 1000), (0, 100, 600, 500)),
        (Cut("card", 50, 100), (600, 1000), (0, 600, 600, 1000)),
        (Cut("share"), (1400, 933), (0, 99, 1400, 834)),
        (Cut("share", 50, 0), (1400, 933), (0, 0, 1400, 735)),
        (PORTRAIT, (600, 900), (0, 0, 600, 750)),
        (PORTRAIT, (600, 1500), (0, 225, 600, 975)),
        (PORTRAIT, (900, 500), (250, 0, 650, 500)),
        (Cut("card"), (1, 1), (0, 0, 1, 1)),
        (Cut("share"), (40, 1), (19, 0, 21, 1)),
    ],
)
def test_a_cut_is_as_large_and_as_near_its_focus_as_fits(cut, size, box):
    assert box_of(cut, *size) == box


@given(st.sampled_from(sorted(RATIOS)), SIDES, SIDES, PERCENT, PERCENT)
def test_a_cut_is_within_the_picture_has_its_ratio_and_its_focus(kind, width, height, x, y):
    left, top, right, bottom = box_of(Cut(kind, x, y), width, height)
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert right - left == width or bottom - top == height
    across, down = RATIOS[kind]
    assert abs((right - left) - (bottom - top) * across / down) <= across / down
    assert left - 1 <= width * x / 100 <= right + 1
    assert top - 1 <= height * y / 100 <= bottom + 1


@pytest.mark.parametrize(
    ("size", "widths", "sizes"),
    [
        ((1400, 700), (320, 680, 1400), ((320, 160), (680, 340), (1400, 700))),
        ((2800, 1400), (320, 680, 1400), ((320, 160), (680, 340), (1400, 700))),
        ((1000, 500), (320, 680, 1400), ((320, 160), (680, 340), (1000, 500))),
        ((700, 350), (320, 680, 1400), ((320, 160), (700, 350))),  # 680 would save nobody anything
        ((800, 400), (320, 680, 1400), ((320, 160), (800, 400))),
        ((801, 400), (320, 680, 1400), ((320, 160), (680, 340), (801, 400))),
        ((60, 40), (320, 680, 1400), ((60, 40),)),
        ((1, 1), (1200,), ((1, 1),)),
        ((1400, 10), (320, 1400), ((320, 2), (1400, 10))),
        ((1400, 1), (320, 1400), ((320, 1), (1400, 1))),
    ],
)
def test_sizes_are_those_asked_for_that_the_picture_has(size, widths, sizes):
    assert sizes_of(*size, widths) == sizes


@given(SIDES, SIDES)
def test_sizes_ascend_and_none_is_larger_than_the_picture(width, height):
    sizes = sizes_of(width, height, WIDTHS)
    assert all(a < b for (a, _), (b, _) in pairwise(sizes))
    assert sizes[-1][0] == min(width, WIDTHS[-1])
    for w, h in sizes:
        assert 1 <= w <= width
        assert 1 <= h <= height
        assert h == 1 or abs(h - height * w / width) <= 0.5
