"""One build at a time; a second one waits, and a dead one holds nothing (security.md a4)."""

import os
import signal
import threading
import time

import pytest
from portal.model.finding import Refused
from portal.output.lock import hold_lock

STOP = "dừng nó"


def _holds(place, ready: int, seconds: float):
    """For a child: hold the lock, say so through a pipe, and let go."""

    def work() -> int:
        with hold_lock(place, print):
            os.write(ready, b"x")
            time.sleep(seconds)
        return 0

    return work


@pytest.fixture
def holder(place, start_child, end_child):
    """Starts a process that holds the lock for some seconds; gives its pid."""
    pids = []

    def start(seconds: float) -> int:
        read, write = os.pipe()
        pids.append(start_child(_holds(place, write, seconds)))
        assert os.read(read, 1) == b"x"
        os.close(read)
        os.close(write)
        return pids[-1]

    yield start
    for pid in pids:
        os.kill(pid, signal.SIGKILL)  # not yet waited for: the number is still its own
        end_child(pid)


def test_lock_makes_its_folder_and_names_its_holder(tmp_path, place):
    place.beside.rmdir()
    with hold_lock(place, print):
        assert place.lock.read_text() == f"{os.getpid()}\n"
    assert tmp_path.joinpath(".portal/output/lock").exists()


@pytest.mark.slow
def test_second_waits_for_the_first_and_says_so_once(place, holder):
    said = []
    pid = holder(0.35)
    begun = time.monotonic()
    with hold_lock(place, said.append):
        assert time.monotonic() - begun > 0.2
        assert place.lock.read_text() == f"{os.getpid()}\n"
    assert said == [f"Đang chờ một lần dựng khác (tiến trình {pid}) kết thúc …"]


@pytest.mark.slow
def test_waiting_ends_with_the_pid_of_the_holder(place, holder):
    pid = holder(60)
    lock = hold_lock(place, lambda line: None, wait_seconds=0.15)
    with pytest.raises(Refused, match=f"tiến trình {pid}") as refused, lock:
        pass
    assert f"kill {pid}" in refused.value.args[1]


def test_killed_holder_holds_nothing(place, holder):
    os.kill(holder(60), signal.SIGKILL)
    with hold_lock(place, lambda line: None, wait_seconds=5):
        pass


def test_lock_is_let_go_when_the_build_fails(place):
    with pytest.raises(KeyError), hold_lock(place, print):
        raise KeyError
    with hold_lock(place, print, wait_seconds=0):
        pass


def test_lock_taken_away_while_held_does_not_let_two_in_one_file(place, holder):
    """`invoke clean` removes the folder: whoever waited locks the file that is there now."""
    holder(0.3)
    inode = place.lock.stat().st_ino
    timer = threading.Timer(0.1, lambda: place.lock.rename(place.beside / "cu"))
    timer.start()
    with hold_lock(place, lambda line: None, wait_seconds=5):
        assert place.lock.stat().st_ino != inode
    timer.join()


def test_link_in_the_locks_place_is_refused(place, tmp_path):
    (tmp_path / "quy").write_bytes(b"quy")
    place.lock.symlink_to(tmp_path / "quy")
    with pytest.raises(Refused, match="giữ nguyên"), hold_lock(place, print):
        pass
    assert (tmp_path / "quy").read_bytes() == b"quy"


@pytest.mark.slow
def test_pairs_of_builds_never_mix(new_place, build, published, start_child, end_child):
    """20 pairs; the output is the tree of one of the two."""
    trees = [{f"{n}.html": bytes([65 + k]) for n in range(k, 30 + k)} for k in range(2)]

    def builds(place, tree):
        def work() -> int:
            with hold_lock(place, lambda line: None):
                build(place, tree)
            return 0

        return work

    for pair in range(20):
        place = new_place(str(pair))
        pids = [start_child(builds(place, tree)) for tree in trees]
        assert [end_child(pid) for pid in pids] == [0, 0]
        assert published(place) in trees
