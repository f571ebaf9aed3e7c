"""Whether a file was at rest when it was looked at."""

import pytest
from portal.model.source import SETTLED, SourceFile

LOOKED = 10**18


@pytest.mark.parametrize(
    ("mtime", "ctime", "settled"),
    [
        (LOOKED - SETTLED - 1, LOOKED - SETTLED - 1, True),
        (LOOKED - SETTLED, 0, False),
        (0, LOOKED - SETTLED, False),
        (LOOKED + 5, 0, False),
    ],
)
def test_a_file_that_just_changed_may_change_again_unseen(mtime, ctime, settled):
    """A clock ahead of ours counts too; ctime, since mtime can be set by anyone."""
    assert SourceFile("a.md", "a.md", 1, mtime, ctime, 1).settled(LOOKED) is settled
