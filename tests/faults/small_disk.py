"""To be run where mounts are one's own: builds on a disk in memory with little room, in JSON."""

import os
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import msgspec

from tests.conftest import ROOT
from tests.faults.scene import Scene
from tests.faults.server import Server

_PAGE = 4096  # bytes that a tmpfs gives out at least
_ROOMS = range(0, 240, 8)  # pages; a build of the scene needs fewer than the last
_WIDE = 64 << 20


class Verdict(msgspec.Struct, frozen=True):
    """Builds that were tried, those of them that were refused, and what was wrong."""

    tried: int
    refused: int
    faults: list[str]


def judge(disk: Path) -> Verdict:
    """Build with no page left, with a few, with some more …"""
    refused, faults = 0, []
    _mount(disk, _WIDE)
    with closing(Server(ROOT / "plugins", ROOT)) as server:
        scene = Scene(disk, server)
        for pages in _ROOMS:
            _mount(disk, _used(disk) + pages * _PAGE, "remount,")
            outcome = scene.build()
            wrong = [f"{pages} pages: {fault}" for fault in scene.faults_now(outcome)]
            if outcome.code and "ổ đĩa đã đầy" not in outcome.said:
                wrong.append(f"{pages} pages: {outcome.said}")
            _mount(disk, _WIDE, "remount,")
            faults += wrong or [f"{pages} pages: {fault}" for fault in scene.faults(outcome)][:1]
            refused += outcome.code == 1
    return Verdict(len(_ROOMS), refused, faults)


def _mount(disk: Path, size: int, how: str = "") -> None:
    options = f"{how}size={size}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], check=True)


def _used(disk: Path) -> int:
    status = os.statvfs(disk)
    return (status.f_blocks - status.f_bfree) * status.f_frsize


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        judged = judge(Path(name))
        subprocess.run(["umount", name], check=True)
    sys.stdout.buffer.write(msgspec.json.encode(judged))
