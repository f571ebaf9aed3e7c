"""A finished picture → the files that are published of it: a modern format, and one for all.

Formats and qualities: docs/decisions/0020. A drawing or a screenshot stays sharp where that
costs nothing.
"""

from __future__ import annotations

import io
from collections.abc import Mapping

import msgspec
from PIL import Image, PngImagePlugin

# As sharp as each other by SSIM at the same number; WebP takes a quarter less (decision 0020).
_JPEG = {"quality": 80, "subsampling": "4:2:0", "optimize": True, "progressive": True}
_WEBP = {"quality": 80, "method": 4}
_SHARP = {"lossless": True, "quality": 70, "method": 4, "exact": False}
_PALETTE = 256  # colours that a PNG holds in a byte a pixel


class Form(msgspec.Struct, frozen=True):
    """The suffixes of a picture's two files; `sharp` where the modern one loses nothing."""

    modern: str
    fallback: str
    sharp: bool = False


def form_of(picture: Image.Image, *, drawing: bool) -> Form:
    """What suits a picture of mode L, LA, RGB or RGBA; `drawing` if its source has few colours.

    A transparent one has no JPEG. Without loss only where that is no larger.
    """
    see_through = is_see_through(picture)
    if not drawing:
        return Form("webp", "png" if see_through else "jpg")
    shown = _without_idle_alpha(picture)
    webp, sharp = (_saved(shown, "WEBP", b"", options) for options in (_WEBP, _SHARP))
    png = see_through or len(_png(shown, b"")) <= len(_saved(shown, "JPEG", b"", _JPEG))
    return Form("webp", "png" if png else "jpg", sharp=len(sharp) <= len(webp))


def encode(picture: Image.Image, form: Form, xmp: bytes, *, share: bool) -> dict[str, bytes]:
    """The files by suffix. A picture to be shared has no modern one: networks take few formats.

    The picture must carry no `info`: Pillow would save some of it. `xmp` is the only metadata.
    """
    shown = _without_idle_alpha(picture)
    files = {}
    if not share:
        files[form.modern] = _saved(shown, "WEBP", xmp, _SHARP if form.sharp else _WEBP)
    if form.fallback == "png":
        files["png"] = _png(shown, xmp)
    else:
        files["jpg"] = _saved(shown, "JPEG", xmp, _JPEG)
    return files


def is_see_through(picture: Image.Image) -> bool:
    """Whether any pixel lets the ground through."""
    return picture.mode in ("LA", "RGBA") and picture.getchannel("A").getextrema() != (255, 255)


def _without_idle_alpha(picture: Image.Image) -> Image.Image:
    """Screenshots have an alpha channel that hides nothing, and a JPEG has none."""
    if picture.mode in ("L", "RGB") or is_see_through(picture):
        return picture
    return picture.convert(picture.mode.removesuffix("A"))


def _png(picture: Image.Image, xmp: bytes) -> bytes:
    if picture.mode in ("L", "RGB") and picture.getcolors(_PALETTE) is not None:
        # As many colours as there are: the palette changes no pixel, and saves two thirds.
        dither = Image.Dither.NONE
        picture = picture.quantize(_PALETTE, Image.Quantize.MEDIANCUT, dither=dither)
    # Level 9 (`optimize`) takes a tenth off a photo, and ten times as long: minutes of a large one.
    level = 9 if picture.mode == "P" else 6
    text = PngImagePlugin.PngInfo()
    if xmp:
        text.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return _saved(picture, "PNG", b"", {"compress_level": level, "pnginfo": text})


def _saved(picture: Image.Image, kind: str, xmp: bytes, options: Mapping[str, object]) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options, **({"xmp": xmp} if xmp else {}))
    return stream.getvalue()
