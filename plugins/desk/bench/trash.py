"""What a run throws away → a folder of its own, emptied when nothing is measured any more.

After many deletions ext4 is slow to create files, since it passes over inodes that were freed in
the last minutes (`recently_deleted` in fs/ext4/ialloc.c): a third of the time of a clean build
went there, for us and for the peer.
"""

import shutil
from pathlib import Path

_NAME = "bench-trash"


def throw_away(path: Path, work: Path) -> None:
    """Move a file or folder beside `work`, on its file system; what is not there is no matter."""
    if path.exists():
        trash = work.parent / _NAME
        trash.mkdir(exist_ok=True)
        path.rename(trash / str(len(list(trash.iterdir()))))


def empty_trash(work: Path) -> None:
    """Delete what was thrown away."""
    shutil.rmtree(work.parent / _NAME, ignore_errors=True)
