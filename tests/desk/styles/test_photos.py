"""Photos that stand for others."""

from io import BytesIO

from desk.styles.photos import draw, stand_in
from PIL import Image


def test_a_photo_is_as_large_as_it_says():
    photo = stand_in(300, 90)
    with Image.open(BytesIO(draw(photo))) as drawn:
        assert (drawn.format, drawn.size) == ("JPEG", (300, 90))
    assert photo.url == "/tep/mau/300x90-300.jpg"


def test_two_heights_of_one_width_are_two_files():
    assert stand_in(300, 90).url != stand_in(300, 200).url


def test_top_and_bottom_are_told_apart():
    with Image.open(BytesIO(draw(stand_in(60, 40)))) as drawn:
        assert sum(drawn.getpixel((30, 1))) > sum(drawn.getpixel((30, 38))) + 200
