"""One build at a time for an output: an flock, which dies with its holder (docs/security.md a4)."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..model.finding import Refused
from .disk import UNTOUCHED, refusing
from .place import Place

_PAUSE = 0.1  # seconds between two looks at a lock that is held


@contextmanager
def hold_lock(
    place: Place, say: Callable[[str], None], wait_seconds: float = 600.0
) -> Iterator[None]:
    """Hold the lock of the place, waiting for another process; at last raises Refused."""
    with refusing(UNTOUCHED):
        handle = _acquire(place.lock, say, wait_seconds)
    try:
        yield
    finally:
        os.close(handle)


def _acquire(lock: Path, say: Callable[[str], None], wait_seconds: float) -> int:
    until = time.monotonic() + wait_seconds
    said = False
    while (handle := _try(lock)) is None:
        holder = _holder(lock)
        if time.monotonic() >= until:
            message = f"một lần dựng khác (tiến trình {holder}) đang chạy mãi không xong"
            raise Refused(message, f"chờ nó xong, hoặc dừng nó (kill {holder}) rồi dựng lại")
        if not said:
            say(f"Đang chờ một lần dựng khác (tiến trình {holder}) kết thúc …")
            said = True
        time.sleep(_PAUSE)
    return handle


def _try(lock: Path) -> int | None:
    lock.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.ftruncate(handle, 0)
        os.pwrite(handle, b"%d\n" % os.getpid(), 0)
        if os.path.samestat(os.fstat(handle), lock.lstat()):
            return handle
        os.close(handle)
    except (BlockingIOError, FileNotFoundError):
        os.close(handle)
    except OSError:
        os.close(handle)
        raise
    return None  # held, or taken away by `invoke clean` between opening and locking


def _holder(lock: Path) -> str:
    try:
        pid = lock.read_bytes()[:20].strip()
    except OSError:
        return "?"
    return pid.decode() if pid.isdigit() else "?"
