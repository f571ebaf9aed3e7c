"""50 bad articles among thousands are all named in one run, and nothing is published (a9)."""

import pytest

from tests.conftest import Portal
from tests.faults.checks import unnamed
from tests.faults.mistakes import write_mistakes

ARTICLES, BAD = 10_000, 50


@pytest.mark.slow
def test_50_bad_articles_among_10_000_are_named_in_one_run(server, folder, tell):
    portal = Portal(folder / "portal")
    wanted = write_mistakes(portal, ARTICLES, BAD)
    missed = unnamed(server, portal, wanted)
    tell(f"{BAD - len(missed)} of {BAD} bad articles among {ARTICLES} named in one run")
    assert len(wanted) == BAD
    assert missed == []
