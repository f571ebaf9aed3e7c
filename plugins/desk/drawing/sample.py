"""The folder content/ → its drawn photos and its attachments, each beside the item that uses it."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from . import hall, landscape, papers, rooms
from .pdf import one_page

PHOTOS: dict[str, Callable[[], Image.Image]] = {
    "tin-tuc/phat-bieu-khai-mac.jpg": hall.opening,
    "tin-tuc/hang-ghe-dau.jpg": hall.delegates,
    "tin-tuc/y-kien-thao-luan.jpg": hall.speech,
    "tin-tuc/trao-ho-so.jpg": hall.handover,
    "tin-tuc/2018/phong-doc.jpg": rooms.reading_room,
    "tin-tuc/2018/tai-lieu.jpg": papers.on_a_desk,
    "tin-tuc/2026/lop-tap-huan.jpg": rooms.training_room,
    "tin-tuc/2026/ven-song.jpg": landscape.riverside,
}
ATTACHMENTS = {
    "tin-tuc/2018/phieu-dang-ky.pdf": (
        "CUC MAU - PHIEU DANG KY TAP HUAN",
        "Ho va ten:",
        "Chuc vu, don vi:",
        "Dot tap huan (1 hoac 2):",
        "Thu dien tu cong vu:",
        "Xac nhan cua thu truong don vi:",
    ),
}
_QUALITY = 74  # 75 to 120 kB a photo


def draw_sample(content: Path) -> list[Path]:
    """Draw everything anew and give the paths; the same bytes on every run."""
    written = []
    for name, scene in PHOTOS.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        scene().save(path, "JPEG", quality=_QUALITY, optimize=True)
        written.append(path)
    for name, lines in ATTACHMENTS.items():
        path = content / name
        path.write_bytes(one_page(lines))
        written.append(path)
    return written
