"""A project → whether git is at work on its files: a checkout is one change, however long it is.

git holds `index.lock` from before the first file that it writes to after the last.
"""

import time
from pathlib import Path


def is_checking_out(project: Path, longest: float) -> bool:
    """A lock older than so many seconds was left by a git that died: it hinders nobody here."""
    folder = _git_folder(project)
    if folder is None:
        return False
    try:
        begun = (folder / "index.lock").stat().st_mtime
    except OSError:
        return False
    return abs(time.time() - begun) < longest


def _git_folder(project: Path) -> Path | None:
    """Of the repository that the project is in, or of its worktree: a file names it there."""
    for folder in (project, *project.parents):
        git = folder / ".git"
        if git.is_dir():
            return git
        if git.is_file():
            _, _, name = git.read_text(encoding="utf-8", errors="replace").partition("gitdir: ")
            return folder / name.strip()
    return None
