"""A few points → the smooth line through them (Catmull and Rom's spline)."""

from collections.abc import Sequence

from .canvas import Point

_STEPS = 6  # points drawn for each one given


def closed(points: Sequence[Point]) -> list[Point]:
    """The smooth outline through the points and back to the first."""
    count = len(points)
    return [
        _between([points[(at + shift) % count] for shift in (-1, 0, 1, 2)], step / _STEPS)
        for at in range(count)
        for step in range(_STEPS)
    ]


def drawn(points: Sequence[Point]) -> list[Point]:
    """The smooth line from the first point to the last."""
    last = len(points) - 1
    line = [
        _between([points[max(0, min(last, at + shift))] for shift in (-1, 0, 1, 2)], step / _STEPS)
        for at in range(last)
        for step in range(_STEPS)
    ]
    return [*line, points[-1]]


def placed(points: Sequence[Point], x: float, y: float, size: float, turn: int = 1) -> list[Point]:
    """The points of a drawing of size 1 around (x, y); turn -1 is the mirror's side."""
    return [(x + turn * px * size, y + py * size) for px, py in points]


def mirrored(half: Sequence[Point]) -> list[Point]:
    """A right half from the top down → both halves, clockwise."""
    return [*half, *((-x, y) for x, y in reversed(half) if x)]


def _between(four: Sequence[Point], share: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = four
    return _blend(ax, bx, cx, dx, share), _blend(ay, by, cy, dy, share)


def _blend(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )
