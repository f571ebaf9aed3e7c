"""A command in a session of its own."""

import sys
import time
from pathlib import Path

import pytest
from desk.bench.running import running
from portal.model.finding import Refused


def test_what_the_command_says_goes_to_the_log(tmp_path):
    with running((sys.executable, "-c", "print('xong')"), tmp_path, tmp_path / "log") as process:
        process.wait()
    assert (tmp_path / "log").read_text() == "xong\n"


def test_a_failing_command_is_refused_with_what_it_said(tmp_path):
    command = (sys.executable, "-c", "print('hỏng ở đây'); raise SystemExit(3)")
    with (
        pytest.raises(Refused, match=r"mã 3:\nhỏng ở đây"),
        running(command, tmp_path, tmp_path / "log") as process,
    ):
        process.wait()


def test_nothing_outlives_an_interruption(tmp_path):
    """Ctrl-C in the middle of a run ends the build's workers too."""
    program = (
        "import os, pathlib, time\n"
        "os.fork()\n"
        "pathlib.Path(str(os.getpid())).touch()\n"
        "time.sleep(60)\n"
    )
    with (
        pytest.raises(KeyboardInterrupt),
        running((sys.executable, "-c", program), tmp_path, tmp_path / "log"),
    ):
        while len(pids := list(tmp_path.glob("[0-9]*"))) < 2:
            time.sleep(0.01)
        raise KeyboardInterrupt
    for pid in pids:
        stat = Path("/proc", pid.name, "stat")
        deadline = time.monotonic() + 10
        while stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z":
            assert time.monotonic() < deadline
            time.sleep(0.01)
