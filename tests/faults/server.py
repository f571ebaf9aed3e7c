"""Builds in children of a process that has read all code and has built nothing yet.

A fork of the tests' own process will not do: lightningcss keeps threads, which a fork loses. One
order a line of JSON comes in, one outcome a line goes out. PYTHONPATH says whose plugins run.
"""

import fcntl
import gc
import importlib
import os
import pkgutil
import resource
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path

import msgspec
import pelican
import portal

from tests.faults.trouble import Counter, Operation, Trouble

CRASHED = 99  # the exit code of a child that ended otherwise than a command does
_SAID = 1 << 20  # bytes that a build may say


class Order(msgspec.Struct, frozen=True):
    """A build: Pelican's arguments, and what this process has to bear meanwhile.

    `folders` are those whose operations count; `limits` are rlimits by name; `clock` is added to
    the time, in seconds; `user` is who builds.
    """

    words: list[str]
    folders: list[str] = []
    trouble: Trouble = Trouble()
    limits: dict[str, int] = {}
    clock: float = 0.0
    user: int = 0


class Outcome(msgspec.Struct, frozen=True):
    """How a build ended: its exit code, or minus the signal; all that it said; what it did."""

    code: int
    said: str
    operations: list[Operation]


class Server:
    """The process as the tests see it."""

    def __init__(self, *roots: Path) -> None:
        """Start it; modules come from the roots, the first one first."""
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDEVMODE"}
        environment["PYTHONPATH"] = os.pathsep.join(map(str, roots))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.server"],
            env=environment,
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def send(self, order: Order) -> None:
        """Begin a build."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        self._process.stdin.flush()

    def outcome(self) -> Outcome:
        """Wait for the build that was begun."""
        assert self._process.stdout is not None
        return msgspec.json.decode(self._process.stdout.readline(), type=Outcome)

    def build(self, order: Order) -> Outcome:
        """One build."""
        self.send(order)
        return self.outcome()

    def close(self) -> None:
        """End the process and what it works on."""
        self._process.kill()
        self._process.communicate()


def serve() -> None:
    """Take orders until there are no more."""
    _read_all_code()
    for line in sys.stdin.buffer:
        outcome = _in_child(msgspec.json.decode(line, type=Order))
        sys.stdout.buffer.write(msgspec.json.encode(outcome) + b"\n")
        sys.stdout.buffer.flush()


def _read_all_code() -> None:
    for module in pkgutil.walk_packages(portal.__path__, "portal."):
        importlib.import_module(module.name)
    gc.collect()
    gc.freeze()


def _load_late(names: list[bytes]) -> None:
    """What a build loads on its way is there from now on: another user might not be let to it."""
    for name in names:
        with suppress(ImportError):
            importlib.import_module(name.decode())


def _in_child(order: Order) -> Outcome:
    done = os.memfd_create("done")
    heard, said = os.pipe2(os.O_NONBLOCK)  # no file, which a limit would cut
    fcntl.fcntl(said, fcntl.F_SETPIPE_SZ, _SAID)
    try:
        pid = os.fork()
        if not pid:
            _build(order, said, done)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        lines = os.pread(done, 1 << 26, 0).splitlines()
        if not order.folders:
            _load_late(lines)
            lines = []
        operations = [msgspec.json.decode(line, type=Operation) for line in lines]
        with suppress(BlockingIOError):
            return Outcome(code, os.read(heard, _SAID).decode("utf-8", "replace"), operations)
        return Outcome(code, "", operations)
    finally:
        for handle in (done, heard, said):
            os.close(handle)


def _installed(module: object) -> bool:
    """Not a settings file, which each portal has its own of."""
    return not str(getattr(module, "__file__", "")).endswith("conf.py")


def _build(order: Order, said: int, record: int) -> None:
    """In the child: never returns."""
    code = CRASHED
    try:
        os.set_blocking(said, True)
        os.dup2(said, 1)
        os.dup2(said, 2)
        code = _run(order, record)
    except BaseException:  # noqa: BLE001 - a child must never return into the server
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _run(order: Order, record: int) -> int:
    if order.clock:
        now, now_ns = time.time, time.time_ns
        time.time = lambda: now() + order.clock
        time.time_ns = lambda: now_ns() + int(order.clock * 1e9)
    if order.user:
        os.setgroups([])
        os.setgid(order.user)
        os.setuid(order.user)

    def begin(sender: object) -> None:
        """Once Pelican has read its settings: that is its own affair."""
        del sender
        for name, value in order.limits.items():
            resource.setrlimit(getattr(resource, name), (value, value))
        if counter is not None:
            counter.begin()

    folders = tuple(order.folders)
    counter = Counter(order.trouble, folders, record) if folders else None
    pelican.signals.get_generators.connect(begin)
    try:
        pelican.main([*order.words, "--fatal", "errors"])
        if not folders:
            own = [name for name, module in sys.modules.items() if _installed(module)]
            os.write(record, "\n".join(own).encode())
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else int(stopped.code is not None)
    return 0


if __name__ == "__main__":
    serve()
