"""Everything that must pass: linters, types, tests; what is missing is installed or named."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from portal.model.finding import Refused

from .sharing import NOTHING_COLLECTED, run_shared
from .system import ensure_system_tools

Say = Callable[[str], None]
Run = Callable[[list[str], Path, dict[str, str]], int]  # command, folder, environment → exit code
_LONG = "browser or server or slow or alone"
_SHARED, _ALONE = f"({_LONG}) and not alone", "alone"  # what measures time or memory, at the end
_PARALLEL = ("-n", "logical", "--dist", "worksteal")  # neighbours share what is built once a module
_BROWSER = "tests/browser"  # all of it is long: not even looked through
_NO_BROWSER = f"--ignore={_BROWSER}"
MADE = "PORTAL_TESTS_MADE"  # names the folder of what several runs of pytest use
_MEMORY = Path("/dev/shm")  # Linux's disk in memory
_ROOM, _LONG_ROOM = 1 << 30, 4 << 30  # bytes that must be free there
_LEAVE = "-o tmp_path_retention_policy=failed"  # the files of a test that passed go with it
_UNUSUAL = ("PYTHONDONTWRITEBYTECODE",)  # every process would compile all of it anew, 3 s each


def run_tests(project: Path, say: Say, *, quick: bool) -> int:
    """Run all checks in order and give the first exit code that is not 0."""
    if not quick:
        try:
            ensure_system_tools(say)
        except Refused as refused:
            say(f"lỗi: {refused}")
            return 1
        npm = shutil.which("npm") or "npm"
        install = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run(install, cwd=project, check=False).returncode:
            say("lỗi: npm ci không chạy được")
            return 1
    room = _room(quick=quick)
    with TemporaryDirectory(dir=room) as made:
        environment = _environment(room, quick=quick) | {MADE: made}
        for command, run in _commands(project, quick=quick):
            say("$ " + " ".join(command[1:]))
            code = run(command, project, environment)
            if code not in (0, NOTHING_COLLECTED):
                return code
    return 0


def _commands(project: Path, *, quick: bool) -> list[tuple[list[str], Run]]:
    """Each check and how it is run."""
    python = sys.executable
    pytest = [python, "-m", "pytest", "-m"]
    commands: list[tuple[list[str], Run]] = [
        ([python, "-m", "ruff", "check", "."], _run),
        ([python, "-m", "ruff", "format", "--check", "."], _run),
        ([python, "-m", "mypy"], _run),
        ([*pytest, f"not ({_LONG})", _NO_BROWSER], run_shared),
    ]
    if not quick:
        commands.append(([*pytest, _SHARED, *_PARALLEL, _NO_BROWSER], _run))
        if (project / _BROWSER).is_dir():  # its Chromium keeps the process's event loop
            commands.append(([*pytest, _SHARED, *_PARALLEL, _BROWSER], _run))
        commands.append(([*pytest, _ALONE], _run))
    return commands


def _run(command: list[str], project: Path, environment: dict[str, str]) -> int:
    return subprocess.run(command, cwd=project, env=environment, check=False).returncode


def _environment(room: Path | None, *, quick: bool) -> dict[str, str]:
    """Files of tests in that room, where there is one; with `quick` fewer examples are tried."""
    usual = {name: value for name, value in os.environ.items() if name not in _UNUSUAL}
    if quick:
        usual |= {"HYPOTHESIS_PROFILE": "quick"}
    if room is not None:
        usual |= {
            "PYTEST_DEBUG_TEMPROOT": str(room),
            "PYTEST_ADDOPTS": f"{usual.get('PYTEST_ADDOPTS', '')} {_LEAVE}",
        }
    return usual


def _room(*, quick: bool) -> Path | None:
    """Memory, where there is room; None for the system's own place.

    On a disk the making and deleting of small files is a third of the CPU time (ext4).
    """
    least = _ROOM if quick else _LONG_ROOM
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= least:
        return _MEMORY
    return None
