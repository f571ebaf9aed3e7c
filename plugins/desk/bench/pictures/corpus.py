"""Folder → photos as large as a camera's: colour fields, texture and sensor noise in a JPEG.

Photo `number` depends on its number and size only, so every machine measures the same ones.
Drawing takes longer than rendering: they are kept from run to run.
"""

import random
from hashlib import blake2b
from pathlib import Path
from statistics import NormalDist

import PIL
from PIL import Image, ImageChops

from ..spelling import photo_name

SIZE = (4000, 3000)  # 12 megapixels
PHOTOS = 40
_QUALITY = 90
_FIELDS = (16, 12)  # spots of colour, as walls and faces are
_TEXTURE, _ROUGH = 8, 18  # pixels of a grain of foliage or cloth; its deviation of 255
_NOISE = 4  # the deviation of a sensor's noise, the same in all channels
_MIDDLE = 128


def draw_photos(work: Path, count: int = PHOTOS, size: tuple[int, int] = SIZE) -> list[Path]:
    """The first so many photos, drawn where the last run left none."""
    folder = work / f"photos-{size[0]}x{size[1]}-{_drawn_by()}"
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / photo_name(number) for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            half = path.with_suffix(".part")
            _draw(number, size).save(half, "JPEG", quality=_QUALITY)
            half.rename(path)
    return paths


def _drawn_by() -> str:
    """What the bytes depend on: an edit of this module, or another Pillow, draws anew."""
    return blake2b(
        Path(__file__).read_bytes() + PIL.__version__.encode(), digest_size=4
    ).hexdigest()


def _draw(number: int, size: tuple[int, int]) -> Image.Image:
    chance = random.Random(number)
    fields = Image.frombytes("RGB", _FIELDS, chance.randbytes(3 * _FIELDS[0] * _FIELDS[1]))
    small = (size[0] // _TEXTURE, size[1] // _TEXTURE)
    layers = (
        Image.merge("RGB", [_grain(chance, small, _ROUGH) for _ in range(3)]),
        Image.merge("RGB", [_grain(chance, size, _NOISE)] * 3),
    )
    photo = fields.resize(size, Image.Resampling.BICUBIC)
    for layer in layers:
        whole = layer.resize(size, Image.Resampling.BICUBIC)
        photo = ImageChops.add(photo, whole, offset=-_MIDDLE)
    return photo


def _grain(chance: random.Random, size: tuple[int, int], deviation: int) -> Image.Image:
    """Grey values spread normally around the middle: each random byte is a quantile."""
    normal = NormalDist(_MIDDLE, deviation)
    quantiles = [round(normal.inv_cdf((byte + 0.5) / 256)) for byte in range(256)]
    return Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).point(quantiles)
