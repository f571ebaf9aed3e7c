"""Sizes, depths and transparency."""

import struct

import pytest
from PIL import Image, ImageChops
from portal.media.shrink import resized, shrink


def most_different(one, other):
    return max(highest for _, highest in _bands(ImageChops.difference(one, other).getextrema()))


def _bands(extrema):
    return extrema if isinstance(extrema[0], tuple) else [extrema]


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("size", [(400, 700), (300, 525), (57, 100), (1, 1)])
def test_strips_do_not_show(noise, mode, size):
    """The picture equals the one that Pillow makes in one piece."""
    tall = noise.resize((400, 700), Image.Resampling.BICUBIC).convert(mode)
    shrunk = shrink(tall, size)
    assert (shrunk.mode, shrunk.size) == (mode, size)
    assert most_different(shrunk, tall.resize(size, Image.Resampling.LANCZOS)) <= 1


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_hidden_colours_do_not_bleed(mode):
    """A white shape on transparent black has no dark edge."""
    picture = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    picture.paste((255, 255, 255, 255), (101, 101, 299, 299))
    shrunk = shrink(picture.convert(mode), (70, 70))
    assert shrunk.mode == mode
    seen = [pixel for pixel in shrunk.convert("LA").get_flattened_data() if pixel[1] > 8]
    assert min(grey for grey, _ in seen) >= 250


def test_transparent_picture_of_its_own_size_is_exact(noise):
    picture = noise.convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(noise.size))
    assert shrink(picture, picture.size).tobytes() == picture.tobytes()


@pytest.mark.parametrize("mode", ["P", "RGB", "L", "1"])
def test_transparent_colour_becomes_alpha(saved, scene, mode):
    picture = scene.convert(mode)
    corner = picture.getpixel((0, 0))
    picture.info["transparency"] = corner
    shrunk = shrink(picture, picture.size)
    assert shrunk.mode in ("RGBA", "LA")
    assert shrunk.getpixel((0, 0))[-1] == 0
    assert shrunk.getpixel((59, 39))[-1] == (0 if picture.getpixel((59, 39)) == corner else 255)


@pytest.mark.parametrize("kind", ["I;16", "I;16B", "I"])
def test_16_bits_become_8(kind):
    """Black, a quarter, half, white; without scaling all but the first would be white."""
    order = ">" if kind == "I;16B" else "<"
    letter = "I" if kind == "I" else "H"
    values = struct.pack(f"{order}4{letter}", 0, 16_384, 32_768, 65_535)
    picture = Image.frombytes(kind, (4, 1), values)
    assert list(shrink(picture, (4, 1)).tobytes()) == [0, 64, 128, 255]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((0.0, 0.5, 1.0), [0, 128, 255]),
        ((0.0, 100.0, 255.0), [0, 100, 255]),
        ((0.0, 32_768.0, 65_535.0), [0, 128, 255]),
        ((-5.0, 50_000.0, 100_000.0), [0, 128, 255]),
    ],
)
def test_real_numbers_become_8_bits(values, expected):
    picture = Image.frombytes("F", (3, 1), struct.pack("<3f", *values))
    assert list(shrink(picture, (3, 1)).tobytes()) == expected


def test_32_bits_beyond_16_are_scaled_to_their_highest():
    picture = Image.frombytes("I", (3, 1), struct.pack("<3i", 0, 1_000_000, 2_000_000))
    assert list(shrink(picture, (3, 1)).tobytes()) == [0, 128, 255]


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_pixels_that_are_no_numbers_are_refused(value):
    picture = Image.frombytes("F", (1, 1), struct.pack("<f", value))
    with pytest.raises(ValueError, match="no numbers"):
        shrink(picture, (1, 1))


def test_colours_of_an_unknown_kind_are_refused():
    with pytest.raises(ValueError, match="LAB"):
        shrink(Image.new("LAB", (2, 2)), (2, 2))


@pytest.mark.parametrize("mode", ["RGB", "P", "RGBA", "I;16", "1", "YCbCr"])
def test_nothing_but_pixels_is_taken_over(mode):
    picture = Image.new(mode, (300, 300))
    picture.info.update(comment=b"secret", icc_profile=b"p", exif=b"e", dpi=(72, 72))
    assert shrink(picture, (100, 100)).info == {}


def test_a_whole_picture_of_its_own_size_is_not_copied(noise):
    assert resized(noise, noise.size, (0, 0, *noise.size)) is noise


def test_a_part_of_its_own_size_is_cut_to_the_pixel(noise):
    box = (10, 20, 70, 60)
    assert resized(noise, (60, 40), box).tobytes() == noise.crop(box).tobytes()


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_part_is_made_smaller(noise, mode):
    """As the cut picture would be; only at its edge the filter looks at what is around it."""
    picture = noise.resize((400, 300), Image.Resampling.BICUBIC).convert(mode)
    box = (100, 60, 340, 220)
    smaller = resized(picture, (60, 40), box)
    alone = picture.crop(box).resize((60, 40), Image.Resampling.LANCZOS)
    assert (smaller.mode, smaller.size) == (mode, (60, 40))
    inner = (3, 3, 57, 37)
    assert most_different(smaller.crop(inner), alone.crop(inner)) <= 1


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_hidden_colours_of_a_part_do_not_bleed(mode):
    picture = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    picture.paste((255, 255, 255, 255), (101, 101, 299, 299))
    smaller = resized(picture.convert(mode), (70, 70), (50, 50, 350, 350))
    assert smaller.mode == mode
    seen = [pixel for pixel in smaller.convert("LA").get_flattened_data() if pixel[1] > 8]
    assert min(grey for grey, _ in seen) >= 250
