"""The flow of a check: what the build finds, what the rules find, and what is kept."""

import os
import time
from contextlib import closing

import pytest
from desk.checking import kept
from desk.checking.run import check
from portal.cache import Store
from portal.fingerprint import read_inputs
from portal.model.source import SETTLED


def told(portal, **settings):
    """Without the menu of the sample, whose pages are not there."""
    job = portal.job(PORTAL_MENU=[], PORTAL_TILES=[], PORTAL_BOXES=[], PORTAL_FOOTER=[], **settings)
    found = check(job, read_inputs(job))
    return [(each.path, each.line, each.rule) for each in found.findings]


BAD_LINK = "Một đoạn văn bản đủ dài để không bị coi là trống.\n\nXem [tại đây](/tin-tuc/)."


def test_findings_of_the_build_and_of_rules_stand_together_in_order(portal):
    portal.article("b.md", BAD_LINK, date="hôm qua")
    portal.article("a.md", BAD_LINK)
    assert told(portal) == [
        ("content/tin-tuc/a.md", 9, "link-text"),
        ("content/tin-tuc/b.md", 3, ""),
        ("content/tin-tuc/b.md", 9, "link-text"),
    ]


def test_nothing_is_built(portal):
    portal.article()
    told(portal)
    assert not portal.output.exists()
    assert not (portal.path / ".portal").exists()


def told_of_settings(portal, **settings):
    job = portal.job(**{"PORTAL_TILES": [], "PORTAL_BOXES": [], "PORTAL_FOOTER": []} | settings)
    findings = check(job, read_inputs(job)).findings
    return [each.message for each in findings if each.path == "pelicanconf.py" and not each.rule]


def test_what_is_wrong_with_the_settings_is_told_with_their_file(portal):
    portal.article()
    told = told_of_settings(portal, PORTAL_MENU=[("Tin", "/tin-tuc/"), ("Phim", "/phim/")])
    assert told == ["ô “Phim” bị lược bỏ: trang /phim/ không có"]
    told = told_of_settings(portal, PORTAL_MENU=[], PORTAL_REDIRECTS=[("/cu.aspx", "/khong-co/")])
    assert len(told) == 1


def test_a_page_with_an_error_is_not_said_to_be_missing_as_well(portal):
    portal.write("trang/lien-he.md", "---\ntitle: Liên hệ\nkhac: x\n---\nx\n")
    told = told_of_settings(portal, PORTAL_MENU=[("A", "/lien-he/"), ("B", "/khong-co/")])
    assert told == ["ô “B” bị lược bỏ: trang /khong-co/ không có"]


def test_a_warm_check_finds_the_same_and_opens_what_changed(portal):
    for name in "abc":
        portal.article(f"{name}.md", BAD_LINK, title=f"Bài {name}")
    time.sleep(SETTLED / 1e9)
    cold = told(portal)
    assert told(portal) == cold
    portal.article("b.md", f"{BAD_LINK}\n\n[Ở đây](/tin-tuc/)", title="Bài b")
    assert told(portal) == [cold[0], cold[1], ("content/tin-tuc/b.md", 11, "link-text"), cold[2]]


def kept_paths(portal):
    job = portal.job()
    with closing(Store(portal.path / ".cache" / kept.STORE)) as store:
        code = kept.code_of(read_inputs(job).reading)
        return [each.file.path for each in kept.LOOKED.load(store, job.content, code)]


def test_a_file_is_kept_once_it_is_at_rest(portal):
    """One that was written a moment ago may change once more without a trace."""
    path = portal.article()
    os.utime(path, (2**32, 2**32))  # a moment ago, however long this test takes
    told(portal)
    assert kept_paths(portal) == []
    os.utime(path, (1, 1))
    time.sleep(SETTLED / 1e9)
    told(portal)
    assert kept_paths(portal) == ["tin-tuc/bai.md"]


@pytest.mark.slow
def test_what_another_process_would_find_is_the_same(portal):
    for number in range(120):
        portal.article(f"bai-{number}.md", BAD_LINK, title=f"Bài thứ {number}")
    here = told(portal)
    (portal.path / ".cache/check.sqlite").unlink()
    assert told(portal, PORTAL_WORKERS=2) == here
    assert len(here) >= 120


@pytest.mark.slow
def test_a_build_does_not_drop_what_a_check_keeps(portal):
    portal.article()
    told(portal)
    before = (portal.path / ".cache/check.sqlite").read_bytes()
    portal.build()
    assert (portal.path / ".cache/check.sqlite").read_bytes() == before
