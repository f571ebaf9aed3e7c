"""A command → the most memory its processes held together, sampled while it runs.

Sampling costs time, so these runs are never the timed ones. PSS shares a page among the
processes that map it (proc(5), smaps_rollup), so forked workers are not counted twice; RSS is
what `ps` shows, for comparison.
"""

import time
from pathlib import Path

import msgspec

from .running import running

_PROC = Path("/proc")
_PAUSE = 0.05  # s between samples
_SESSION = 3  # field of /proc/<pid>/stat after the name: state, parent, group, session
_FIELDS = {b"Rss:": "rss", b"Pss:": "pss"}


class Peak(msgspec.Struct, frozen=True):
    """Bytes; each the highest sum over all processes at one moment."""

    pss: int
    rss: int


def peak_of(command: tuple[str, ...], folder: Path, log: Path) -> Peak:
    """Run it once under observation. Raises Refused if it fails."""
    peak = Peak(0, 0)
    with running(command, folder, log) as process:
        while process.poll() is None:
            seen = held_by(process.pid)
            peak = Peak(max(peak.pss, seen.pss), max(peak.rss, seen.rss))
            time.sleep(_PAUSE)
    return peak


def held_by(session: int) -> Peak:
    """What the processes of a session hold now."""
    sums = {"pss": 0, "rss": 0}
    for folder in _PROC.iterdir():
        if not folder.name.isdecimal() or _session_of(folder) != session:
            continue
        for line in _read(folder / "smaps_rollup").splitlines():
            name, *values = line.split()
            if name in _FIELDS:
                sums[_FIELDS[name]] += int(values[0]) * 1024
    return Peak(**sums)


def _session_of(folder: Path) -> int:
    """The session of a process, -1 once it is gone; its name may hold blanks and brackets."""
    _, _, fields = _read(folder / "stat").rpartition(b")")
    return int(fields.split()[_SESSION]) if fields else -1


def _read(file: Path) -> bytes:
    """A file of /proc; empty where the process ended or is another user's."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return b""
