"""Options → the photos' part of the benchmark: draw, lay out, measure in turns, compare, report."""

from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

from portal.model.finding import Refused

from ..sides import find_hugo
from ..trash import empty_trash
from .corpus import PHOTOS, SIZE, draw_photos
from .renditions import find_renditions
from .report import Findings, report_lines
from .sharpness import compare, sample
from .sides import PictureSides, find_eleventy, lay_out_pictures
from .turns import Runs, take_turns

Say = Callable[[str], None]


def run_pictures(
    project: Path,
    rounds: int,
    say: Say,
    count: int = PHOTOS,
    size: tuple[int, int] = SIZE,
) -> int:
    """Measure the project's photos beside Hugo's and eleventy-img's; 0, or 1 if a build failed.

    The sides stand in `.cache/bench/pictures/` until the next run, the drawn photos as long as
    the cache does.
    """
    work = project / ".cache" / "bench" / "pictures"
    try:
        eleventy = _check(rounds)
        say(f"Vẽ {count} ảnh {size[0]} × {size[1]}, nếu chưa có")
        photos = draw_photos(work, count, size)
        sides = lay_out_pictures(project, work, photos)
        runs = take_turns(sides, photos, rounds, say)
        found = _findings(sides, photos, size, runs, eleventy)
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    finally:
        empty_trash(work)
    for line in report_lines(found):
        say(line)
    return 0


def _check(rounds: int) -> str:
    """Refuse what would fail after minutes of drawing; the version of eleventy-img."""
    if rounds < 1:
        raise Refused("số lượt phải từ 1", "ví dụ: invoke bench --pictures --rounds 3")
    find_hugo()
    return find_eleventy().version


def _findings(
    sides: PictureSides,
    photos: Sequence[Path],
    size: tuple[int, int],
    runs: dict[str, Runs],
    eleventy: str,
) -> Findings:
    same = (sides.ours, sides.hugo, sides.eleventy)
    made = {side.name: find_renditions(side, photos) for side in same}
    own = find_renditions(sides.own, photos)
    looked_at = sample(photos)
    return Findings(
        photos=len(photos),
        size=size,
        runs=runs,
        sharpness=compare(made, looked_at),
        looked_at=len(looked_at),
        own_widths=sides.own.widths,
        own_size=sum(path.stat().st_size for path in own.values()) / len(photos),
        versions={"hugo": metadata.version("hugo"), "eleventy-img": eleventy},
    )
