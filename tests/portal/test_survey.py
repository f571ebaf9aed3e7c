"""What is known of content/ before anything is written."""

import time
from pathlib import Path

import pytest
from portal.cache import Store
from portal.fingerprint import read_inputs
from portal.reading.scan import scan
from portal.steps import STORE, Order, Workshop
from portal.survey import survey
from portal.workers import Executor


@pytest.fixture
def look(portal):
    """Survey the portal's content/ as a build would."""

    def looked():
        job = portal.job()
        inputs = read_inputs(job)
        store = Store(Path(job.cache, STORE))
        store.mend()
        executor = Executor(Workshop, Order(job, inputs.reading), job.workers, job.start)
        try:
            return survey(job, inputs, scan(job.content), time.time_ns(), store, executor)
        finally:
            executor.close()
            store.close()

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
    first = look()
    assert look() == first
