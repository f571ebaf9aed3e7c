"""When a build may see that nothing has to be done."""

import msgspec
import pytest
from portal.fingerprint import Inputs
from portal.memo import Counts, Memo, count, files_digest, load_memo, others_digest, still_holds
from portal.model.finding import Finding
from portal.model.moment import Moment
from portal.model.source import SourceFile
from portal.reading.scan import Scan

INPUTS = Inputs(b"reading", b"rendering")
MEMO = Memo(
    inputs=b"rendering",
    sources=b"sources",
    settled=True,
    since=100,
    until=200,
    findings=[Finding("a.md", 1, "x", "y", "warning")],
    notes=[],
    counts=Counts(articles=3),
)


def holds(memo=MEMO, inputs=INPUTS, sources=b"sources", at=100):
    return still_holds(memo, inputs, sources, Moment(at))


def test_the_memo_of_the_same_build_holds():
    assert holds()
    assert holds(inputs=Inputs(b"other", b"rendering"))


@pytest.mark.parametrize(
    ("at", "held"), [(99, False), (100, True), (199, True), (200, False), (10**10, False)]
)
def test_it_holds_from_its_own_moment_until_the_clock_changes_something(at, held):
    assert holds(at=at) is held


def test_it_holds_for_ever_where_the_clock_changes_nothing():
    assert holds(msgspec.structs.replace(MEMO, until=None), at=10**10)


@pytest.mark.parametrize(
    "changes",
    [
        {"inputs": Inputs(b"reading", b"other")},
        {"sources": b"other"},
        {"memo": msgspec.structs.replace(MEMO, settled=False)},
    ],
)
def test_it_holds_for_nothing_else(changes):
    assert not holds(**changes)


def test_a_damaged_memo_is_none():
    data = msgspec.msgpack.encode(MEMO)
    assert load_memo(data) == MEMO
    for cut in range(len(data)):
        assert load_memo(data[:cut]) is None
    assert load_memo(b"\xc0") is None


FILE = SourceFile("a.md", "a.md", 1, 2, 3, 4)


def scanned(*files):
    return Scan({file.path: file for file in files}, [])


def test_sources_are_told_from_other_files():
    source = msgspec.structs.replace(FILE, path="tin-tuc/a.md")
    later = msgspec.structs.replace(source, mtime=9)
    photo = msgspec.structs.replace(FILE, path="tin-tuc/a.jpg")
    other = msgspec.structs.replace(photo, mtime=9)
    before = others_digest(scanned(source, photo))
    assert others_digest(scanned(later, photo)) == before
    assert others_digest(scanned(source, other)) != before
    assert others_digest(scanned(source)) != before


def test_builds_of_one_output_have_each_their_stamp():
    """Of another moment too: the clock alone changes what is public."""
    for change in ({"inputs": b"x"}, {"sources": b"x"}, {"since": MEMO.since + 1}):
        assert msgspec.structs.replace(MEMO, **change).stamp != MEMO.stamp
    assert msgspec.structs.replace(MEMO, findings=[]).stamp == MEMO.stamp


@pytest.mark.parametrize("field", ["path", "disk", "size", "mtime", "ctime", "inode"])
def test_all_that_the_disk_says_of_a_file_counts(field):
    other = msgspec.structs.replace(FILE, **{field: type(getattr(FILE, field))(9)})
    assert files_digest(scanned(other)) != files_digest(scanned(FILE))


def test_a_file_more_or_less_counts():
    assert files_digest(scanned()) != files_digest(scanned(FILE))
    assert files_digest(scanned(FILE)) == files_digest(scanned(FILE))


def test_hidden_items_are_counted_apart(article, standing, index_of):
    index = index_of(
        article("a"),
        article("b"),
        article("an", status="hidden"),
        article("nhap", status="draft"),
        standing("gioi-thieu"),
        standing("an", status="hidden"),
        standing("kin", status="hidden"),
    )
    assert count(index) == Counts(2, 1, 1, 2)
