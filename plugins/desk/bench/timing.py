"""A command → the wall and CPU seconds of the whole process, from its start to its end."""

import os
import time
from pathlib import Path

import msgspec

from .running import running


class Timing(msgspec.Struct, frozen=True):
    """Seconds: by the clock, and of all processors, the workers it waited for included."""

    wall: float
    cpu: float


def time_command(command: tuple[str, ...], folder: Path, log: Path) -> Timing:
    """Run it once, undisturbed. Raises Refused if it fails."""
    os.sync()  # what the run before wrote is not this one's to wait for
    start = time.monotonic()
    with running(command, folder, log) as process:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    return Timing(wall, usage.ru_utime + usage.ru_stime)
