"""A command → the most memory its processes held together, sampled while it runs.

Sampling costs time, so these runs are never the timed ones. PSS shares a page among the
processes that map it (proc(5), smaps_rollup), so forked workers are not counted twice; RSS is
what `ps` shows, for comparison.

The processes are read one after another. A page that two of them share is a half in the one and
a whole in the other where the first ends between the readings, so a sample counts only if the
same programs held memory before and after it. Still the sum is not of one moment: what one
process gives back while another takes as much may count twice.
"""

import time
from pathlib import Path

import msgspec

from .running import running

_PROC = Path("/proc")
_PAUSE = 0.05  # s between samples
# Fields of /proc/<pid>/stat after the name (proc(5) counts from the pid, so three more).
_SESSION, _BEGAN, _VIRTUAL, _STACK = 3, 19, 20, 25
_FIELDS = {b"Rss:": "rss", b"Pss:": "pss"}

Holder = tuple[Path, bytes, bytes]  # folder in /proc, tick of its beginning, address of its stack


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
            if seen is None:
                continue
            peak = Peak(max(peak.pss, seen.pss), max(peak.rss, seen.rss))
            time.sleep(_PAUSE)
    return peak


def held_by(session: int) -> Peak | None:
    """What the processes of a session hold now; None where they were others in the end."""
    sums = {"pss": 0, "rss": 0}
    holders = _holders(session)
    for folder, *_ in holders:
        for line in _read(folder / "smaps_rollup").splitlines():
            name, *values = line.split()
            if name in _FIELDS:
                sums[_FIELDS[name]] += int(values[0]) * 1024
    return Peak(**sums) if _holders(session) == holders else None


def _holders(session: int) -> list[Holder]:
    """The processes of a session that hold memory: one that is ending gives it back first.

    Its pid may go to another process, which begins later; its memory is given back and begun
    anew, the stack elsewhere, where it becomes another program.
    """
    found = []
    for folder in _PROC.iterdir():
        if not folder.name.isdecimal():
            continue
        # The name before the last bracket may hold blanks and brackets itself.
        _, _, told = _read(folder / "stat").rpartition(b")")
        fields = told.split()
        if fields and int(fields[_SESSION]) == session and fields[_VIRTUAL] != b"0":
            found.append((folder, fields[_BEGAN], fields[_STACK]))
    return found


def _read(file: Path) -> bytes:
    """A file of /proc; empty where the process ended or is another user's."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return b""
