"""Sizes in pixels."""

import pytest
from portal.media.limits import (
    MAX_BYTES,
    MAX_MEGAPIXELS,
    check_size,
    check_weight,
    published_size,
    too_large,
)
from portal.media.probe import PHOTO_TYPES
from portal.model.finding import Refused


@pytest.mark.parametrize("size", [(1, 1), (4000, 3000), (8660, 5773), (16_383, 3000), (40, 1)])
def test_usual_sizes_pass(size):
    check_size(size, "jpg", "a.jpg")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((10_000, 4_601), "46,1 triệu điểm ảnh, quá mức 46 triệu"),
        ((10_000, 10_000), "100,0 triệu điểm ảnh"),
        ((16_384, 1_000), "16384 × 1000"),
        ((1, 60_000), "1 × 60000"),
        ((41, 1), "không quá 40 lần"),
        ((1, 41), "không quá 40 lần"),
    ],
)
def test_unusual_sizes_are_refused_with_figures(size, words):
    with pytest.raises(Refused, match=words) as caught:
        check_size(size, "png", "a.png")
    assert "«a.png»" in caught.value.message
    assert caught.value.fix


def test_every_kind_has_its_limit():
    """WebP and AVIF are decoded into several copies, so they get less."""
    assert MAX_MEGAPIXELS.keys() == PHOTO_TYPES
    with pytest.raises(Refused, match="quá mức 18 triệu"):
        check_size((6000, 3001), "webp", "a.webp")
    check_size((6000, 3001), "jpg", "a.jpg")


def test_a_file_that_would_fill_a_workers_memory_is_refused():
    check_weight(MAX_BYTES, "a.tif")
    with pytest.raises(Refused, match=r"«a\.tif» nặng 81 MB, quá mức 80 MB") as caught:
        check_weight(MAX_BYTES + 1, "a.tif")
    assert "JPG" in caught.value.fix


def test_pixels_are_counted_in_millions():
    assert "400,0 triệu" in too_large(400_000_000, "png", "a").message


@pytest.mark.parametrize(
    ("size", "widest", "sideways", "expected"),
    [
        ((4000, 3000), 1600, False, (1600, 1200)),
        ((4000, 3000), 1600, True, (2133, 1600)),
        ((3000, 4000), 1600, True, (1200, 1600)),
        ((3000, 4000), 400, True, (300, 400)),
        ((1600, 10), 1600, False, (1600, 10)),
        ((1000, 3000), 1600, True, (533, 1600)),
        ((16_000, 401), 1600, False, (1600, 40)),
        ((4000, 1), 1600, False, (1600, 1)),
        ((60, 40), 1600, False, (60, 40)),
    ],
)
def test_published_width_is_at_most_the_widest_asked_for(size, widest, sideways, expected):
    assert published_size(size, widest, sideways=sideways) == expected
