"""Measurements of photos → the lines that `invoke bench` prints: ratios first."""

import os
from collections.abc import Mapping, Sequence

import msgspec
import PIL

from ..report import middle_wall, show_decimal, show_times
from .order import ORDER
from .sharpness import Sharpness
from .turns import Runs

_NAMES = {"jpg": "JPEG", "webp": "WebP"}
# What issue 5 asks for: ours to each peer's, and milliseconds a photo.
_WANTED = {"hugo": 0.15, "eleventy-img": 0.8}
_WANTED_AGAIN = 5
_OURS = "portal"
_WIDTH = 28  # characters of a label


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """All that was measured.

    `runs` are by the side's name, ours first under `portal`, the peers next; `portal-own` is in
    the theme's widths, `portal-bare` has no photo. `own_size` are the bytes of a photo in those.
    """

    photos: int
    size: tuple[int, int]
    runs: Mapping[str, Runs]
    sharpness: Sequence[Sharpness]
    looked_at: int
    own_widths: tuple[int, ...]
    own_size: float
    versions: Mapping[str, str]


def report_lines(found: Findings) -> list[str]:
    """Ratios, the time of a photo, SSIM per byte, our own widths, then medians with the span."""
    ours = found.runs[_OURS]
    megapixels = show_decimal(found.size[0] * found.size[1] / 1e6, 0)
    versions = {"Pillow": PIL.__version__, **found.versions}
    return [
        f"{found.photos} ảnh {megapixels} megapixel, bề rộng {_listed(ORDER.widths)}, {_formats()} "
        f"chất lượng {ORDER.quality} ở mọi bên, trung vị của {len(ours.cold)} lượt xen kẽ:",
        *(_ratio(ours, name, found.runs[name]) for name in _WANTED),
        *_again(found),
        f"Độ nét (SSIM), {found.looked_at} ảnh, so với ảnh gốc giải mã trọn và thu bằng Lanczos:",
        *(_sharpness(each) for each in found.sharpness),
        *_beside_peers(found.sharpness),
        f"Bề rộng của giao diện ({_listed(found.own_widths)}), {_formats()}:",
        _own(found),
        "Số đo, giây [ít nhất … nhiều nhất], CPU của mọi tiến trình:",
        *(line for name, runs in found.runs.items() for line in _seconds(name, runs)),
        f"{', '.join(f'{name} {version}' for name, version in versions.items())}; "
        f"{os.cpu_count()} nhân",
    ]


def _ratio(ours: Runs, name: str, peer: Runs) -> str:
    ratio = middle_wall(ours.cold) / middle_wall(peer.cold)
    wanted = show_decimal(_WANTED[name])
    return _line(f"dựng từ đầu / {name}", f"{show_decimal(ratio, 3)} × (mong muốn ≤ {wanted})")


def _again(found: Findings) -> list[str]:
    """What a photo costs where nothing changed: beyond a site without photos, and all told."""
    again, bare = (middle_wall(found.runs[name].again) for name in ("portal", "portal-bare"))
    beyond, whole = (wall * 1000 / found.photos for wall in (again - bare, again))
    return [
        _line("không đổi gì, một ảnh", f"{show_decimal(beyond)} ms (mong muốn ≤ {_WANTED_AGAIN})"),
        f"    hơn cùng trang không có ảnh ({show_decimal(bare * 1000, 0)} ms); "
        f"kể cả khởi động: {show_decimal(whole)} ms",
    ]


def _sharpness(each: Sharpness) -> str:
    return _line(
        f"{each.side}, {_NAMES[each.ext]}",
        f"SSIM {show_decimal(each.ssim, 4)}, {show_decimal(each.size / 1000, 0)} kB một ảnh, "
        f"{show_decimal(each.per_megabyte, 3)} SSIM/MB",
    )


def _beside_peers(sharpness: Sequence[Sharpness]) -> list[str]:
    ours = {each.ext: each for each in sharpness if each.side == _OURS}
    return [
        _line(
            f"portal / {peer.side}, {_NAMES[peer.ext]}",
            f"{show_decimal(ours[peer.ext].per_megabyte / peer.per_megabyte, 3)} × SSIM/MB, "
            f"ở cùng số byte hơn {show_decimal(ours[peer.ext].beyond(peer), 4)} SSIM",
        )
        for peer in sharpness
        if peer.side != _OURS
    ]


def _own(found: Findings) -> str:
    milliseconds = middle_wall(found.runs["portal-own"].cold) * 1000 / found.photos
    files = len(found.own_widths) * len(ORDER.formats)
    size = show_decimal(found.own_size / 1000, 0)
    return _line(
        "dựng từ đầu, một ảnh", f"{show_decimal(milliseconds, 0)} ms, {files} tệp, {size} kB"
    )


def _seconds(name: str, runs: Runs) -> list[str]:
    return [
        show_times(f"{label}, {name}", times, _WIDTH)
        for label, times in (("từ đầu", runs.cold), ("không đổi gì", runs.again))
    ]


def _line(label: str, figure: str) -> str:
    return f"  {label:<{_WIDTH}}{figure}"


def _formats() -> str:
    return " và ".join(_NAMES[ext] for ext in ORDER.formats)


def _listed(widths: tuple[int, ...]) -> str:
    return ", ".join(str(width) for width in widths)
