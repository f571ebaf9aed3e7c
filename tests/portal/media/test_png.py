"""PNG files that are whole, cut, damaged, animated, or full of metadata."""

import io
import zlib

import pytest
from PIL import Image, PngImagePlugin
from portal.media.png import whole_png


def pixels(data):
    with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
        picture.load()
        return picture.convert("RGBA").tobytes()


def test_plain_picture_is_handed_on_as_it_is(noise, saved):
    data = saved(noise, "PNG")
    assert whole_png(data) == (data, b"")


def test_every_cut_is_noticed(scene, saved):
    """Byte by byte, also in front of IEND, where Pillow alone sees nothing."""
    data = saved(scene, "PNG")
    for length in range(8, len(data)):
        with pytest.raises(ValueError, match="cut"):
            whole_png(data[:length])


def test_every_flipped_bit_is_noticed(scene, saved):
    data = saved(scene, "PNG")
    for at in range(8, len(data)):
        flipped = data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :]
        with pytest.raises(ValueError, match=r"cut|checksum"):
            whole_png(flipped)


def test_text_and_times_are_left_out_and_exif_handed_over(noise, saved, chunk):
    exif = Image.Exif()
    exif[0x0112] = 6
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "secret")
    text.add_text("Comment", "secret", zip=True)
    text.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>secret</x:xmpmeta>")
    data = saved(noise, "PNG", pnginfo=text, exif=exif)
    data = data[:33] + chunk(b"tIME", bytes(7)) + chunk(b"prVt", b"secret") + data[33:]
    stream, found = whole_png(data)
    assert found == exif.tobytes().removeprefix(b"Exif\0\0")
    assert stream == saved(noise, "PNG")


@pytest.mark.slow
def test_text_that_unpacks_to_megabytes_is_never_unpacked(noise, saved, chunk):
    bomb = chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(64 << 20), 9))
    data = saved(noise, "PNG")
    assert whole_png(data[:33] + bomb + data[33:])[0] == data


@pytest.mark.slow
def test_profile_that_unpacks_to_megabytes_is_left_out(noise, saved, chunk):
    data = saved(noise, "PNG")
    for profile in (zlib.compress(bytes(64 << 20), 9), b"junk"):
        bomb = chunk(b"iCCP", b"icc\0\0" + profile)
        assert whole_png(data[:33] + bomb + data[33:])[0] == data


def test_animation_becomes_its_first_frame(noise, saved):
    data = saved(noise, "PNG", save_all=True, append_images=[noise.rotate(180)])
    assert b"acTL" in data
    stream, _ = whole_png(data)
    assert pixels(stream) == noise.convert("RGBA").tobytes()


@pytest.mark.parametrize("mode", ["P", "RGB", "L"])
def test_palette_transparency_and_profile_stay(scene, saved, mode):
    options = {"transparency": (128, 128, 128) if mode == "RGB" else 0}
    data = saved(scene.convert(mode), "PNG", icc_profile=b"p" * 200, **options)
    stream, _ = whole_png(data)
    assert pixels(stream) == pixels(data)
    assert b"iCCP" in stream
    assert b"tRNS" in stream


def test_what_follows_the_picture_is_left_out(noise, saved):
    data = saved(noise, "PNG")
    assert whole_png(data + b"<script>alert(1)</script>")[0] == data
