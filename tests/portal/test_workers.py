"""Batches of work: the same results here, in forked and in spawned processes, whatever dies."""

import math
import multiprocessing
import os
import resource
import signal
import time
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from portal.model.finding import Refused
from portal.workers import BATCH, CPU_SECONDS, MEMORY, Executor

DEADLY = 60  # in the second batch
MANY = list(range(5 * BATCH + 7))


def squares(workshop, batch):
    """Earlier batches take longer, so that later ones are done first."""
    time.sleep(0.05 if batch[0] == 0 else 0)
    return [workshop[0] * number**2 for number in batch]


def dies(workshop, batch):
    del workshop
    if DEADLY in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(batch)


def starves(workshop, batch):
    """Needs more memory than a worker may have for one element."""
    del workshop
    return [len(bytes(2 * MEMORY)) if number == DEADLY else number for number in batch]


def refuses(workshop, batch):
    del workshop
    raise Refused(f"lô {batch[0]}", "sửa")


def pids(workshop, batch):
    del workshop
    return [os.getpid() for _ in batch]


def limits(workshop, batch):
    del workshop
    return [resource.getrlimit(name)[0] for name in batch]


def lost(number):
    return f"mất {number}"


@pytest.fixture
def executor():
    """Makes executors whose workshop is a list of 1, and closes them."""
    made = []

    def make(workers=2, start="fork"):
        made.append(Executor(list, (1,), workers, start))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("workers", "start", "isolated"),
    [(1, "fork", False), (2, "fork", False), (1, "spawn", True)],
)
def test_results_are_the_same_and_in_order_however_the_work_is_done(
    executor, workers, start, isolated
):
    results = executor(workers, start).run(squares, MANY, lost, isolated=isolated)
    assert list(results) == [number**2 for number in MANY]


@pytest.mark.parametrize("isolated", [False, True])
def test_nothing_to_do_gives_nothing(executor, isolated):
    assert list(executor().run(refuses, [], lost, isolated=isolated)) == []


def test_a_small_job_stays_here_unless_it_is_isolated(executor):
    here = executor()
    assert set(here.run(pids, MANY[:BATCH], lost)) == {os.getpid()}
    assert os.getpid() not in set(here.run(pids, MANY[:1], lost, isolated=True))
    assert os.getpid() not in set(here.run(pids, MANY, lost))
    assert os.getpid() not in set(executor(1).run(pids, MANY[:1], lost, isolated=True))


def test_a_workshop_is_built_from_its_argument_once():
    built = []
    with closing(Executor(lambda argument: built.append(argument) or [3], "a", 1, "fork")) as here:
        assert list(here.run(squares, MANY, lost)) == [3 * number**2 for number in MANY]
        assert list(here.run(squares, [1], lost)) == [3]
    assert built == ["a"]


@pytest.mark.parametrize("start", ["fork", pytest.param("spawn", marks=pytest.mark.slow)])
def test_a_killed_worker_takes_only_its_element_with_it(executor, start):
    results = list(executor(2, start).run(dies, MANY, lost))
    assert results == [lost(n) if n == DEADLY else n for n in MANY]


def test_a_worker_that_dies_while_nobody_waits_stops_nothing(executor):
    """The next batch is sent to a pool that is broken already."""
    results = executor().run(dies, MANY, lost)
    first = list(islice(results, BATCH))
    _wait_until(lambda: not multiprocessing.active_children())
    assert [*first, *results] == [lost(n) if n == DEADLY else n for n in MANY]


def test_workers_that_die_between_two_jobs_are_replaced(executor):
    pool = executor()
    for pid in set(pool.run(pids, MANY, lost)):
        os.kill(pid, signal.SIGKILL)
    _wait_until(lambda: not multiprocessing.active_children())
    assert list(pool.run(squares, MANY, lost)) == [number**2 for number in MANY]


def test_an_element_that_needs_too_much_memory_is_lost_and_no_other(executor):
    """A worker has a bound of memory, so that one file cannot take the machine's."""
    results = list(executor().run(starves, MANY, lost))
    assert results == [lost(n) if n == DEADLY else n for n in MANY]


def test_every_element_of_a_batch_may_be_deadly(executor):
    results = executor().run(dies, [DEADLY] * 3, lost, isolated=True)
    assert list(results) == [lost(DEADLY)] * 3


def test_what_a_step_raises_comes_out_whole(executor):
    with pytest.raises(Refused, match="lô 0 → sửa"):
        list(executor().run(refuses, MANY, lost))


def test_a_loss_that_cannot_be_borne_stops_the_run(executor):
    def unbearable(number):
        raise Refused(f"mất {number}", "dựng lại")

    with pytest.raises(Refused, match=f"mất {DEADLY}"):
        list(executor().run(dies, MANY, unbearable))


def test_a_worker_is_bound_in_memory_and_time(executor):
    names = [resource.RLIMIT_AS, resource.RLIMIT_CPU]
    memory, seconds = executor().run(limits, names, lost, isolated=True)
    assert MEMORY < memory < MEMORY + (4 << 30)
    assert CPU_SECONDS <= seconds <= CPU_SECONDS + math.ceil(time.process_time()) + 1
    assert resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY


def test_closing_ends_the_processes(executor):
    pool = executor()
    working = set(pool.run(pids, MANY, lost))
    pool.close()
    assert not [pid for pid in working if _lives(pid)]
    pool.close()


def test_no_worker_outlives_a_killed_coordinator():
    """It would hold the output's lock file open (security.md a4)."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    coordinator = multiprocessing.get_context("fork").Process(target=_coordinate, args=(theirs,))
    coordinator.start()
    worker = ours.recv()
    assert _lives(worker)
    coordinator.kill()
    coordinator.join()
    try:
        _wait_until(lambda: not _lives(worker))
    finally:
        if _lives(worker):
            os.kill(worker, signal.SIGKILL)


def _coordinate(pipe):
    pool = Executor(list, (1,), 1, "fork")
    [worker] = pool.run(pids, [1], lost, isolated=True)
    pipe.send(worker)
    time.sleep(60)


def _lives(pid):
    """A zombie whose parent has gone does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except FileNotFoundError:
        return False
    return state.split()[0] != "Z"


def _wait_until(happened):
    until = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.01)
