"""The Executor seam: batches of pure work, done here or in other processes, in order.

A step is a function `step(workshop, batch) -> one result an element`; a workshop holds what a
process needs and builds once. A worker that dies (memory, a hang in C code) or has no memory
left takes only the element it died of with it: its batch is repeated one by one, and `lost` says
what that element's result is.
"""

import gc
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Generic, TypeVar

Workshop = TypeVar("Workshop")
Element = TypeVar("Element")
Result = TypeVar("Result")
Step = Callable[[Workshop, Sequence[Element]], list[Result]]

BATCH = 50  # elements: large enough to hide the way to a worker, small enough to share evenly
MEMORY = 1 << 30  # bytes a worker may map beyond what it starts with, docs/security.md b7
CPU_SECONDS = 120  # a batch, in C code that no Python signal can stop


class Executor(Generic[Workshop]):
    """Runs steps over batches; `found` builds the workshop of a process from its argument."""

    def __init__(
        self,
        found: Callable[[Any], Workshop],
        argument: Any,  # noqa: ANN401 - the workshop's business
        workers: int,
        start: str,
    ) -> None:
        self._found = found
        self._argument = argument
        self._workers = workers
        self._start = start
        self._pool: ProcessPoolExecutor | None = None
        self._own: Workshop | None = None

    def run(
        self,
        step: Step[Workshop, Element, Result],
        elements: Sequence[Element],
        lost: Callable[[Element], Result],
        *,
        isolated: bool = False,
        batch: int = BATCH,
    ) -> Iterator[Result]:
        """The results in the order of the elements; a small job stays here unless isolated.

        `batch` is how many elements go out together.
        """
        batches = [elements[at : at + batch] for at in range(0, len(elements), batch)]
        if not isolated and (len(batches) < 2 or self._workers < 2):
            yield from self._here(step, batches)
            return
        waiting = deque(batches)
        running: deque[tuple[Sequence[Element], Future[list[Result]]]] = deque()
        while waiting or running:
            self._fill(step, waiting, running)
            sent, future = running.popleft()
            try:
                yield from future.result()
            except (BrokenProcessPool, MemoryError):
                self.close()
                waiting.extendleft(b for b, _ in reversed(running))
                running.clear()
                yield from self._singly(step, sent, lost)

    def close(self) -> None:
        """End the worker processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _fill(
        self,
        step: Step[Workshop, Element, Result],
        waiting: deque[Sequence[Element]],
        running: deque[tuple[Sequence[Element], Future[list[Result]]]],
    ) -> None:
        """Send out batches; a pool found dead is mended where its batches are waited for."""
        while waiting and len(running) < 2 * self._workers:
            try:
                future = self._submit(step, waiting[0])
            except BrokenProcessPool:
                if running:
                    return
                self.close()  # it died at rest, of no batch
                continue
            running.append((waiting.popleft(), future))

    def _here(
        self, step: Step[Workshop, Element, Result], batches: list[Sequence[Element]]
    ) -> Iterator[Result]:
        if self._own is None:
            self._own = self._found(self._argument)
        for batch in batches:
            yield from step(self._own, batch)

    def _singly(
        self,
        step: Step[Workshop, Element, Result],
        batch: Sequence[Element],
        lost: Callable[[Element], Result],
    ) -> Iterator[Result]:
        for element in batch:
            try:
                yield from self._submit(step, [element]).result()
            except (BrokenProcessPool, MemoryError):
                self.close()
                yield lost(element)

    def _submit(
        self, step: Step[Workshop, Element, Result], batch: Sequence[Element]
    ) -> Future[list[Result]]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers,
                mp_context=multiprocessing.get_context(self._start),
                initializer=_open_workshop,
                initargs=(self._found, self._argument),
            )
        return self._pool.submit(_work, step, batch)


_workshop: list[Any] = []  # the one of this process; a list, so that no name is rebound


def _open_workshop(found: Callable[[Any], Any], argument: Any) -> None:  # noqa: ANN401 - see Executor
    gc.disable()  # 4 % and more of a build; a worker lives only as long as one
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's to handle
    threading.Thread(target=_die_with_parent, daemon=True).start()
    with suppress(OSError, ValueError):  # a system without RLIMIT_AS (macOS)
        mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (mapped + MEMORY, hard))
    _workshop[:] = [found(argument)]


def _work(step: Step[Any, Any, Any], batch: Sequence[Any]) -> list[Any]:
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + CPU_SECONDS, hard))
    return step(_workshop[0], batch)


def _die_with_parent() -> None:
    """A killed coordinator must not leave workers behind that hold its lock file open."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
