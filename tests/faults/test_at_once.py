"""Two builds of one output at once: one after the other, never a mixture (security.md a4)."""

import os
import signal

import pytest

from tests.conftest import ROOT
from tests.faults.checks import mixed
from tests.faults.server import Server
from tests.faults.trouble import Trouble

PAIRS = 20


@pytest.fixture
def second():
    """Another process that builds."""
    server = Server(ROOT / "plugins", ROOT)
    yield server
    server.close()


@pytest.mark.slow
def test_a_build_and_a_publish_at_once_never_mix(scene, second, tell):
    """20 pairs: what stands there in the end is the one or the other, whole."""
    found = mixed(scene(), second, PAIRS)
    tell(f"{PAIRS} pairs: mixed outputs {len(found)}/{PAIRS}")
    assert found == []


@pytest.mark.slow
def test_a_lock_whose_holder_was_killed_holds_nobody_up(scene, tell):
    """The dead build's number stands in the lock, and the next one does not wait for it."""
    built = scene()
    steps = built.operations()
    renames = [number for number, step in enumerate(steps, 1) if step.name == "os.rename"]
    outcome = built.build(Trouble(at=renames[len(renames) // 2]))
    assert outcome.code == -signal.SIGKILL
    pid = int((built.portal.path / ".portal/output/lock").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    after = built.build()
    assert after.code == 0
    assert "Đang chờ" not in after.said
    assert built.portal.files() == built.new
