"""Sides → their times, from nothing and once more, one side after the other in every round."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from ..report import show_decimal
from ..timing import Timing, time_command
from ..trash import throw_away
from .renditions import find_renditions
from .sides import PictureSide, PictureSides


class Runs(msgspec.Struct, frozen=True):
    """A side's builds from nothing, and those where nothing had changed, in order."""

    cold: list[Timing]
    again: list[Timing]


def take_turns(
    sides: PictureSides, photos: Sequence[Path], rounds: int, say: Callable[[str], None]
) -> dict[str, Runs]:
    """By the side's name; all meet the same minutes. Raises Refused where a build is not whole."""
    every = (sides.ours, sides.bare, sides.hugo, sides.eleventy, sides.own)
    runs = {side.name: Runs([], []) for side in every}
    for number in range(rounds):
        for side in every:
            for name in side.products:
                throw_away(side.folder / name, side.folder.parent)
            shown = () if side is sides.bare else photos
            for label, times in (
                ("dựng từ đầu", runs[side.name].cold),
                ("không đổi gì", runs[side.name].again),
            ):
                times.append(_time(side, shown))
                turn = f"Ảnh, lượt {number + 1}/{rounds}, {label}, {side.name}"
                say(f"{turn}: {show_decimal(times[-1].wall)} giây")
    return runs


def _time(side: PictureSide, photos: Sequence[Path]) -> Timing:
    timing = time_command(side.command, side.folder, side.folder / "build.log")
    if photos:
        find_renditions(side, photos)
    return timing
