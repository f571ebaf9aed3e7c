"""What rules found the last time, in a store of its own."""

import pytest
from desk.checking.kept import code_of, load_looked, load_media, save_looked, save_media
from desk.checking.looking import Looked
from desk.checking.rule import Change, Hit
from desk.checking.text import Facts
from portal.cache import Store
from portal.model.media import CutMedia, Media, MediaUse
from portal.model.photo import WHOLE, PhotoOrder
from portal.model.source import SourceFile
from portal.reading.known import KnownMedia

LOOKED = Looked(
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
    save_looked(store, "/c", b"code", [LOOKED])
    assert load_looked(store, "/c", b"code") == {"tin-tuc/a.md": LOOKED}


def test_other_code_and_another_content_know_nothing_of_it(store):
    save_looked(store, "/c", b"code", [LOOKED])
    assert load_looked(store, "/c", b"other") == {}
    assert load_looked(store, "/d", b"code") == {}


def test_what_older_code_found_is_written_over(store):
    for number in range(5):
        save_looked(store, "/c", b"%d" % number, [LOOKED])
    connection = store._open()
    # one is the probe of the store itself
    assert connection.execute("SELECT count(*) FROM entries").fetchone() == (2,)


def test_damage_only_costs_time(store):
    save_looked(store, "/c", b"code", [LOOKED])
    store._open().execute("UPDATE entries SET value = x'00'")
    assert load_looked(store, "/c", b"code") == {}
    store.close()
    store.path.write_bytes(b"x" * 5000)
    store.mend()
    assert load_looked(store, "/c", b"code") == {}


def test_the_code_of_the_reader_is_in_that_of_the_rules():
    assert code_of(b"a") == code_of(b"a")
    assert code_of(b"a") != code_of(b"b")


def test_photos_that_were_verified_are_kept_beside(store):
    file = SourceFile("tin-tuc/a.jpg", "tin-tuc/a.jpg", 3, 1, 1, 7)
    use = MediaUse("tin-tuc/a.jpg", "photo", PhotoOrder())
    cut = CutMedia(WHOLE, "", "webp", "jpg", ((60, 40),))
    known = [KnownMedia(file, use, Media(b"hash", cuts=(cut,)))]
    save_looked(store, "/c", b"code", [LOOKED])
    save_media(store, "/c", b"code", known)
    assert load_media(store, "/c", b"code") == known
    assert load_media(store, "/c", b"other") == []
    assert load_media(store, "/d", b"code") == []
    assert load_looked(store, "/c", b"code") == {"tin-tuc/a.md": LOOKED}
