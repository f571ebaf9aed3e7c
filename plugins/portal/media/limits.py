"""A photo's size in pixels → the size that is published, or a refusal before it is decoded."""

from __future__ import annotations

import math
from typing import Final

from ..model.finding import Refused

ENOUGH = 1600  # pixels: what an editor is told to shrink a photo to; the theme may ask for less
# A process that renders a photo stays below 400 MB (security.md b7; measured,
# tests/portal/media/test_photo.py): it holds the file, a PNG's also without its metadata, and
# the pixels; the decoders of WebP and AVIF hold these three and four times over.
MAX_MEGAPIXELS: Final = {"jpg": 50, "png": 46, "gif": 50, "tiff": 50, "webp": 18, "avif": 28}
MAX_BYTES = 80_000_000
MAX_SIDE = 16_383  # WebP's limit; also what browsers and phones still show
MAX_RATIO = 40  # a strip longer than this is a mistake or an attack, not a photo


def check_size(size: tuple[int, int], kind: str, name: str) -> None:
    """Raises Refused for a picture too large, too long or too narrow (security.md b7).

    `kind` is as `sniff` says, `name` stands in the message.
    """
    width, height = size
    if width * height > MAX_MEGAPIXELS[kind] * 1_000_000:
        raise too_large(width * height, kind, name)
    if max(size) > MAX_SIDE or max(size) > MAX_RATIO * min(size):
        raise Refused(
            f"ảnh «{name}» có cỡ {width} × {height} điểm ảnh: cạnh dài nhất được phép là "
            f"{MAX_SIDE}, và không quá {MAX_RATIO} lần cạnh ngắn",
            "cắt ảnh thành các phần ngắn hơn, hoặc thu nhỏ ảnh",
        )


def check_weight(size: int, name: str) -> None:
    """Raises Refused for a file of more bytes than a worker may hold beside its pixels."""
    if size > MAX_BYTES:
        raise Refused(
            f"ảnh «{name}» nặng {math.ceil(size / 1_000_000)} MB, quá mức "
            f"{MAX_BYTES // 1_000_000} MB",
            f"thu nhỏ ảnh (chiều ngang {ENOUGH} điểm ảnh là đủ) rồi lưu lại thành JPG",
        )


def too_large(pixels: int, kind: str, name: str) -> Refused:
    """The refusal of a picture with more megapixels than `MAX_MEGAPIXELS` has for its kind."""
    megapixels = f"{math.ceil(pixels / 100_000) / 10}".replace(".", ",")  # 50,1 is not shown as 50
    return Refused(
        f"ảnh «{name}» có {megapixels} triệu điểm ảnh, quá mức {MAX_MEGAPIXELS[kind]} triệu",
        f"thu nhỏ ảnh (chiều ngang {ENOUGH} điểm ảnh là đủ) rồi lưu lại thành JPG",
    )


def published_size(size: tuple[int, int], widest: int, *, sideways: bool) -> tuple[int, int]:
    """The size before turning: the side that will be the width is at most `widest` pixels."""
    scale = min(1.0, widest / size[1 if sideways else 0])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
