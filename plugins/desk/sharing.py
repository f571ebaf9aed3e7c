"""As many runs of pytest as there are cores, of which each takes files that no other has taken."""

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

NOTHING_COLLECTED = 5  # pytest's exit code


def run_shared(pytest: list[str], project: Path, environment: dict[str, str]) -> int:
    """Run `pytest`, a command, shared out by `tests/sharing.py`; the first code of a failed run.

    One run is heard while it works, the others when it is done. Those read the files from the end:
    in a fresh clone each compiles a part of them and finds the others compiled.
    """
    backwards = _files(project, pytest)[::-1]
    with ExitStack() as stack:
        taken = stack.enter_context(TemporaryDirectory())
        command = [*pytest, "-p", "tests.sharing", f"--taken={taken}", "-p", "no:cacheprovider"]
        others = []
        for _ in range(len(os.sched_getaffinity(0)) - 1):
            out = stack.enter_context(TemporaryFile())
            other = subprocess.Popen(
                [*command, *backwards],
                cwd=project,
                env=environment,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
            others.append((stack.enter_context(other), out))
        codes = [subprocess.run(command, cwd=project, env=environment, check=False).returncode]
        for other, out in others:
            codes.append(other.wait())
            out.seek(0)
            shutil.copyfileobj(out, sys.stdout.buffer)
            sys.stdout.flush()
    return next((code for code in codes if code not in (0, NOTHING_COLLECTED)), 0)


def _files(project: Path, pytest: list[str]) -> list[str]:
    """The files of tests, without those below folders that the command leaves out."""
    left_out = [word.removeprefix("--ignore=") for word in pytest if word.startswith("--ignore=")]
    files = (path.relative_to(project) for path in project.joinpath("tests").rglob("test_*.py"))
    return sorted(str(path) for path in files if not any(map(path.is_relative_to, left_out)))
