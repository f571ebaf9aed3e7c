"""A command → its run in a session of its own: all its processes can be seen, none outlives it."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.model.finding import Refused

_UNUSUAL = ("PYTHONDONTWRITEBYTECODE",)  # our modules are compiled once, as for everyone
_TAIL = 2000  # characters of a failed build's output that are shown


@contextmanager
def running(command: tuple[str, ...], folder: Path, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start it in `folder`, its output in `log`; the block waits for it and sets its exit code.

    Raises Refused with the end of the log if the command failed.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name not in _UNUSUAL},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    if process.returncode:
        said = log.read_text(encoding="utf-8", errors="replace")[-_TAIL:].strip()
        raise Refused(
            f"lệnh “{' '.join(command)}” dừng với mã {process.returncode}:\n{said}",
            f"chạy lại lệnh ấy trong {folder} để xem lỗi",
        )
