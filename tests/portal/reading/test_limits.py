"""A step that uses too much CPU is stopped, and only such a step."""

import re
import signal
import time

import pytest
from portal.reading.limits import TookTooLong, cpu_limit


def work(seconds):
    """Use so much CPU time; a stuck clock would be a hang, so wall time ends it too."""
    end, latest = time.process_time() + seconds, time.monotonic() + 60
    while time.process_time() < end and time.monotonic() < latest:
        pass


def test_a_step_that_takes_too_long_is_stopped():
    start = time.process_time()
    with pytest.raises(TookTooLong), cpu_limit(0.05):
        work(5)
    assert time.process_time() - start < 1


def test_a_regex_that_takes_too_long_is_stopped():
    with pytest.raises(TookTooLong), cpu_limit(0.05):
        re.match(r"(?:a|a)*b", "a" * 40)


def test_a_quick_step_is_not_stopped_later():
    with cpu_limit(0.05):
        pass
    work(0.15)


def test_time_spent_waiting_does_not_count():
    """Wall time would refuse on a busy machine what a quiet one accepts."""
    with cpu_limit(0.05):
        time.sleep(0.15)


def test_an_error_of_the_step_ends_the_limit():
    with pytest.raises(KeyError), cpu_limit(0.05):
        raise KeyError
    work(0.15)


def test_the_handler_before_is_put_back():
    first = signal.signal(signal.SIGPROF, signal.SIG_IGN)
    try:
        with pytest.raises(TookTooLong), cpu_limit(0.02):
            work(5)
        assert signal.getsignal(signal.SIGPROF) is signal.SIG_IGN
        assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
    finally:
        signal.signal(signal.SIGPROF, first)


@pytest.mark.slow
def test_each_step_has_the_whole_time():
    for _ in range(4):
        with cpu_limit(0.15):
            work(0.06)
