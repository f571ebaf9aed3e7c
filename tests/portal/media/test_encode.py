"""The files that a finished picture becomes."""

import io

import pytest
from PIL import Image
from portal.media.encode import Form, encode, form_of, is_see_through

PHOTO, DRAWING = Form("webp", "jpg"), Form("webp", "png", sharp=True)
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"


def opened(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.fixture
def photo(noise):
    return noise.resize((480, 320), Image.Resampling.BICUBIC)


@pytest.fixture
def screenshot():
    """Sharp edges of few colours, as a window with text has."""
    picture = Image.new("RGB", (480, 320), (245, 245, 245))
    for y in range(20, 300, 12):
        for x in range(20, 440, 5):
            if (x * 7 + y * 13) % 11 < 6:
                picture.paste((20, 20, 20), (x, y, x + 3, y + 8))
    picture.paste((0, 90, 160), (0, 0, 480, 16))
    return picture


def see_through(picture, mode="RGBA"):
    made = picture.convert(mode)
    made.putalpha(Image.linear_gradient("L").resize(picture.size))
    return made


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_photo_becomes_a_webp_and_a_progressive_jpeg(photo, mode):
    picture = photo.convert(mode)
    assert form_of(picture, drawing=False) == PHOTO
    files = encode(picture, PHOTO, b"", share=False)
    assert list(files) == ["webp", "jpg"]
    webp, jpeg = opened(files["webp"]), opened(files["jpg"])
    assert (webp.format, webp.size) == ("WEBP", picture.size)
    assert (jpeg.format, jpeg.size, jpeg.mode) == ("JPEG", picture.size, mode)
    assert jpeg.info["progressive"]
    assert len(files["webp"]) < len(files["jpg"])


def test_a_screenshot_stays_as_it_is_to_the_pixel(screenshot):
    """In both files: lossless WebP and PNG are smaller than the others here."""
    form = form_of(screenshot, drawing=True)
    assert form == DRAWING
    files = encode(screenshot, form, b"", share=False)
    for data in files.values():
        assert opened(data).convert("RGB").tobytes() == screenshot.tobytes()
    lossy = encode(screenshot, PHOTO, b"", share=False)
    assert len(files["webp"]) <= len(lossy["webp"])
    assert len(files["png"]) <= len(lossy["jpg"])


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_a_screenshot_with_an_alpha_channel_that_hides_nothing_is_one(screenshot, mode):
    assert form_of(screenshot.convert(mode), drawing=True) == DRAWING


@pytest.mark.slow
def test_a_drawing_that_is_no_smaller_without_loss_is_a_photo(photo):
    """Such as a photo stored with a palette."""
    form = form_of(photo.quantize(256).convert("RGB"), drawing=True)
    assert form == PHOTO


def test_a_drawing_of_256_colours_is_exact():
    drawing = Image.new("RGB", (256, 64))
    for x in range(256):
        drawing.paste((x, x * 7 % 256, x * 31 % 256), (x, 0, x + 1, 64))
    files = encode(drawing, DRAWING, b"", share=False)
    assert opened(files["png"]).mode == "P"
    assert opened(files["png"]).convert("RGB").tobytes() == drawing.tobytes()
    assert opened(files["webp"]).convert("RGB").tobytes() == drawing.tobytes()


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparency_is_kept(photo, mode):
    picture = see_through(photo, mode)
    form = form_of(picture, drawing=False)
    assert form == Form("webp", "png")
    files = encode(picture, form, b"", share=False)
    assert opened(files["png"]).tobytes() == picture.tobytes()
    assert opened(files["webp"]).getchannel("A").tobytes() == picture.getchannel("A").tobytes()


def test_a_transparent_drawing_is_sharp_where_it_is_seen(screenshot):
    picture = see_through(screenshot)
    form = form_of(picture, drawing=True)
    assert form.fallback == "png"
    shown = opened(encode(picture, form, b"", share=False)["webp"])
    assert shown.mode == "RGBA"


@pytest.mark.parametrize(("mode", "plain"), [("RGBA", "RGB"), ("LA", "L")])
def test_transparency_that_hides_nothing_is_dropped(photo, mode, plain):
    picture = photo.convert(mode)
    assert not is_see_through(picture)
    assert form_of(picture, drawing=False) == PHOTO
    files = encode(picture, PHOTO, b"", share=False)
    assert opened(files["jpg"]).mode == plain
    assert opened(files["webp"]).mode == "RGB"


def test_a_part_without_transparency_of_a_picture_with_it_is_a_png(photo):
    """Every file of a cut has the same suffixes."""
    files = encode(photo.convert("RGBA"), Form("webp", "png"), b"", share=False)
    assert list(files) == ["webp", "png"]
    assert opened(files["png"]).mode == "RGB"


def test_what_is_shared_has_no_modern_file(photo):
    assert list(encode(photo, PHOTO, b"", share=True)) == ["jpg"]
    assert list(encode(see_through(photo), Form("webp", "png"), b"", share=True)) == ["png"]


@pytest.mark.slow
@pytest.mark.parametrize("form", [PHOTO, DRAWING, Form("webp", "png")])
def test_words_stand_in_every_file_and_nothing_else_does(photo, form):
    for data in encode(photo, form, XMP, share=False).values():
        assert XMP in data
        info = opened(data).info
        assert "exif" not in info
        assert "icc_profile" not in info
    for data in encode(photo, form, b"", share=False).values():
        assert b"xmpmeta" not in data


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (40, 1), (2, 3)])
@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA"])
def test_the_smallest_pictures_are_written(size, mode):
    picture = Image.new(mode, size)
    for drawing in (False, True):
        files = encode(picture, form_of(picture, drawing=drawing), XMP, share=False)
        assert {opened(data).size for data in files.values()} == {size}


@pytest.mark.slow
def test_same_picture_same_bytes(photo, screenshot):
    for picture in (photo, screenshot, see_through(photo)):
        for drawing in (False, True):
            form = form_of(picture, drawing=drawing)
            assert form == form_of(picture.copy(), drawing=drawing)
            made = encode(picture, form, XMP, share=False)
            assert made == encode(picture.copy(), form, XMP, share=False)
