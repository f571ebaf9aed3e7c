"""The order of the checks, and that the first one that fails is the result."""

import shutil
from pathlib import Path

import pytest
from desk.testing import MADE, run_tests

from tests.conftest import ROOT

CONFIG = """
[tool.mypy]
strict = true
files = ["a.py"]
[tool.ruff]
line-length = 100
[tool.pytest.ini_options]
markers = ["browser", "server", "slow", "alone"]
"""


@pytest.fixture
def project(tmp_path):
    """A small project in which everything passes."""
    (tmp_path / "a.py").write_text("X: int = 1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "sharing.py", tmp_path / "tests")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("import os\n", "-m ruff check ."),
        ("X  =  1\n", "-m ruff format --check ."),
        pytest.param('X: int = ""\n', "-m mypy", marks=pytest.mark.slow),
    ],
)
def test_the_first_check_that_fails_ends_the_run(project, text, last):
    (project / "a.py").write_text(text, encoding="utf-8")
    said = []
    assert run_tests(project, said.append, quick=True) != 0
    assert said[-1] == f"$ {last}"


@pytest.mark.slow
def test_quick_leaves_out_what_needs_browser_server_or_time(project):
    text = "import pytest\n\n\ndef test_it():\n    pass\n"
    test = project / "test_a.py"
    for mark in ("browser", "server", "slow", "alone"):
        text += f"\n\n@pytest.mark.{mark}\ndef test_{mark}():\n    raise AssertionError\n"
    test.write_text(text, encoding="utf-8")
    assert run_tests(project, lambda line: None, quick=True) == 0
    test.write_text(text.replace("pass", "raise AssertionError"), encoding="utf-8")
    assert run_tests(project, lambda line: None, quick=True) == 1


@pytest.mark.slow
def test_quick_tests_compile_once_and_leave_nothing_in_memory(project, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    text = "from pathlib import Path\n\n\ndef test_it(tmp_path):\n    {}\n"
    call = 'Path("place").write_text(str(tmp_path))'
    (project / "test_a.py").write_text(text.format(call), encoding="utf-8")
    assert run_tests(project, lambda line: None, quick=True) == 0
    place = Path((project / "place").read_text(encoding="utf-8"))
    assert place.exists() is not place.is_relative_to("/dev/shm")
    assert list((project / "__pycache__").glob("test_a.*.pyc"))


@pytest.mark.slow
def test_tests_are_given_a_folder_that_goes_with_the_run(project):
    text = f"""import os
from pathlib import Path


def test_it():
    made = Path(os.environ["{MADE}"])
    assert list(made.iterdir()) == []
    Path("place").write_text(str(made))
"""
    (project / "test_a.py").write_text(text, encoding="utf-8")
    assert run_tests(project, lambda line: None, quick=True) == 0
    assert not Path((project / "place").read_text(encoding="utf-8")).exists()


@pytest.mark.server
def test_the_whole_run_begins_with_the_locked_packages_of_npm(project):
    """There is no package-lock.json here: npm ci must fail, and nothing more is run."""
    said = []
    assert run_tests(project, said.append, quick=False) == 1
    assert said[-1] == "lỗi: npm ci không chạy được"
    assert not [line for line in said if line.startswith("$")]
