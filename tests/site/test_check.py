"""`invoke check` of the whole sample: nothing wrong in it, and a hundred mistakes found at once."""

import os
import shutil
from collections import Counter

import pytest
from desk.checking.run import check
from portal.fingerprint import read_inputs

from tests.conftest import ROOT, Portal
from tests.site.seeded_mistakes import AS_OF, SEEDS

pytestmark = pytest.mark.slow  # every photo of the sample is made once


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A copy of the project's settings and content/."""
    portal = Portal(tmp_path_factory.mktemp("sample") / "portal")
    shutil.copytree(ROOT / "content", portal.content, dirs_exist_ok=True)
    return portal


def findings(portal):
    job = portal.job(PORTAL_AS_OF=AS_OF, PORTAL_WORKERS=os.cpu_count() or 1)
    return check(job, read_inputs(job)).findings


def test_the_sample_has_no_finding(sample):
    assert [finding.show("") for finding in findings(sample)] == []


def line_of(text, piece):
    at = text.find(piece)
    assert at >= 0, piece
    return text.count("\n", 0, at) + 1


def put(portal):
    """Make every mistake; gives path, line, remedy and sort of each finding that must come."""
    for seed in SEEDS:
        path = portal.content / seed.path
        path.parent.mkdir(parents=True, exist_ok=True)
        data = seed.data
        if seed.old:
            text = path.read_text(encoding="utf-8")
            assert text.count(seed.old) == 1, seed
            data = text.replace(seed.old, seed.data)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    wanted = []
    for seed in SEEDS:
        text = (portal.content / seed.path).read_bytes().decode("utf-8", "replace")
        for sort, at, remedy in seed.mistakes:
            wanted.append((f"content/{seed.path}", line_of(text, at), remedy, sort))
    return wanted


def test_every_seeded_mistake_is_found_in_one_run_and_nothing_else(sample):
    wanted = put(sample)
    found = Counter()
    missed, left = [], findings(sample)
    for path, line, remedy, sort in wanted:
        told = [
            each
            for each in left
            if (each.path, each.line) == (path, line) and remedy in f"{each.message} → {each.fix}"
        ]
        if told:
            left.remove(told[0])
            found[sort] += 1
        else:
            missed.append((path, line, remedy, sort))
    assert missed == []
    assert [each.show("") for each in left] == []
    assert (found.total() >= 100, len(found) >= 40) == (True, True)
