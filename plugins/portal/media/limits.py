"""A photo's size in pixels → the size that is published, or a refusal before it is decoded."""

from __future__ import annotations

import math
from typing import Final

from ..model.finding import Refused

MAX_WIDTH = 1600
# The decoders of WebP and AVIF hold a picture three and four times over: these sizes, as the
# 50 megapixels of the others, stay below 400 MB (measured, tests/portal/media/test_photo.py).
MAX_MEGAPIXELS: Final = {"jpg": 50, "png": 50, "gif": 50, "tiff": 50, "webp": 24, "avif": 40}
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


def too_large(pixels: int, kind: str, name: str) -> Refused:
    """The refusal of a picture with more megapixels than `MAX_MEGAPIXELS` has for its kind."""
    megapixels = f"{math.ceil(pixels / 100_000) / 10}".replace(".", ",")  # 50,1 is not shown as 50
    return Refused(
        f"ảnh «{name}» có {megapixels} triệu điểm ảnh, quá mức {MAX_MEGAPIXELS[kind]} triệu",
        f"thu nhỏ ảnh (chiều ngang {MAX_WIDTH} điểm ảnh là đủ) rồi lưu lại thành JPG",
    )


def published_size(size: tuple[int, int], *, sideways: bool) -> tuple[int, int]:
    """The size before turning: the side that will be the width is at most `MAX_WIDTH`."""
    scale = min(1.0, MAX_WIDTH / size[1 if sideways else 0])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
