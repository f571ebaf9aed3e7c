"""A picture's size and what is asked for → where to cut it, and the sizes that are made."""

from ..model.photo import RATIOS, Cut

Box = tuple[int, int, int, int]
_NEAR = 0.85  # a size whose width is nearer to the next one than this saves nobody anything


def box_of(cut: Cut, width: int, height: int) -> Box:
    """The rectangle (left, top, right, bottom) of a cut, as large and as near its focus as fits."""
    if cut.kind == "whole":
        return 0, 0, width, height
    across, down = RATIOS[cut.kind]
    wide = min(width, max(1, round(height * across / down)))
    high = min(height, max(1, round(width * down / across)))
    left = _start(width, wide, cut.x)
    top = _start(height, high, cut.y)
    return left, top, left + wide, top + high


def sizes_of(width: int, height: int, widths: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """The sizes to make of a picture of this size, ascending: never larger than it is.

    One as wide as the picture is made where it is narrower than the widest asked for.
    """
    most = min(width, max(widths))
    kept = [wanted for wanted in widths if wanted < most * _NEAR]
    return tuple((w, max(1, round(height * w / width))) for w in (*kept, most))


def _start(length: int, part: int, focus: int) -> int:
    return min(max(0, round(length * focus / 100 - part / 2)), length - part)
