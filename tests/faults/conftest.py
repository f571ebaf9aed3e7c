"""The process that builds in children, and the scenes that it builds."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.faults.scene import Scene
from tests.faults.server import Server

MEMORY = Path("/dev/shm")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A process with the project's own code."""
    server = Server(ROOT / "plugins", ROOT)
    yield server
    server.close()


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory where there is such a disk: thousands of small files are made and removed.

    Another user may enter it, which pytest's own folders do not allow.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        path = Path(name).resolve()
        path.chmod(0o755)
        yield path


@pytest.fixture
def scene(server: Server, folder: Path) -> Callable[..., Scene]:
    """Makes a scene of the settings' file."""

    def make(*words: Any, **named: Any) -> Scene:
        return Scene(folder, server, *words, **named)

    return make


@pytest.fixture
def tell() -> Callable[[str], None]:
    """A figure for the report: `pytest -rP` or `-s` shows it."""
    return lambda line: sys.stdout.write(f"\n{line}\n") and None
