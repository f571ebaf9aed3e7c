"""Whether git is at work on a project's files."""

import os
import time

import pytest
from desk.serve.checkout import is_checking_out

LONGEST = 10.0


@pytest.fixture
def project(tmp_path):
    """A project in a folder of a larger repository."""
    project = tmp_path / "kho mã" / "cổng"
    project.mkdir(parents=True)
    return project


def lock(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.lock").touch()
    return folder / "index.lock"


def test_no_repository_is_no_checkout(project):
    assert not is_checking_out(project, LONGEST)


@pytest.mark.parametrize("place", [".git", "../.git"])
def test_a_lock_of_the_repository_around_it_tells(project, place):
    held = lock(project / place)
    assert is_checking_out(project, LONGEST)
    held.unlink()
    assert not is_checking_out(project, LONGEST)


@pytest.mark.parametrize("absolute", [True, False])
def test_a_worktree_has_its_lock_elsewhere(project, absolute):
    """`git worktree add` and submodules leave a file that names git's folder."""
    held = lock(project.parent / "gốc/.git/worktrees/cổng")
    named = held.parent if absolute else f"../{held.parent.relative_to(project.parent)}"
    (project / ".git").write_text(f"gitdir: {named}\n", encoding="utf-8")
    assert is_checking_out(project, LONGEST)


def test_an_old_lock_was_left_by_a_git_that_died(project):
    """Every save would wait for it otherwise."""
    held = lock(project / ".git")
    long_ago = time.time() - LONGEST - 1
    os.utime(held, (long_ago, long_ago))
    assert not is_checking_out(project, LONGEST)
