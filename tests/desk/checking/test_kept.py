"""What rules found the last time, in a store of its own."""

import pytest
from desk.checking.kept import LOOKED, MEDIA, code_of
from desk.checking.looking import Looked
from desk.checking.rule import Change, Hit
from desk.checking.text import Facts
from portal.cache import Store
from portal.model.media import CutMedia, Media, MediaUse
from portal.model.photo import WHOLE, PhotoOrder
from portal.model.source import SourceFile
from portal.reading.known import KnownMedia

FOUND = Looked(
    SourceFile("tin-tuc/a.md", "tin-tuc/a.md", 3, 1, 1, 7),
    b"digest",
    (("link-text", Hit(4, {"text": "tại đây"}, Change(4, "a", "b"))),),
    Facts(("muc",), 12),
)


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    store = Store(tmp_path / "check.sqlite")
    store.mend()
    yield store
    store.close()


def test_what_was_kept_comes_back_as_it_was(store):
    LOOKED.save(store, "/c", b"code", [FOUND])
    assert LOOKED.load(store, "/c", b"code") == [FOUND]


def test_other_code_and_another_content_know_nothing_of_it(store):
    LOOKED.save(store, "/c", b"code", [FOUND])
    assert LOOKED.load(store, "/c", b"other") == []
    assert LOOKED.load(store, "/d", b"code") == []


def test_what_older_code_found_is_written_over(store):
    for number in range(5):
        LOOKED.save(store, "/c", b"%d" % number, [FOUND])
    connection = store._open()
    # one is the probe of the store itself
    assert connection.execute("SELECT count(*) FROM entries").fetchone() == (2,)


def test_damage_only_costs_time(store):
    LOOKED.save(store, "/c", b"code", [FOUND])
    store._open().execute("UPDATE entries SET value = x'00'")
    assert LOOKED.load(store, "/c", b"code") == []
    store.close()
    store.path.write_bytes(b"x" * 5000)
    store.mend()
    assert LOOKED.load(store, "/c", b"code") == []


def test_the_code_of_the_reader_is_in_that_of_the_rules():
    assert code_of(b"a") == code_of(b"a")
    assert code_of(b"a") != code_of(b"b")


def test_photos_that_were_verified_are_kept_beside(store):
    file = SourceFile("tin-tuc/a.jpg", "tin-tuc/a.jpg", 3, 1, 1, 7)
    use = MediaUse("tin-tuc/a.jpg", "photo", PhotoOrder())
    cut = CutMedia(WHOLE, "", "webp", "jpg", ((60, 40),))
    known = [KnownMedia(file, use, Media(b"hash", cuts=(cut,)))]
    LOOKED.save(store, "/c", b"code", [FOUND])
    MEDIA.save(store, "/c", b"code", known)
    assert MEDIA.load(store, "/c", b"code") == known
    assert MEDIA.load(store, "/c", b"other") == []
    assert MEDIA.load(store, "/d", b"code") == []
    assert LOOKED.load(store, "/c", b"code") == [FOUND]
