"""Limits that the kernel sets: a small disk, the size of a file, the number of open files (a2)."""

import shutil
import subprocess
import sys

import msgspec
import pytest

from tests.conftest import ROOT
from tests.faults.small_disk import Verdict

# The superuser, a user in a namespace of its own, a user who may become the superuser.
_WAYS = (
    ["unshare", "--mount"],
    ["unshare", "--mount", "--map-root-user"],
    ["sudo", "-n", "--preserve-env=PYTHONPATH", "unshare", "--mount"],
)


@pytest.fixture(scope="module")
def mounting():
    """The command under which a test may mount a disk in memory."""
    for way in _WAYS:
        command = [*way, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        if shutil.which(way[0]) and not subprocess.run(command, check=False).returncode:
            return way
    pytest.fail("no way to mount a tmpfs: sysctl kernel.apparmor_restrict_unprivileged_userns=0")


def tried(tell, what, scene, amounts, limit):
    """How builds end under each amount of the limit; each is to end, in one line or whole."""
    ends = {0: 0, 1: 0}
    for amount in amounts:
        outcome = scene.build(limits={limit: amount})
        assert scene.faults(outcome) == [], amount
        ends[outcome.code] += 1
    tell(
        f"{what}: whole {sum(ends.values())}/{len(amounts)}, refused {ends[1]}, exit 0 with loss 0"
    )
    return ends


@pytest.mark.slow
def test_a_small_disk_is_full_at_any_point(mounting, tell):
    """A tmpfs with a few pages left, then with more; SQLite's own writes fail there too."""
    command = [*mounting, sys.executable, "-m", "tests.faults.small_disk"]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env={"PYTHONPATH": f"{ROOT / 'plugins'}:{ROOT}", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"},
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr.decode()
    verdict = msgspec.json.decode(done.stdout, type=Verdict)
    tell(f"small tmpfs: whole {verdict.tried - len(verdict.faults)}/{verdict.tried}")
    assert verdict.faults == []
    assert verdict.refused > 5
    assert verdict.refused < verdict.tried


@pytest.mark.slow
def test_a_bound_on_the_size_of_a_file(scene, tell):
    """RLIMIT_FSIZE: the first file too large may be a page, the store or the journal."""
    amounts = [*range(0, 20_000, 2_000), 10_000_000]
    ends = tried(tell, "RLIMIT_FSIZE", scene(), amounts, "RLIMIT_FSIZE")
    assert ends[1] > 3
    assert ends[0] > 0


@pytest.mark.slow
def test_a_bound_on_open_files(scene, tell):
    """RLIMIT_NOFILE, from what is open already on."""
    ends = tried(tell, "RLIMIT_NOFILE", scene(), range(8, 30, 2), "RLIMIT_NOFILE")
    assert ends[1] > 0
    assert ends[0] > 0
