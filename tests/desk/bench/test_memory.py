"""The memory of all processes of a command together."""

import sys

import pytest
from desk.bench.memory import held_by, peak_of
from portal.model.finding import Refused

MIB = 1024 * 1024


def run(tmp_path, program):
    """Without Python's development mode, which writes over all memory that is given back.

    A worker that ends would then take 64 MiB of its own before it gives back the shared ones.
    """
    return peak_of((sys.executable, "-E", "-c", program), tmp_path, tmp_path / "log")


@pytest.mark.alone
def test_the_peak_counts_though_it_is_given_back(tmp_path):
    program = (
        "import time\n"
        "held = bytearray(64 * 1024 * 1024); time.sleep(0.6); del held; time.sleep(0.2)\n"
    )
    assert 64 * MIB < run(tmp_path, program).pss < 100 * MIB


@pytest.mark.alone
def test_workers_are_added_and_shared_pages_counted_once(tmp_path):
    """A forked worker holds its parent's 64 MiB: RSS counts them twice, PSS once."""
    program = (
        "import os, time\n"
        "held = bytearray(64 * 1024 * 1024)\n"
        "worker = os.fork()\n"
        "time.sleep(1)\n"
        "if worker: os.wait()\n"
    )
    peak = run(tmp_path, program)
    assert 64 * MIB < peak.pss < 100 * MIB
    assert 128 * MIB < peak.rss < 200 * MIB


@pytest.mark.alone
def test_a_worker_with_memory_of_its_own_counts(tmp_path):
    program = (
        "import os, time\n"
        "worker = os.fork()\n"
        "held = bytearray(64 * 1024 * 1024)\n"
        "time.sleep(1)\n"
        "if worker: os.wait()\n"
    )
    assert 128 * MIB < run(tmp_path, program).pss < 200 * MIB


@pytest.mark.alone
def test_workers_that_end_while_they_are_read_are_not_counted_twice(tmp_path):
    """Sixty workers, each forked by the one before, which then ends: 64 MiB all the time."""
    program = (
        "import os, time\n"
        "if os.fork(): time.sleep(1.8); os._exit(0)\n"
        "held = bytearray(64 * 1024 * 1024)\n"
        "for _ in range(60):\n"
        "    time.sleep(0.02)\n"
        "    if os.fork(): time.sleep(0.01); os._exit(0)\n"
    )
    assert 64 * MIB < run(tmp_path, program).pss < 85 * MIB


def test_a_session_that_is_gone_holds_nothing():
    assert held_by(2**22 + 1).pss == 0


def test_a_failing_command_has_no_peak(tmp_path):
    with pytest.raises(Refused, match="mã 1"):
        run(tmp_path, "raise SystemExit(1)")
