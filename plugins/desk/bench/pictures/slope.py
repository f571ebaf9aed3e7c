"""A format → how much SSIM more bytes buy, so that sides can be compared at the same size.

SSIM per byte alone praises whoever throws more away: half the bytes cost a few hundredths. Near
one quality, SSIM grows with the logarithm of the bytes, and its slope tells what a side would
have at another's size.
"""

import io
import math
from collections.abc import Iterable

from PIL import Image

from .order import ORDER
from .ssim import ssim

_AROUND = 6  # of the quality, each way
_PILLOW = {"jpg": "JPEG", "webp": "WEBP"}


def slope_of(ext: str, pictures: Iterable[Image.Image]) -> float:
    """SSIM for each e-fold of the bytes, by Pillow's encoder around ORDER's quality."""
    low, high = [0.0, 0], [0.0, 0]
    count = 0
    for picture in pictures:
        count += 1
        for sums, quality in ((low, ORDER.quality - _AROUND), (high, ORDER.quality + _AROUND)):
            stream = io.BytesIO()
            picture.save(stream, _PILLOW[ext], quality=quality)
            sums[1] += len(stream.getbuffer())
            with Image.open(stream) as shown:
                sums[0] += ssim(shown, picture)
    return (high[0] - low[0]) / count / math.log(high[1] / low[1])
