"""A decoded picture → the same at its published size, eight bits a channel."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

# Published rows made at a time: the deep or transparent copies that converting needs are then
# a strip's, not the whole picture's (50 megapixels of RGBA are 200 MB each time).
_STRIP = 64
_LANCZOS_REACH = 3  # rows of the published size that a row takes from on either side

_OPAQUE: Final = {
    "1": "L",
    "L": "L",
    "P": "RGB",
    "RGB": "RGB",
    "RGBX": "RGB",
    "YCbCr": "RGB",
    "CMYK": "CMYK",
}
_TRANSPARENT: Final = {
    "1": "LA",
    "L": "LA",
    "LA": "LA",
    "P": "RGBA",
    "PA": "RGBA",
    "RGB": "RGBA",
    "RGBA": "RGBA",
    "RGBa": "RGBA",
}
# Sizes are changed with colours multiplied by alpha, else hidden colours bleed into edges.
_MULTIPLIED: Final = {"LA": "La", "RGBA": "RGBa"}
_STRAIGHT: Final = {"La": "LA", "RGBa": "RGBA"}
_WHITES: Final = (255.0, 65535.0)


def shrink(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture at `size` pixels, of mode L, LA, RGB, RGBA or CMYK, without any metadata.

    `size` is at most the picture's own. Raises ValueError for pixels that no such mode can
    hold. Every strip is taken with the rows around it that Lanczos looks at, so none shows.
    """
    width, height = size
    resized = image.size != size
    ready = _converter(image, resized=resized)
    reach = _LANCZOS_REACH if resized else 0
    picture: Image.Image | None = None
    scale = image.height / height
    for top in range(0, height, _STRIP):
        bottom = min(top + _STRIP, height)
        first = max(0, math.floor((top - reach) * scale))
        last = min(image.height, math.ceil((bottom + reach) * scale))
        source = ready(image.crop((0, first, image.width, last)))
        box = (0, top * scale - first, image.width, bottom * scale - first)
        strip = source.resize((width, bottom - top), Image.Resampling.LANCZOS, box)
        strip = strip.convert(_STRAIGHT.get(strip.mode, strip.mode))
        picture = picture or Image.new(strip.mode, size, None)
        picture.paste(strip, (0, top))
    if picture is None:
        raise ValueError("a picture without rows")
    return picture


def resized(
    picture: Image.Image, size: tuple[int, int], box: tuple[int, int, int, int]
) -> Image.Image:
    """A part of what `shrink` gave, at `size` pixels; `box` is left, top, right, bottom."""
    if size == picture.size:
        return picture
    if size == (box[2] - box[0], box[3] - box[1]):
        return picture.crop(box)
    multiplied = picture.convert(_MULTIPLIED.get(picture.mode, picture.mode))
    smaller = multiplied.resize(size, Image.Resampling.LANCZOS, box)
    return smaller.convert(picture.mode)


def _converter(image: Image.Image, *, resized: bool) -> Callable[[Image.Image], Image.Image]:
    if image.mode.startswith("I") or image.mode == "F":
        return _deep_converter(image)
    modes = _TRANSPARENT if image.has_transparency_data else _OPAQUE
    mode = modes.get(image.mode)
    if mode is None:
        raise ValueError(f"colours of an unknown kind, {image.mode}")
    last = _MULTIPLIED.get(mode, mode) if resized else mode
    return lambda strip: strip.convert(mode).convert(last)


def _deep_converter(image: Image.Image) -> Callable[[Image.Image], Image.Image]:
    """Grey of 16 or 32 bits or real numbers: Pillow would cut all above 255 to white."""
    scale = 255 / _white(image)

    def ready(strip: Image.Image) -> Image.Image:
        whole = strip if strip.mode in ("I", "F") else strip.convert("I")
        return whole.convert("F").point(lambda value: value * scale + 0.5).convert("L")

    return ready


def _white(image: Image.Image) -> float:
    """The value that is white: PNG and TIFF say it for 16 bits, else the least fitting one."""
    if image.mode.startswith("I;16"):
        return 65535.0
    highest = float(image.getextrema()[1])  # type: ignore[arg-type]  # one band: two numbers
    if not math.isfinite(highest):
        raise ValueError("pixels that are no numbers")
    whites = _WHITES if image.mode == "I" else (1.0, *_WHITES)
    return next((white for white in whites if highest <= white), highest)
