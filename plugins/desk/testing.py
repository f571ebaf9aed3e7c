"""Everything that must pass: linters, types, tests; what is missing is installed or named."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from portal.model.finding import Refused

from .system import ensure_system_tools

Say = Callable[[str], None]


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
    marks = ["-m", "not browser and not server and not slow"] if quick else []
    commands = (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [python, "-X", "dev", "-m", "pytest", *marks],
    )
    for command in commands:
        say("$ " + " ".join(command[1:]))
        code = subprocess.run(command, cwd=project, check=False).returncode
        if code:
            return code
    return 0
