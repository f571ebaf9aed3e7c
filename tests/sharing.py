"""A plugin of pytest: runs beside one another each take a file of tests that no other has taken.

Where the tests are thousands and take milliseconds each, what pytest-xdist tells from process to
process of every one costs half as much again as they do. `desk/sharing.py` begins the runs.
"""

from pathlib import Path

import pytest


class Taking:
    """The files of tests that this run takes; `folder` is where all runs leave their marks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ours: dict[Path, bool] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Pytest's own loop, over the tests in files that are ours."""
        if session.testsfailed:
            raise session.Interrupted(f"{session.testsfailed} errors while collecting")
        ours = (item for item in session.items if self._is_ours(item.path))
        item = next(ours, None)
        while item is not None:
            following = next(ours, None)  # what the two have in common is left standing
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.shouldfail:
                raise session.Failed(session.shouldfail)
            if session.shouldstop:
                raise session.Interrupted(session.shouldstop)
            item = following
        return True

    def _is_ours(self, path: Path) -> bool:
        if path not in self._ours:
            self._ours[path] = self._take(path)
        return self._ours[path]

    def _take(self, path: Path) -> bool:
        mark = self._folder / str(path).replace("/", "~")
        try:
            mark.touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--taken FOLDER`, empty at first and the same for all runs."""
    parser.addoption("--taken", type=Path, help="folder of what runs beside this one have taken")


def pytest_configure(config: pytest.Config) -> None:
    """Take files where the runs have a folder for it."""
    if folder := config.getoption("--taken"):
        config.pluginmanager.register(Taking(folder))
