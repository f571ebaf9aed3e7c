"""Folder → the pool of small JPEGs that all articles share, drawn the same on every machine."""

import random
from pathlib import Path

from PIL import Image, ImageFilter

from .corpus import PHOTOS
from .spelling import photo_name

SIZE = (640, 427)  # CSS pixels, as an article shows them
_SPOTS = (8, 6)


def write_photos(folder: Path) -> None:
    """Draw blurred colour spots: they compress like a photo, unlike a plain area."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(PHOTOS):
        colours = random.Random(number).randbytes(_SPOTS[0] * _SPOTS[1] * 3)
        spots = Image.frombytes("RGB", _SPOTS, colours)
        photo = spots.resize(SIZE, Image.Resampling.BICUBIC)
        photo.filter(ImageFilter.GaussianBlur(2)).save(folder / photo_name(number), quality=82)
