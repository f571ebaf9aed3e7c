"""Seconds of a whole process."""

import sys

import pytest
from desk.bench.timing import time_command
from portal.model.finding import Refused


def run(tmp_path, program):
    return time_command((sys.executable, "-c", program), tmp_path, tmp_path / "log")


@pytest.mark.slow
def test_waiting_takes_wall_time_and_no_cpu(tmp_path):
    timing = run(tmp_path, "import time; time.sleep(0.4)")
    assert 0.4 <= timing.wall < 5
    assert timing.cpu < 0.4


@pytest.mark.slow
def test_cpu_counts_the_workers_too(tmp_path):
    """Two processes burn 0.2 s each; the parent itself only waits."""
    burn = "import time; end = 0.2\\nwhile time.process_time() < end: pass"
    timing = run(
        tmp_path,
        "import subprocess, sys\n"
        f"workers = [subprocess.Popen([sys.executable, '-c', '''{burn}''']) for _ in range(2)]\n"
        "for worker in workers: worker.wait()\n",
    )
    assert timing.cpu >= 0.4


def test_a_failing_command_has_no_time(tmp_path):
    with pytest.raises(Refused, match="mã 1"):
        run(tmp_path, "raise SystemExit(1)")
