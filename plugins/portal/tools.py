"""What a build, a check or a look of `invoke serve` works with: the store and the workers."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from .cache import Store
from .fingerprint import Inputs
from .model.site import Job
from .steps import STORE, Order, Workshop
from .workers import Executor


class Tools(msgspec.Struct, frozen=True):
    """The job, what its code and theme are, the store, and who does the work."""

    job: Job
    inputs: Inputs
    store: Store
    executor: Executor[Workshop]

    def close(self) -> None:
        """End the worker processes and let go of the store."""
        self.executor.close()
        self.store.close()


def make_tools(job: Job, inputs: Inputs) -> Tools:
    """Open the store, which is made or mended; worker processes start with the first work."""
    store = Store(Path(job.cache, STORE))
    store.mend()
    executor = Executor(Workshop, Order(job, inputs.reading), job.workers, job.start)
    return Tools(job, inputs, store, executor)


@contextmanager
def open_tools(job: Job, inputs: Inputs) -> Iterator[Tools]:
    """The tools while the block runs."""
    tools = make_tools(job, inputs)
    try:
        yield tools
    finally:
        tools.close()
