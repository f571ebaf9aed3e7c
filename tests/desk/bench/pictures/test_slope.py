"""What more bytes buy."""

import io
import math

import pytest
from desk.bench.pictures.order import ORDER
from desk.bench.pictures.slope import slope_of
from desk.bench.pictures.ssim import ssim
from PIL import Image

PICTURE = Image.effect_noise((96, 96), 40).convert("RGB")


@pytest.mark.parametrize("ext", ORDER.formats)
def test_more_bytes_are_more_alike(ext):
    assert slope_of(ext, [PICTURE]) > 0


def test_the_slope_tells_the_ssim_of_another_size():
    """From the quality of all sides to a nearby one, by the bytes alone."""
    points = []
    for quality in (ORDER.quality, ORDER.quality - 4):
        stream = io.BytesIO()
        PICTURE.save(stream, "JPEG", quality=quality)
        with Image.open(stream) as shown:
            points.append((ssim(shown, PICTURE), len(stream.getbuffer())))
    (known, size), (expected, smaller) = points
    told = known + slope_of("jpg", [PICTURE]) * math.log(smaller / size)
    assert told == pytest.approx(expected, abs=0.2 * (known - expected))
