"""One trouble at each operation in turn, and how many times all was whole afterwards."""

import errno
from collections.abc import Callable, Iterator

import msgspec

from tests.faults.scene import Scene, of_code
from tests.faults.server import Outcome
from tests.faults.trouble import Operation, Trouble

KILL = Trouble()
FULL = Trouble(error=errno.ENOSPC, lasting=True)
FAILING = Trouble(error=errno.EIO)
TOO_MANY = Trouble(error=errno.EMFILE)
SHORT_AND_FULL = Trouble(error=errno.ENOSPC, lasting=True, short=True)
SHORT = Trouble(error=errno.EIO, short=True)
FAILURES = (FULL, FAILING, TOO_MANY, SHORT_AND_FULL, SHORT)
# How a refused build names the trouble: in our words, or as the system says it of a source.
_NAMED = {
    errno.ENOSPC: ("ổ đĩa đã đầy",),
    errno.EIO: ("ổ đĩa bị lỗi đọc ghi", "Input/output error"),
    errno.EMFILE: ("mở quá nhiều tệp", "Too many open files"),
}
_SAMPLE = 50  # of the reads of code and theme, which are one loop, every so many

Choice = Callable[[int, Operation], bool]


class Tally(msgspec.Struct, frozen=True):
    """How many troubles were met, and what was wrong after some of them."""

    met: int
    faults: list[str]

    def show(self, what: str) -> str:
        """`whole 177/177` for the report."""
        wrong = len({fault.partition(":")[0] for fault in self.faults})
        return f"{what}: whole {self.met - wrong}/{self.met}, exit 0 with loss {self.lies}"

    @property
    def lies(self) -> int:
        """Builds that said that all was well, and it was not."""
        return sum(" exit 0: " in fault for fault in self.faults)


def each(operation: int, done: Operation) -> bool:
    """Every operation; of the thousand that read the code and the theme, a sample."""
    return not of_code(done) or operation % _SAMPLE == 0


def changing(operation: int, done: Operation) -> bool:
    """Every operation that changes the disk."""
    del operation
    return done.changes


def can_meet(trouble: Trouble, done: Operation) -> bool:
    """Whether the trouble can come there, and leaves another disk than at its neighbours.

    A build killed before it looks at something leaves what one killed before the next change does.
    """
    if not trouble.error:
        return done.changes or done.by_worker
    if trouble.short:
        return done.name == "write"
    return done.can_fail(trouble.error)


def try_troubles(scene: Scene, troubles: tuple[Trouble, ...], chosen: Choice = each) -> Tally:
    """Build with each trouble at each operation that is chosen and can meet it."""
    met, faults = 0, []
    for trouble in _planned(scene, troubles, chosen):
        outcome = scene.build(trouble)
        # A kill that nobody felt came after the end, unless it hit a worker.
        met += outcome.code < 0 or bool(trouble.error) or scene.workers > 1
        faults += _faults(scene, trouble, outcome)
    return Tally(met, faults)


def try_in_turn(scene: Scene, troubles: tuple[Trouble, ...], chosen: Choice = each) -> Tally:
    """One trouble at every operation, another one at the next."""
    met, faults = 0, []
    for at, done in enumerate(scene.operations(), 1):
        turn = troubles[met % len(troubles) :] + troubles[: met % len(troubles)]
        able = [trouble for trouble in turn if can_meet(trouble, done)]
        if able and chosen(at, done):
            met += 1
            trouble = msgspec.structs.replace(able[0], at=at)
            faults += _faults(scene, trouble, scene.build(trouble))
    return Tally(met, faults)


def spread(count: int, *, workers: bool = False, at: str = "") -> Choice:
    """One operation in so many; of those that workers do, or whose sort or path has `at` in it."""
    seen = 0

    def choose(_: int, done: Operation) -> bool:
        nonlocal seen
        if of_code(done) or workers > done.by_worker or at not in f"{done.name} {done.path}":
            return False
        seen += 1
        return seen % count == count // 2

    return choose


def _faults(scene: Scene, trouble: Trouble, outcome: Outcome) -> list[str]:
    found = scene.faults(outcome)
    if (
        outcome.code > 0
        and trouble.error
        and not any(word in outcome.said for word in _NAMED[trouble.error])
    ):
        found.append(f"not named: {outcome.said}")
    return [f"{trouble}: {fault}" for fault in found]


def _planned(scene: Scene, troubles: tuple[Trouble, ...], chosen: Choice) -> Iterator[Trouble]:
    for trouble in troubles:
        for at, done in enumerate(scene.operations(), 1):
            if can_meet(trouble, done) and chosen(at, done):
                yield msgspec.structs.replace(trouble, at=at)
