"""The file that a finished picture becomes."""

import io

import pytest
from PIL import Image
from portal.media.encode import encode


def opened(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.fixture
def photo(noise):
    return noise.resize((480, 320), Image.Resampling.BICUBIC)


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_photo_becomes_a_progressive_jpeg(photo, mode):
    data, ext = encode(photo.convert(mode))
    picture = opened(data)
    assert (ext, picture.format, picture.mode) == ("jpg", "JPEG", mode)
    assert picture.info["progressive"]


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_drawing_becomes_a_png_without_a_changed_pixel(scene, mode):
    drawing = scene.convert(mode)
    data, ext = encode(drawing)
    assert ext == "png"
    assert opened(data).convert(mode).tobytes() == drawing.tobytes()


def test_drawing_of_256_colours_is_exact():
    drawing = Image.new("RGB", (256, 64))
    for x in range(256):
        drawing.paste((x, x * 7 % 256, x * 31 % 256), (x, 0, x + 1, 64))
    data, ext = encode(drawing)
    assert ext == "png"
    assert opened(data).convert("RGB").tobytes() == drawing.tobytes()


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparency_is_kept(photo, mode):
    picture = photo.convert(mode)
    picture.putalpha(Image.linear_gradient("L").resize(photo.size))
    data, ext = encode(picture)
    assert ext == "png"
    assert opened(data).tobytes() == picture.tobytes()


@pytest.mark.parametrize(("mode", "plain"), [("RGBA", "RGB"), ("LA", "L")])
def test_transparency_that_hides_nothing_is_dropped(photo, mode, plain):
    data, ext = encode(photo.convert(mode))
    assert (ext, opened(data).mode) == ("jpg", plain)


def test_same_picture_same_bytes(photo, scene):
    for picture in (photo, scene, photo.convert("RGBA")):
        assert encode(picture) == encode(picture.copy())
