"""How the time of a function grows with its text (docs/security.md b10)."""

import time
from collections.abc import Callable
from typing import Any

LINEAR = 2.5  # and less: work in proportion to the text shows 2, what is quadratic 4
_CLOCK = 0.0002  # seconds; below, the clock and not the work is measured


def growth(call: Callable[[Any], Any], text: str | bytes) -> float:
    """CPU time of the doubled text over that of the text.

    The least of up to five ratios, each of the best of several runs: another process can only
    make work look slower.
    """
    ratios: list[float] = []
    while len(ratios) < 5 and (not ratios or ratios[-1] > LINEAR):
        ratios.append(_best(call, text * 2) / _best(call, text))
    return min(ratios)


def _best(call: Callable[[Any], Any], text: str | bytes) -> float:
    times = []
    for _ in range(5):
        start = time.thread_time()
        call(text)
        times.append(time.thread_time() - start)
    return max(min(times), _CLOCK)
