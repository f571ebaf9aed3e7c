"""Runs of pytest beside one another run every test once, and a failed one is told."""

import os
import shutil
import sys
from collections import Counter

import pytest
from desk.sharing import run_shared

from tests.conftest import ROOT

pytestmark = pytest.mark.slow
PYTEST = [sys.executable, "-m", "pytest", "-q"]
FILE = """import os
import time
from pathlib import Path

import pytest


@pytest.fixture(scope="module", autouse=True)
def told():
    yield
    Path("{name}.down").open("a").write("x")


@pytest.mark.parametrize("number", range(3))
def test_it(number, request):
    time.sleep(0.05)
    with Path("ran").open("a") as ran:
        ran.write(f"{{request.node.nodeid}} {{os.getpid()}}\\n")
    {more}
"""


@pytest.fixture
def project(tmp_path):
    """Thirty files of three tests each, in two folders."""
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", encoding="utf-8")
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "sharing.py", tmp_path / "tests")
    for number in range(30):
        write(tmp_path, name_of(number))
    return tmp_path


def name_of(number):
    return f"tests/{'a' if number % 2 else 'b'}/test_{number}"


def write(project, name, more=""):
    path = project / f"{name}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(FILE.format(name=name, more=more), encoding="utf-8")


def test_every_test_runs_once_and_every_file_in_one_run(project):
    assert run_shared(PYTEST, project, dict(os.environ)) == 0
    ran = [line.split() for line in (project / "ran").read_text(encoding="utf-8").splitlines()]
    assert set(Counter(node for node, pid in ran).values()) == {1}
    assert len(ran) == 90
    assert len({(node.split("::")[0], pid) for node, pid in ran}) == 30
    cores = len(os.sched_getaffinity(0))
    assert min(cores, 2) <= len({pid for node, pid in ran}) <= cores
    torn = [path.read_text(encoding="utf-8") for path in project.glob("tests/*/*.down")]
    assert torn == ["x"] * 30


@pytest.mark.parametrize("number", [0, 29])
def test_a_test_that_fails_in_any_run_is_told(project, number, capfd):
    write(project, name_of(number), more="assert number != 2")
    assert run_shared(PYTEST, project, dict(os.environ)) == 1
    assert capfd.readouterr().out.count(f"FAILED {name_of(number)}") == 1


def test_a_file_that_cannot_be_collected_is_told_by_every_run(project, capfd):
    (project / "tests/a/test_broken.py").write_text(
        "import nothing_of_the_kind\n", encoding="utf-8"
    )
    assert run_shared(PYTEST, project, dict(os.environ)) == 2
    assert not (project / "ran").exists()
    told = capfd.readouterr().out.count("ERROR tests/a/test_broken.py")
    assert told == len(os.sched_getaffinity(0))


def test_nothing_to_run_is_no_failure(project):
    assert run_shared([*PYTEST, "-k", "nothing_of_the_kind"], project, dict(os.environ)) == 0


def test_what_the_command_leaves_out_is_left_out_by_every_run(project):
    assert run_shared([*PYTEST, "--ignore=tests/a"], project, dict(os.environ)) == 0
    ran = (project / "ran").read_text(encoding="utf-8")
    assert (ran.count("tests/a/"), ran.count("tests/b/")) == (0, 45)
