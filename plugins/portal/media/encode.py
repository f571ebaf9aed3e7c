"""A finished picture → the smaller lawful file: a JPEG, or a PNG where that keeps more."""

from __future__ import annotations

import io

from PIL import Image

# Chosen by eye on photos of people and of documents; 4:2:0 is what cameras write themselves.
_JPEG = {"quality": 82, "subsampling": "4:2:0", "optimize": True, "progressive": True}
_FEW = 256  # colours of a drawing or a screenshot, which a PNG keeps sharp and often smaller


def encode(picture: Image.Image) -> tuple[bytes, str]:
    """The bytes and their suffix, of a picture in mode L, LA, RGB or RGBA.

    A transparent picture is always a PNG. The picture must carry no `info`: Pillow would save
    some of it.
    """
    if picture.mode in ("LA", "RGBA"):
        if picture.getchannel("A").getextrema() != (255, 255):
            return _saved(picture, "PNG", optimize=True), "png"
        picture = picture.convert(picture.mode.removesuffix("A"))
    jpeg = _saved(picture, "JPEG", **_JPEG)
    if picture.getcolors(_FEW) is not None:
        # As many colours as there are: the palette changes no pixel, and saves two thirds.
        indexed = picture.quantize(_FEW, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        png = _saved(indexed, "PNG", optimize=True)
        if len(png) < len(jpeg):
            return png, "png"
    return jpeg, "jpg"


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()
