"""A photo's bytes → the files published of it: upright, sRGB, no metadata of its own; or a refusal.

The photo is decoded once, at the widest size asked for; cuts and smaller sizes are made of that.
"""

from __future__ import annotations

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable
from contextlib import closing
from typing import Final, TypeVar

import msgspec
from PIL import Image

from ..model.finding import Refused
from ..model.photo import Cut, PhotoOrder
from .colour import to_srgb
from .cuts import box_of, sizes_of
from .encode import Form, encode, form_of
from .jpeg import whole_jpeg
from .limits import check_size, check_weight, published_size, too_large
from .no_photo import not_a_photo
from .orientation import read_orientation
from .png import whole_png
from .probe import PHOTO_TYPES, sniff
from .shrink import resized, shrink
from .tone import tone_of
from .xmp import show_xmp

_FORMATS: Final = {
    "jpg": "JPEG",
    "png": "PNG",
    "webp": "WEBP",
    "avif": "AVIF",
    "gif": "GIF",
    "tiff": "TIFF",
}
Done = TypeVar("Done")
_FEW: Final = 1024  # colours: more than a drawing or a screenshot has, fewer than any photo
_WHOLE: Final = {"jpg": whole_jpeg, "png": whole_png}

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})

# What Pillow's readers raise for broken files; its warnings are made errors as well.
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    EOFError,
    MemoryError,
    Warning,
    struct.error,
    zlib.error,
)


class RenderedCut(msgspec.Struct, frozen=True):
    """A cut: its form, its sizes ascending, and the files of each size by suffix."""

    cut: Cut
    form: Form
    sizes: tuple[tuple[int, int], ...]
    files: list[dict[str, bytes]]


class MeasuredCut(msgspec.Struct, frozen=True):
    """A cut that was not rendered: its form and the sizes of its files, ascending."""

    cut: Cut
    form: Form
    sizes: tuple[tuple[int, int], ...]


class RenderedPhoto(msgspec.Struct, frozen=True):
    """The cuts that were asked for, and the number of the placeholder's colour."""

    cuts: list[RenderedCut]
    tone: int


def render_photo(data: bytes, name: str, order: PhotoOrder) -> RenderedPhoto:
    """The photo's files; the same bytes for the same input.

    The type is told by content, `name` stands in messages only. Raises Refused and nothing
    else: for what is no photo, is cut or broken (never a grey half), or too large; the header
    is looked at before anything is decoded (security.md b7, b8).
    """

    def rendered(picture: Image.Image, drawing: bool) -> RenderedPhoto:
        form = form_of(picture, drawing=drawing)
        xmp = show_xmp(order.words)
        cuts = [_rendered(picture, cut, form, xmp, order) for cut in order.cuts]
        return RenderedPhoto(cuts, tone_of(picture))

    return _work_on(data, name, order, rendered)


def measure_photo(data: bytes, name: str, order: PhotoOrder) -> list[MeasuredCut]:
    """The cuts that would be rendered and their sizes; a broken photo is refused all the same.

    It is decoded and nothing is encoded: a tenth of the time. Raises Refused as above.
    """

    def measured(picture: Image.Image, drawing: bool) -> list[MeasuredCut]:
        form = form_of(picture, drawing=drawing)
        return [MeasuredCut(cut, form, _sizes(picture, cut, order)) for cut in order.cuts]

    return _work_on(data, name, order, measured)


def _work_on(
    data: bytes, name: str, order: PhotoOrder, work: Callable[[Image.Image, bool], Done]
) -> Done:
    """What is made of the decoded picture, or why it cannot be."""
    kind = sniff(data)
    if kind not in PHOTO_TYPES:
        raise not_a_photo(kind, name)
    check_weight(len(data), name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            widest = max(width for cut in order.cuts for width in order.widths_of(cut))
            return work(*_decoded(data, kind, name, widest))
        except Refused:
            raise
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            found = re.search(r"\d+", str(error))
            raise too_large(int(found[0]) if found else 0, kind, name) from error
        except _BROKEN as error:
            raise Refused(
                f"ảnh «{name}» hỏng: tệp bị cắt cụt, sai nội dung hoặc dùng kiểu màu lạ",
                "chép lại ảnh gốc từ máy ảnh hay điện thoại; nếu xem được trên máy thì lưu lại "
                "thành JPG, màu RGB",
            ) from error


def _decoded(data: bytes, kind: str, name: str, widest: int) -> tuple[Image.Image, bool]:
    """The picture at most so wide, and whether it is a drawing: no JPEG, and of few colours."""
    whole = _WHOLE.get(kind)
    stream, exif = whole(data) if whole else (data, b"")
    # `with Image.open` alone would close the file and keep the decoded pixels.
    with closing(Image.open(io.BytesIO(stream), formats=[_FORMATS[kind]])) as image:
        check_size(image.size, kind, name)
        # A TIFF's size is the turned one already, and loading turns it: no Exif is left.
        orientation = read_orientation(exif or image.info.get("exif", b""))
        size = published_size(image.size, widest, sideways=orientation in _SIDEWAYS)
        image.draft(None, size)  # a JPEG is then decoded at a half, a quarter, an eighth
        image.load()
        profile = image.info.get("icc_profile") or b""
        drawing = kind != "jpg" and _has_few_colours(image)
        picture = shrink(image, size)
    turn = _TURNS.get(orientation)
    return to_srgb(picture if turn is None else picture.transpose(turn), profile), drawing


def _has_few_colours(image: Image.Image) -> bool:
    """Counted before resizing mixes them; deep grey (I, F) is a scan or a measurement."""
    return image.mode[0] not in "IF" and image.getcolors(_FEW) is not None


def _rendered(
    picture: Image.Image, cut: Cut, form: Form, xmp: bytes, order: PhotoOrder
) -> RenderedCut:
    box, sizes = box_of(cut, *picture.size), _sizes(picture, cut, order)
    share = cut.kind == "share"
    files = [encode(resized(picture, size, box), form, xmp, share=share) for size in sizes]
    return RenderedCut(cut, form, sizes, files)


def _sizes(picture: Image.Image, cut: Cut, order: PhotoOrder) -> tuple[tuple[int, int], ...]:
    """Width and height of each file of a cut, ascending."""
    left, upper, right, lower = box_of(cut, *picture.size)
    return sizes_of(right - left, lower - upper, order.widths_of(cut))
