"""Colour profiles, whole, broken and not fitting."""

import struct

import pytest
from PIL import Image, ImageChops, ImageCms
from portal.media.colour import MAX_PROFILE, to_srgb


@pytest.fixture
def srgb():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.fixture
def swapped(srgb):
    """sRGB with red and green changed over: `rXYZ` and `gXYZ` in the tag table."""
    return srgb.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ").replace(b"?XYZ", b"gXYZ")


@pytest.fixture
def cmyk():
    """A press that prints green where naive arithmetic says red: a table of 2⁴ Lab colours."""
    lightness_a_b = {"red": (140, 60, 170), "white": (255, 128, 128)}
    corners = bytearray()
    for corner in range(16):
        name = "red" if corner & 0b0110 == 0b0110 else "white"  # magenta and yellow
        corners += bytes(lightness_a_b[name])
    matrix = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    line = bytes(range(256))
    table = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + matrix + line * 4 + corners + line * 3
    offset = 128 + 4 + 12
    size = offset + len(table)
    header = struct.pack(
        ">I4s4s4s4s4s12s4s",
        size,
        b"lcms",
        b"\x02\x40\0\0",
        b"prtr",
        b"CMYK",
        b"Lab ",
        bytes(12),
        b"acsp",
    )
    white = struct.pack(">3i", 63190, 65536, 54061)
    header = (header.ljust(68, b"\0") + white).ljust(128, b"\0")
    return header + struct.pack(">I4sII", 1, b"A2B0", offset, len(table)) + table


def test_swapped_profile_is_honoured(swapped):
    red = Image.new("RGB", (4, 4), (200, 30, 30))
    assert to_srgb(red, swapped).getpixel((0, 0)) == (30, 200, 30)


def test_profile_of_a_press_is_honoured(cmyk):
    """The same ink: red by naive arithmetic, green by this press's profile."""
    ink = Image.new("CMYK", (4, 4), (0, 255, 255, 0))
    assert to_srgb(ink, b"").getpixel((0, 0)) == (255, 0, 0)
    red, green, blue = to_srgb(ink, cmyk).getpixel((0, 0))
    assert green > red + 40
    assert green > blue + 40


@pytest.fixture
def unfit(srgb, swapped, cmyk):
    return {
        "other colours": lambda mode: cmyk if mode != "CMYK" else swapped,
        "cut": lambda mode: cmyk[:300] if mode == "CMYK" else swapped[:200],
        "junk": lambda mode: b"junk" * 100,
        "large": lambda mode: (cmyk if mode == "CMYK" else swapped) + bytes(MAX_PROFILE),
    }


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "CMYK"])
@pytest.mark.parametrize("fault", ["other colours", "cut", "junk", "large"])
def test_profile_that_does_not_fit_changes_nothing(noise, unfit, mode, fault):
    picture = noise.convert(mode)
    assert to_srgb(picture, unfit[fault](mode)).tobytes() == to_srgb(picture, b"").tobytes()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA"])
def test_no_profile_changes_nothing(noise, mode):
    picture = noise.convert(mode)
    shown = to_srgb(picture, b"")
    assert (shown.mode, shown.tobytes()) == (mode, picture.tobytes())


def test_srgb_profile_changes_next_to_nothing(noise, srgb):
    extrema = ImageChops.difference(noise, to_srgb(noise, srgb)).getextrema()
    assert max(highest for _, highest in extrema) <= 2


def test_alpha_is_left_alone(noise, swapped):
    picture = noise.convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(noise.size))
    shown = to_srgb(picture, swapped)
    assert shown.getchannel("A").tobytes() == picture.getchannel("A").tobytes()
    changed = to_srgb(noise, swapped)
    assert shown.convert("RGB").tobytes() == changed.tobytes() != noise.tobytes()


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
def test_no_profile_stays_behind(noise, swapped, cmyk, mode):
    """Pillow leaves the new profile, with the time of its making, where PNG would save it."""
    profile = cmyk if mode == "CMYK" else swapped
    assert to_srgb(noise.convert(mode), profile).info == {}
