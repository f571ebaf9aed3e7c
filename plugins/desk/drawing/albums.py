"""The photos of the sample's albums that no article has, by their path in content/."""

from collections.abc import Callable
from functools import partial

from PIL import Image, ImageOps

from . import (
    contest,
    corridor,
    counter,
    crossings,
    flood,
    games,
    grounds,
    hall,
    landscape,
    meeting,
    nursery,
    papers,
    records,
    rooms,
    weather,
)
from .furniture import TEAL

Scene = Callable[[], Image.Image]


def mirrored(scene: Scene) -> Scene:
    """The scene seen from the other side; nothing is written in one."""
    return lambda: ImageOps.mirror(scene())


ALBUM_PHOTOS: dict[str, Scene] = {
    "anh/2025/keo-co.jpg": games.tug,
    "anh/2025/bong-ban.jpg": games.table_tennis,
    "anh/2025/co-vu.jpg": games.cheering,
    "anh/2025/tran-thu-hai.jpg": mirrored(partial(grounds.match, 81)),
    "anh/2025/trao-giai.jpg": mirrored(partial(meeting.handover, 82, (52, 84, 120), framed=True)),
    "anh/2025/gia-ho-so.jpg": records.rack,
    "anh/2025/quet-anh.jpg": records.scanning,
    "anh/2025/loi-di-kho.jpg": mirrored(partial(corridor.archive, 83)),
    "anh/2025/ban-lam-viec.jpg": mirrored(partial(papers.forms, 84, (110, 70, 62))),
    "anh/2025/nuoc-len.jpg": flood.hamlet,
    "anh/2025/bao-cat.jpg": flood.wall,
    "anh/2025/bep-an.jpg": flood.kitchen,
    "anh/2025/doan-de-phia-bac.jpg": mirrored(partial(weather.dyke, 85)),
    "anh/2026/vuon-uom.jpg": nursery.seedlings,
    "anh/2026/hang-cay.jpg": nursery.avenue,
    "anh/2026/tuoi-cay.jpg": nursery.watering,
    "anh/2026/trong-doan-hai.jpg": mirrored(partial(grounds.planting, 86)),
    "anh/2026/ba-thi-sinh.jpg": contest.lecterns,
    "anh/2026/ban-giam-khao.jpg": contest.judges,
    "anh/2026/khan-gia.jpg": mirrored(partial(hall.audience, 87, (62, 84, 124))),
    "anh/2026/phan-thi-quay.jpg": mirrored(partial(counter.one_stop, 88, (70, 112, 84))),
    "anh/2026/trao-giai-nhat.jpg": partial(meeting.handover, 89, TEAL, framed=True),
    "anh/2026/on-thi.jpg": mirrored(partial(rooms.training_room, 90, (92, 120, 84))),
    "anh/2026/pha-ngang.jpg": crossings.ferry,
    "anh/2026/cau-moi.jpg": crossings.bridge,
    "anh/2026/do-dac.jpg": crossings.surveyors,
    "anh/2026/ben-thuyen.jpg": mirrored(partial(landscape.coast, 91)),
}
