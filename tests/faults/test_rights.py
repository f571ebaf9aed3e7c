"""A user without rights: one line, and not a byte changed (security.md a3).

What folders a build refuses as its output is in tests/portal/output/test_place.py.
"""

import pytest

from tests.faults.checks import locked, unlock


@pytest.mark.slow
@pytest.mark.parametrize("names", [["output"], [".portal"], ["output", ".portal", ".cache"]])
def test_an_output_that_may_not_be_written_stays_as_it_is(scene, names):
    kept = scene()
    outcome = kept.build(user=locked(kept, *names))
    unlock(kept)
    assert outcome.code == 1
    assert "không có quyền ghi" in outcome.said
    assert kept.faults(outcome) == []


@pytest.mark.slow
def test_a_cache_that_may_not_be_written_costs_time_only(scene):
    kept = scene()
    outcome = kept.build(user=locked(kept, ".cache"))
    unlock(kept)
    assert outcome.code == 0, outcome.said
    assert kept.portal.files() == kept.new


@pytest.mark.slow
@pytest.mark.parametrize("name", ["content/tin-tuc/sua.md", "content/tin-tuc/so.csv"])
def test_a_source_that_may_not_be_read_is_named(scene, name):
    """At the line of the article that needs it."""
    kept = scene()
    user = locked(kept)
    (kept.portal.path / name).chmod(0)
    outcome = kept.build(user=user)
    (kept.portal.path / name).chmod(0o666)
    assert outcome.code == 1
    assert "content/tin-tuc/sua.md" in outcome.said
    assert "Traceback" not in outcome.said
    assert kept.portal.files() == kept.old
