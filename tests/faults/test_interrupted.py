"""A build that is killed, or whose disk fails, leaves whole files (security.md a1, a2)."""

import pytest

from tests.faults.loops import (
    FAILING,
    FAILURES,
    FULL,
    KILL,
    changing,
    spread,
    try_in_turn,
    try_troubles,
)
from tests.faults.scene import PUBLISH
from tests.faults.trouble import Trouble


@pytest.mark.slow
def test_a_few_troubles_of_each_sort_leave_whole_files(scene):
    """A kill and each failure, at operations spread over a build; the long tests try each."""
    tried = try_troubles(scene(), (KILL, FULL, FAILING), spread(140))
    assert tried.faults == []
    assert tried.met >= 3


@pytest.mark.slow
def test_killed_at_each_operation_of_a_build(scene, tell):
    """kill -9 before each operation that changes the disk."""
    tried = try_troubles(scene(), (KILL,))
    tell(tried.show("build killed"))
    assert tried.faults == []
    assert tried.met > 100


@pytest.mark.slow
def test_a_disk_that_fails_at_each_operation_of_a_build(scene, tell):
    """In turn: ENOSPC from then on, EIO once, EMFILE once, a write cut in half."""
    tried = try_in_turn(scene(), FAILURES)
    tell(tried.show("build failed"))
    assert tried.faults == []
    assert tried.met > 250


@pytest.mark.slow
def test_trouble_at_each_change_of_a_publish(scene, tell):
    """At one a kill, at the next a failure, then a kill again."""
    tried = try_in_turn(scene(PUBLISH), (KILL, FAILING, KILL, FULL), changing)
    tell(tried.show("publish"))
    assert tried.faults == []
    assert tried.met > 150


@pytest.mark.slow
@pytest.mark.parametrize("whole", [False, True], ids=["worker", "coordinator"])
def test_killed_while_workers_work(scene, tell, whole):
    """At what workers do: one of them dies and is replaced, or the coordinator, and all with it."""
    busy = scene(photo=True, items=60, workers=2)
    busy.start_from_nothing()
    tried = try_troubles(busy, (Trouble(whole=whole),), spread(60, workers=True))
    tell(tried.show(f"{'coordinator' if whole else 'worker'} killed"))
    assert tried.faults == []
    assert tried.met >= 4
