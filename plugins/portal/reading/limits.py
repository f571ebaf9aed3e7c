"""A bound on the CPU time of a step, so that no text can hold up a build.

CPU time and not wall time: a busy machine must not refuse what a quiet one accepts.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TookTooLong(Exception):
    """The step used up its CPU time."""


@contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """Raise TookTooLong in the block after so much CPU time; the main thread of a process only."""
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(signum: int, frame: FrameType | None) -> None:
    raise TookTooLong
