"""What is known of content/ before anything is written."""

import time

import msgspec
import pytest
from portal.fingerprint import read_inputs
from portal.looking import verify_media
from portal.reading.scan import scan
from portal.survey import survey
from portal.tools import open_tools


@pytest.fixture
def look(portal):
    """Survey the portal's content/ as a build would."""

    def looked(*, preview=False, verify=False):
        job = msgspec.structs.replace(portal.job(), preview=preview)
        with open_tools(job, read_inputs(job)) as tools:
            given = {"look": verify_media} if verify else {}
            return survey(tools, scan(job.content, time.time_ns()), **given)

    return looked


def test_all_is_known_and_nothing_is_written(portal, look):
    portal.photo("tin-tuc/anh.png", "blue")
    portal.article(body="![Tả](anh.png)")
    portal.article("nhap.md", status="draft")
    seen = look()
    assert [item.path for item in seen.items] == ["tin-tuc/bai.md", "tin-tuc/nhap.md"]
    assert [entry.url for entry in seen.index.entries] == ["/tin-tuc/2018/06/bai/"]
    assert seen.index.photos
    assert (seen.findings, seen.stops) == ([], False)
    assert not portal.output.exists()


def test_a_warning_does_not_stop_and_an_error_does(portal, look):
    portal.article(body="[x](khong-co.md)")
    assert not look().stops
    portal.article(body="![x](khong-co.jpg)")
    assert look().stops


def test_what_was_read_is_known_the_next_time(portal, look):
    portal.photo("tin-tuc/anh.png", "blue")
    portal.article(body="![Tả](anh.png)")
    first, second = look(), look()
    assert (second.index, second.findings) == (first.index, first.findings)
    known = {each.file.path: each for each in second.snapshot.readings}
    assert all(known[each.file.path] == each for each in first.snapshot.readings)


def test_a_preview_has_what_is_not_public_yet_and_marks_it(portal, look):
    """Drafts, items of the future and hidden ones; a withdrawn one leaves nothing here either."""
    portal.article("cong-khai.md")
    portal.article("nhap.md", status="draft")
    portal.article("mai-sau.md", date="2030-01-01")
    portal.article("an.md", status="hidden")
    portal.article("rut.md", withdrawn="{date: 2018-07-01, reason: Sai}")
    marks = {
        entry.item.path: (entry.around.unpublished, entry.listed)
        for entry in look(preview=True).index.entries
    }
    assert marks == {
        "tin-tuc/cong-khai.md": ("", True),
        "tin-tuc/nhap.md": ("draft", True),
        "tin-tuc/mai-sau.md": ("future", True),
        "tin-tuc/an.md": ("hidden", False),
    }
    assert [entry.item.path for entry in look().index.entries] == [
        "tin-tuc/an.md",
        "tin-tuc/cong-khai.md",
    ]


def test_a_survey_that_only_verifies_is_not_taken_on_trust(portal, look):
    """A build after it would publish photos that nobody made."""
    portal.photo("tin-tuc/anh.png", "blue")
    portal.article(body="![Tả](anh.png)")
    time.sleep(0.06)  # until the files are at rest
    seen = look(verify=True)
    assert (seen.findings, seen.snapshot.media) == ([], [])
    assert len(look().snapshot.media) == 1
