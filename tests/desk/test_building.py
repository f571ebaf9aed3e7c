"""One build in a process of its own."""

import os
import signal
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from desk.building import run_build


@pytest.mark.parametrize(("code", "good"), [(0, True), (1, False), (3, False)])
def test_the_exit_code_decides(tmp_path, code, good):
    assert run_build([sys.executable, "-c", f"raise SystemExit({code})"], tmp_path) is good


def test_the_build_runs_in_the_project(tmp_path):
    program = "import pathlib; pathlib.Path('here').touch()"
    assert run_build([sys.executable, "-c", program], tmp_path)
    assert (tmp_path / "here").exists()


@pytest.fixture
def interruptible():
    """Ctrl-C as in a window: a shell's job in the background is started deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.slow
@pytest.mark.usefixtures("interruptible")
def test_stopping_us_stops_the_build_and_its_workers(tmp_path):
    """Ctrl-C in the middle of a build: neither the build nor a worker of it is left behind."""
    program = (
        "import os, pathlib, time\n"
        "os.fork()\n"
        "pathlib.Path(str(os.getpid())).touch()\n"
        "time.sleep(60)\n"
    )
    stopped = Thread(target=_interrupt_when, args=(tmp_path, 2))
    stopped.start()
    with pytest.raises(KeyboardInterrupt):
        run_build([sys.executable, "-c", program], tmp_path)
    stopped.join()
    for name in tmp_path.iterdir():
        _wait_until_gone(int(name.name))


def _interrupt_when(folder, count):
    while len(list(folder.iterdir())) < count:
        time.sleep(0.01)
    os.kill(os.getpid(), signal.SIGINT)


def _wait_until_gone(pid):
    """Ended, whether or not somebody has collected it yet."""
    deadline = time.monotonic() + 10
    stat = Path(f"/proc/{pid}/stat")
    while stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z":
        assert time.monotonic() < deadline
        time.sleep(0.01)
