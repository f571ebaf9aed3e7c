"""A side's output → its renditions by photo, width and format; one that is missing refuses all."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image
from portal.model.finding import Refused

from .order import ORDER
from .sides import PictureSide

Made = tuple[str, int, str]  # the photo's name without its suffix, the width, the format
_NAMED = re.compile(r"(p\d+)[-_].*\.(jpe?g|webp)")  # every side puts the photo's name in front


def find_renditions(side: PictureSide, photos: Sequence[Path]) -> dict[Made, Path]:
    """Every rendition that was asked for, whole photos only.

    Raises Refused where one is not there: the side's time would say nothing.
    """
    with Image.open(photos[0]) as photo:
        size = photo.size
    found = dict(_found(side.folder / side.output, _sizes(size, side.widths)))
    for photo_path in photos:
        for width in side.widths:
            for ext in ORDER.formats:
                if (photo_path.stem, width, ext) not in found:
                    raise _refused(side, f"thiếu ảnh {photo_path.stem} rộng {width} dạng {ext}")
    return found


def _found(output: Path, sizes: set[tuple[int, int]]) -> Iterator[tuple[Made, Path]]:
    for path in output.rglob("p*"):
        named = _NAMED.fullmatch(path.name)
        if named:
            with Image.open(path) as picture:
                size = picture.size
            if size in sizes:
                yield (named[1], size[0], named[2].replace("jpeg", "jpg")), path


def _sizes(photo: tuple[int, int], widths: tuple[int, ...]) -> set[tuple[int, int]]:
    """The sizes of whole renditions, by which cuts and copies of another shape fall away."""
    return {(width, round(photo[1] * width / photo[0])) for width in widths}


def _refused(side: PictureSide, message: str) -> Refused:
    fix = f"số đo bị bỏ; xem {side.folder / 'build.log'}"
    return Refused(f"{side.name}: {message}", fix)
