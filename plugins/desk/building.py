"""A build command → whether it succeeded; what it says goes straight to the window."""

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path


def run_build(command: Sequence[str], project: Path) -> bool:
    """Run it in `project` to its end; if we are stopped, it and its workers are stopped first.

    A process of its own, so that an edited plugin is loaded anew; a session of its own, so that
    Ctrl-C reaches us alone.
    """
    with subprocess.Popen(
        command, cwd=project, stdin=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            return process.wait() == 0
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()  # Popen waits for a quarter of a second only, after Ctrl-C
            raise
