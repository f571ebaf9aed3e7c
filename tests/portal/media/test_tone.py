"""The colour that stands in a photo's place until it is there."""

import re
from pathlib import Path

import pytest
from PIL import Image
from portal.media.tone import TONES, tone_of

STYLES = Path(__file__).parents[3] / "theme/css/tones.css"


def test_there_are_24_different_colours():
    assert len(set(TONES)) == len(TONES) == 24


def test_the_theme_has_a_class_for_each_with_just_that_colour():
    found = re.findall(
        r"\.tone-(\d+) \{\s+background-color: #([0-9a-f]{6});\s+\}",
        STYLES.read_text(encoding="utf-8"),
    )
    shown = {int(number): tuple(bytes.fromhex(colour)) for number, colour in found}
    assert shown == dict(enumerate(TONES))
    assert len(found) == len(TONES)


@pytest.mark.parametrize("number", range(len(TONES)))
def test_a_picture_of_one_colour_gets_just_that_one(number):
    assert tone_of(Image.new("RGB", (60, 40), TONES[number])) == number


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (40, 1), (16, 16), (1400, 35), (1400, 933)])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA"])
def test_a_picture_of_any_size_and_mode_has_a_colour(size, mode):
    assert TONES[tone_of(Image.new("L", size, 112).convert(mode))] == (112, 112, 112)


def test_it_is_the_mean_of_the_whole_picture():
    half = Image.new("RGB", (100, 100), (0, 0, 0))
    half.paste((224, 224, 224), (0, 0, 100, 50))
    assert TONES[tone_of(half)] == (112, 112, 112)


def test_what_is_see_through_counts_as_white():
    assert TONES[tone_of(Image.new("RGBA", (50, 50), (0, 0, 0, 0)))] == (228, 228, 228)
