"""The store: what was put, or nothing; never what was not put."""

import os
import pickle
import sqlite3

import pytest
from portal.cache import Store, digest

KEY = digest(b"khoa")
VALUE = b"gia tri " * 40
ENTRIES = [(KEY, VALUE), (digest(b"rong"), b""), (digest(b"lon"), bytes(range(256)) * 400)]


@pytest.fixture
def store(tmp_path):
    """A store with ENTRIES in it."""
    store = filled(tmp_path / "portal.sqlite")
    yield store
    store.close()


def filled(path):
    store = Store(path)
    store.mend()
    store.put(ENTRIES)
    return store


def values(store):
    return [store.get(key) for key, _ in ENTRIES]


def kept(path):
    """What another process would find in the file."""
    store = Store(path)
    try:
        return values(store)
    finally:
        store.close()


def test_what_was_put_is_found_by_others_and_later(store):
    assert values(store) == kept(store.path) == [value for _, value in ENTRIES]
    store.close()
    assert kept(store.path) == [value for _, value in ENTRIES]


def test_what_was_not_put_is_absent(store):
    assert store.get(digest(b"khac")) is None


def test_a_value_put_again_is_the_new_one(store):
    store.put([(KEY, b"moi")])
    assert store.get(KEY) == b"moi"


@pytest.mark.parametrize("parts", [(b"a", b"bc"), (b"ab", b"c"), (b"abc",), (b"", b"abc"), ()])
def test_no_two_lists_of_parts_have_one_key(parts):
    others = [(b"a", b"bc"), (b"ab", b"c"), (b"abc",), (b"", b"abc"), ()]
    assert [digest(*other) for other in others].count(digest(*parts)) == 1
    assert len(digest(*parts)) == 16


def test_a_flipped_byte_anywhere_makes_an_entry_absent_and_never_another(tmp_path):
    """200 bytes: every one of a value and its seal, and others all over the file."""
    store = filled(tmp_path / "portal.sqlite")
    store.close()
    good = store.path.read_bytes()
    start = good.index(VALUE) - 40
    places = {*range(start, start + 120), *range(0, len(good), len(good) // 79)}
    assert len(places) >= 200
    absent = 0
    for place in sorted(places):
        store.path.write_bytes(good[:place] + bytes([good[place] ^ 0xFF]) + good[place + 1 :])
        found = kept(store.path)
        for value, (_, put) in zip(found, ENTRIES, strict=True):
            assert value in (None, put), place
        absent += None in found
        for suffix in ("-wal", "-shm"):
            store.path.with_name(store.path.name + suffix).unlink(missing_ok=True)
    assert absent >= 100


@pytest.mark.parametrize("left", [0, 1, 16, 99, 100, 3000, 16384, 50_000, -1, -16384, -40_000])
def test_a_cut_file_is_begun_anew(store, left):
    """Where it is not, nothing that lay in the lost part could ever be stored again."""
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:left])
    store.mend()
    assert values(store) == [None] * 3
    store.put(ENTRIES)
    assert values(store) == kept(store.path) == [value for _, value in ENTRIES]


@pytest.mark.parametrize(
    "data", [b"", b"x" * 40_000, b"SQLite format 3\0" + b"\xff" * 5000, bytes(100)]
)
def test_a_file_that_is_no_store_is_begun_anew(tmp_path, data):
    path = tmp_path / "sau" / "portal.sqlite"
    path.parent.mkdir()
    path.write_bytes(data)
    store = filled(path)
    assert values(store) == [value for _, value in ENTRIES]
    store.close()


def test_what_can_be_neither_read_nor_removed_gives_nothing_and_stops_nothing(tmp_path):
    """A folder in the file's place, and one where no folder can be made."""
    (tmp_path / "portal.sqlite").mkdir()
    (tmp_path / "tep").write_bytes(b"")
    for path in (tmp_path / "portal.sqlite", tmp_path / "tep" / "portal.sqlite"):
        store = filled(path)
        assert values(store) == [None] * 3
        store.close()


def test_a_store_of_another_shape_is_begun_anew(tmp_path):
    """A later version may name its columns otherwise."""
    path = tmp_path / "portal.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE entries (name TEXT)")
    other.execute("INSERT INTO entries VALUES ('a')")
    other.commit()
    other.close()
    store = filled(path)
    assert values(store) == [value for _, value in ENTRIES]
    store.close()


def test_a_value_that_is_no_bytes_is_absent(store):
    other = sqlite3.connect(store.path)
    for value in ("chữ", 5, None, VALUE.decode()):
        other.execute("UPDATE entries SET value = ?", (value,))
        other.commit()
        assert values(store) == [None] * 3
    other.close()


def test_a_value_under_another_key_is_absent(store):
    """A seal is of key and value: an entry is no answer to another question."""
    other = sqlite3.connect(store.path)
    other.execute("DELETE FROM entries WHERE key = ?", (ENTRIES[2][0],))
    other.execute("UPDATE entries SET key = ? WHERE key = ?", (ENTRIES[2][0], KEY))
    other.commit()
    other.close()
    assert values(store) == [None, b"", None]


def test_nothing_stored_is_ever_run(store, tmp_path):
    """A pickle in the store is bytes like all others."""

    class Evil:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "da-chay"),)

    store.put([(KEY, pickle.dumps(Evil()))])
    assert isinstance(store.get(KEY), bytes)
    assert not (tmp_path / "da-chay").exists()


def test_a_store_that_cannot_be_opened_gives_nothing_and_stops_nothing(tmp_path):
    store = Store(tmp_path / "khong-co" / "portal.sqlite")
    store.put([(KEY, VALUE)])
    store.prune(set())
    assert store.get(KEY) is None


def test_a_file_taken_away_while_open_costs_its_entries_only(store):
    store.close()
    store.path.unlink()
    assert store.get(KEY) is None
    store.begin_anew()
    store.put([(KEY, VALUE)])
    assert store.get(KEY) == VALUE


def test_pruning_keeps_what_is_used_once_the_rest_outweighs_it(tmp_path):
    store = filled(tmp_path / "portal.sqlite")
    live = {key for key, _ in ENTRIES}
    dead = [(digest(b"%d" % n), b"x") for n in range(1010)]
    store.put(dead[:900])
    store.prune(live)
    assert store.get(dead[0][0]) == b"x"
    store.put(dead)
    store.prune(live)
    assert [store.get(key) for key, _ in dead] == [None] * len(dead)
    assert values(store) == [value for _, value in ENTRIES]
    store.close()


def test_two_write_side_by_side(store):
    """Workers and the coordinator; a writer that is closed lets the other in."""
    other = Store(store.path)
    for number in range(20):
        writer = (store, other)[number % 2]
        writer.put([(digest(b"%d" % number), b"%d" % number)])
    assert [other.get(digest(b"%d" % n)) for n in range(20)] == [b"%d" % n for n in range(20)]
    other.close()
