"""Renditions of several sides → how near each comes to its photo, and in how many bytes.

The reference is the photo decoded in full and resized by Lanczos in one step: what a side saved
on decoding or resizing costs it here, as what its encoder lost does.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from statistics import fmean

import msgspec
from PIL import Image

from .order import ORDER, Order
from .renditions import Made
from .slope import slope_of
from .ssim import ssim

_STEP = 5  # every so many photos one is looked at: a look costs as much as rendering it


class Sharpness(msgspec.Struct, frozen=True):
    """A side's files of one format: the mean SSIM, and the bytes of a photo, all widths.

    `slope` is what an e-fold of the bytes adds to the SSIM in this format.
    """

    side: str
    ext: str
    ssim: float
    size: float
    slope: float

    @property
    def per_megabyte(self) -> float:
        """SSIM per byte, in a unit that can be read."""
        return self.ssim / self.size * 1e6

    def beyond(self, peer: "Sharpness") -> float:
        """How much more SSIM this side has than the peer would have in as many bytes."""
        return self.ssim - (peer.ssim + peer.slope * log(self.size / peer.size))


def sample(photos: Sequence[Path]) -> Sequence[Path]:
    """The photos that are looked at."""
    return photos[::_STEP]


def compare(
    made: Mapping[str, Mapping[Made, Path]], photos: Sequence[Path], order: Order = ORDER
) -> tuple[Sharpness, ...]:
    """Each side's figure in each format, over the same photos and widths."""
    references = {
        key: picture for photo in photos for key, picture in _references(photo, order.widths)
    }
    slopes = {ext: slope_of(ext, references.values()) for ext in order.formats}
    measured = []
    for side, files in made.items():
        for ext in order.formats:
            shown = {key: files[*key, ext] for key in references}
            likeness = fmean(_likeness(path, references[key]) for key, path in shown.items())
            size = sum(path.stat().st_size for path in shown.values()) / len(photos)
            measured.append(Sharpness(side, ext, likeness, size, slopes[ext]))
    return tuple(measured)


def _references(
    photo: Path, widths: tuple[int, ...]
) -> Iterator[tuple[tuple[str, int], Image.Image]]:
    """By the photo's name and the width."""
    with Image.open(photo) as whole:
        for width in widths:
            size = (width, round(whole.height * width / whole.width))
            yield (photo.stem, width), whole.resize(size, Image.Resampling.LANCZOS)


def _likeness(path: Path, reference: Image.Image) -> float:
    with Image.open(path) as shown:
        return ssim(shown, reference)
