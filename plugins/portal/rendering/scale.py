"""Numbers → an axis with round ticks: steps of 1, 2 or 5 times a power of ten."""

from collections.abc import Sequence
from math import ceil, floor, log10

import msgspec

STEPS = 4  # parts of an axis, at most one more


class Scale(msgspec.Struct, frozen=True, gc=False):
    """The ticks of an axis, ascending, and the decimals they need."""

    ticks: tuple[int | float, ...]
    places: int

    def share(self, value: int | float) -> float:
        """Where a value stands: 0 at the first tick, 1 at the last."""
        low, high = self.ticks[0], self.ticks[-1]
        return (value - low) / (high - low)


def scale_of(values: Sequence[int | float], *, zero: bool) -> Scale:
    """The axis of some numbers.

    With `zero` it begins there (or ends, for negative ones), as bars must; else only where the
    numbers leave less than two thirds of it empty, so that a small rise of a large number shows.
    """
    low, high = min(values, default=0), max(values, default=0)
    if zero or min(abs(low), abs(high)) * 3 < max(abs(low), abs(high)) * 2:
        low, high = min(low, 0), max(high, 0)
    if low == high:
        low, high = (low, low + 1) if low == 0 else (low - abs(low) / 10, high + abs(high) / 10)
    mantissa, power = _step(high - low)
    if power < 0 and all(isinstance(each, int) for each in values):
        mantissa, power = 1, 0  # there is no half of a thing that is counted
    first = floor(_divided(low, mantissa, power))
    last = ceil(_divided(high, mantissa, power))
    return Scale(
        tuple([_times(number * mantissa, power) for number in range(first, last + 1)]),
        max(0, -power),
    )


def _step(length: int | float) -> tuple[int, int]:
    """The smallest round step that divides a length into `STEPS` parts or fewer."""
    power = floor(log10(length / STEPS))
    for mantissa in (1, 2, 5):
        if _times(mantissa, power) * STEPS >= length:
            return mantissa, power
    return 1, power + 1


def _divided(value: int | float, mantissa: int, power: int) -> float:
    """Rounded, so that 0.3 is three tenths and not a hair more."""
    return round(value / _times(mantissa, power), 9)


def _times(number: int, power: int) -> int | float:
    return number * int(10**power) if power >= 0 else number / int(10**-power)
