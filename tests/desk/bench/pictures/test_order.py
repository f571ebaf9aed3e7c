"""What all sides are asked for."""

import io

from desk.bench.pictures.order import ORDER
from PIL import Image
from portal.media.photo import render_photo
from portal.model.photo import PhotoOrder


def test_quality_and_formats_are_the_portals():
    """A JPEG's quality is its quantisation; the peers are told the number, ours is its own."""
    stream, plain = io.BytesIO(), io.BytesIO()
    Image.effect_noise((64, 48), 60).convert("RGB").save(stream, "JPEG")
    [cut] = render_photo(stream.getvalue(), "p.jpg", PhotoOrder(widths=(64,))).cuts
    [files] = cut.files
    assert set(files) == set(ORDER.formats)
    Image.new("RGB", (8, 8)).save(plain, "JPEG", quality=ORDER.quality)
    with Image.open(io.BytesIO(files["jpg"])) as ours, Image.open(plain) as told:
        assert ours.quantization == told.quantization
