"""Two pictures of one size → how alike they look: SSIM, 1 for the same picture.

The index of Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility
to structural similarity", IEEE Transactions on Image Processing 13(4), 2004, equation 13, with
their constants. Of luminance alone, and over plain blocks of 8 × 8 pixels that do not overlap
instead of their sliding Gaussian window: Pillow computes that by itself, and sides are compared
by one measure. Figures of other tools are not comparable with these.
"""

from typing import Any

from PIL import Image, ImageMath

_BLOCK = 8
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2  # K1, K2 and L of the paper


def ssim(shown: Image.Image, reference: Image.Image) -> float:
    """The mean of the blocks' indices; each way the pictures have 12 pixels or more."""
    a, b = _luminance(shown), _luminance(reference)
    blocks = {
        "a": a.reduce(_BLOCK),
        "b": b.reduce(_BLOCK),
        "aa": _product(a, a).reduce(_BLOCK),
        "bb": _product(b, b).reduce(_BLOCK),
        "ab": _product(a, b).reduce(_BLOCK),
    }
    indices: Image.Image = ImageMath.lambda_eval(_index, **blocks)
    # ImageStat would sort a float picture into 256 bins; a box of all blocks is their mean.
    mean: Any = indices.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return float(mean)


def _index(block: dict[str, Any]) -> Any:  # noqa: ANN401 - Pillow's operands have no public type
    """Equation 13, from the blocks' means of a, b, a², b² and ab."""
    a, b = block["a"], block["b"]
    together = (a * b * 2 + _C1) * ((block["ab"] - a * b) * 2 + _C2)
    apart = (a * a + b * b + _C1) * (block["aa"] - a * a + block["bb"] - b * b + _C2)
    return together / apart


def _luminance(picture: Image.Image) -> Image.Image:
    """Floats, cut to whole blocks half a block off, so that the seams of a JPEG's lie inside."""
    start = _BLOCK // 2
    wide, high = ((length - start) // _BLOCK * _BLOCK for length in picture.size)
    box = (start, start, start + wide, start + high)
    return picture.convert("L").crop(box).convert("F")


def _product(a: Image.Image, b: Image.Image) -> Image.Image:
    product: Image.Image = ImageMath.lambda_eval(lambda each: each["a"] * each["b"], a=a, b=b)
    return product
