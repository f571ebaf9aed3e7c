"""Everything that must pass: linters, types, tests; what is missing is installed or named."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from portal.model.finding import Refused

from .system import ensure_system_tools

Say = Callable[[str], None]
_LONG = "browser or server or slow"  # these one by one: they measure, or share a browser
_NOTHING_COLLECTED = 5  # pytest's exit code


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
    python = sys.executable
    pytest = [python, "-m", "pytest", "-m"]
    commands = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [*pytest, f"not ({_LONG})", "-n", "logical"],
        [*pytest, _LONG, "--ignore=tests/browser"],
    ]
    if (project / "tests" / "browser").is_dir():  # its Chromium keeps the process's event loop
        commands.append([*pytest, _LONG, "tests/browser"])
    environment = _environment(quick=quick)
    for command in commands[:4] if quick else commands:
        say("$ " + " ".join(command[1:]))
        code = subprocess.run(command, cwd=project, env=environment, check=False).returncode
        if code not in (0, _NOTHING_COLLECTED):
            return code
    return 0


def _environment(*, quick: bool) -> dict[str, str]:
    """Fewer examples of each property; or all, in Python's development mode."""
    return os.environ | ({"HYPOTHESIS_PROFILE": "quick"} if quick else {"PYTHONDEVMODE": "1"})
