"""The folder content/ → its drawn photos and its attachments, each beside the item that uses it."""

from functools import partial
from pathlib import Path

from . import (
    corridor,
    counter,
    grounds,
    hall,
    landscape,
    likeness,
    meeting,
    papers,
    rooms,
    village,
    weather,
)
from .albums import ALBUM_PHOTOS, Scene, mirrored
from .attached import ATTACHMENTS
from .figures import CLOTH, HAIR, SKIN, Look
from .furniture import TEAL

_NAVY = (58, 76, 112)
_GREY = (112, 106, 104)
PHOTOS: dict[str, Scene] = {
    "tin-tuc/phat-bieu-khai-mac.jpg": hall.opening,
    "tin-tuc/hang-ghe-dau.jpg": hall.delegates,
    "tin-tuc/y-kien-thao-luan.jpg": hall.speech,
    "tin-tuc/trao-ho-so.jpg": meeting.handover,
    "tin-tuc/2018/phong-doc.jpg": rooms.reading_room,
    "tin-tuc/2018/tai-lieu.jpg": papers.on_a_desk,
    "tin-tuc/2024/mot-cua.jpg": counter.one_stop,
    "tin-tuc/2024/giay-hen.jpg": papers.forms,
    "tin-tuc/2024/gap-mat.jpg": partial(hall.delegates, 30, (240, 214, 176)),
    "tin-tuc/2024/hoi-truong.jpg": hall.audience,
    "tin-tuc/2025/nha-moi.jpg": village.new_house,
    "tin-tuc/2025/ky-ket.jpg": papers.signing,
    "tin-tuc/2025/tren-de.jpg": weather.dyke,
    "tin-tuc/2025/kho-luu-tru.jpg": corridor.archive,
    "tin-tuc/2025/bong-chuyen.jpg": grounds.match,
    "tin-tuc/2025/tram-y-te.jpg": village.clinic,
    "tin-tuc/2025/kham-benh.jpg": counter.examination,
    "tin-tuc/2025/khen-thuong.jpg": partial(meeting.handover, 5, TEAL, framed=True),
    "tin-tuc/2025/lop-an-toan.jpg": mirrored(partial(rooms.training_room, 31, (178, 110, 70))),
    "tin-tuc/2025/hop-ban.jpg": meeting.around_a_table,
    "tin-tuc/2025/tong-ket.jpg": partial(hall.opening, 33, TEAL, long=True),
    "tin-tuc/2026/lop-tap-huan.jpg": rooms.training_room,
    "tin-tuc/2026/ven-song.jpg": landscape.riverside,
    "tin-tuc/2026/trong-cay.jpg": grounds.planting,
    "tin-tuc/2026/kham-tuyen.jpg": mirrored(partial(counter.examination, 34, (196, 176, 140))),
    "tin-tuc/2026/tru-so.jpg": village.building,
    "tin-tuc/2026/phong-may.jpg": rooms.machines,
    "tin-tuc/2026/vung-bien.jpg": landscape.coast,
    "tin-tuc/2026/tiep-doan.jpg": mirrored(partial(meeting.handover, 35, _NAVY)),
    "tin-tuc/2026/thao-luan.jpg": mirrored(partial(hall.speech, 36, TEAL, long=True)),
    "tin-tuc/2026/tham-gia-dinh.jpg": meeting.visit,
    "tin-tuc/2026/quay-giao-dich.jpg": partial(counter.one_stop, 39, (124, 66, 58)),
    "tin-tuc/2026/chay-bo.jpg": grounds.morning_run,
    "tin-tuc/2026/dong-bang.jpg": landscape.delta,
    "tin-tuc/2026/ruong-bac-thang.jpg": weather.terraces,
    "tin-tuc/2026/pho-bien.jpg": partial(hall.audience, 40, TEAL),
    "tin-tuc/2026/hoi-thi.jpg": mirrored(partial(hall.opening, 44, _NAVY)),
    "trang/chan-dung/tran-van-mau.jpg": partial(
        likeness.portrait, 1, Look((84, 80, 78), SKIN[0], CLOTH[0], tie=(60, 66, 60))
    ),
    "trang/chan-dung/le-van-thi-diem.jpg": partial(
        likeness.portrait, 2, Look(HAIR[1], SKIN[1], CLOTH[0], tie=(60, 66, 60))
    ),
    "trang/chan-dung/ngo-thi-mau-don.jpg": partial(
        likeness.portrait, 3, Look(HAIR[0], SKIN[2], (134, 160, 180), long=True)
    ),
    "trang/chan-dung/pham-van-thu-nghiem.jpg": partial(
        likeness.portrait, 4, Look(HAIR[2], SKIN[0], CLOTH[2], tie=(112, 44, 48)), (166, 162, 148)
    ),
    "trang/chan-dung/do-thi-tham-khao.jpg": partial(
        likeness.portrait, 5, Look(HAIR[1], SKIN[2], _GREY, long=True), (166, 162, 148)
    ),
    "trang/chan-dung/hoang-van-thi-du.jpg": partial(
        likeness.portrait, 6, Look(HAIR[0], SKIN[1], CLOTH[3], tie=(40, 52, 82))
    ),
    **ALBUM_PHOTOS,
}
_QUALITY = 80  # 110 to 180 kB a photo
_ALBUM_QUALITY = 66  # 65 to 115 kB: there are many of them


def draw_sample(content: Path) -> list[Path]:
    """Draw everything anew and give the paths; the same bytes on every run."""
    written = [draw_photo(content, name) for name in PHOTOS]
    for name, data in ATTACHMENTS.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        written.append(path)
    return written


def draw_photo(content: Path, name: str) -> Path:
    """Draw one of PHOTOS anew and give its path."""
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    quality = _ALBUM_QUALITY if name in ALBUM_PHOTOS else _QUALITY
    PHOTOS[name]().save(path, "JPEG", quality=quality, optimize=True)
    return path
