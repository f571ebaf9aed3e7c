"""A clock that is wrong, and files whose times say nothing: no stale page (security.md a5)."""

import pytest

from tests.faults.checks import CLOCKS, TO_2038, YEAR, unseen_edits
from tests.faults.scene import differences


@pytest.mark.slow
def test_an_edit_that_the_times_do_not_show_is_seen(scene, tell):
    """Whatever the clock says at the two builds; the times of files follow it."""
    told, stale = scene(), 0
    for before in CLOCKS:
        for after in CLOCKS:
            stale += len(unseen_edits(told, before, after))
            told.restore()
    tell(f"{len(CLOCKS) ** 2} pairs of clocks: stale pages {stale}")
    assert stale == 0


@pytest.mark.slow
def test_a_clock_set_back_takes_back_what_is_not_yet_public(scene):
    """Without as-of the clock decides, at each build anew; and as with a clean build."""
    told = scene()
    told.portal.article("sau.md", title="Sau này", date="2030-01-01")
    for clock, there in ((TO_2038, True), (-YEAR, False), (TO_2038, True), (0.0, False)):
        assert told.build(as_of="", clock=clock).code == 0
        warm = told.portal.files()
        assert ("tin-tuc/2030/01/sau/index.html" in warm) is there
        for name in ("output", ".portal", ".cache"):
            told.forget(name)
        assert told.build(as_of="", clock=clock).code == 0
        assert differences("", warm, told.portal.files()) == []
