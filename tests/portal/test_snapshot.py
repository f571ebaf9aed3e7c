"""What a build hands to the next one: all of it, or nothing."""

import msgspec
import pytest
from portal.cache import Store
from portal.linking.related import Relations
from portal.model.media import Media, MediaUse
from portal.model.photo import Cut, PhotoOrder, Words
from portal.model.source import SourceFile
from portal.reading.known import KnownMedia, KnownReading, Reading
from portal.snapshot import (
    Known,
    Snapshot,
    load_relations,
    load_snapshot,
    save_relations,
    save_snapshot,
)

NOTHING = Known(Snapshot(), Snapshot())
RELATIONS = Relations(b"x" * 32, ((), (0,)))


def file(name, inode=1):
    return SourceFile(name, name, 1, 1, 1, inode)


def reading(number, key=b"k"):
    return KnownReading(file(f"{number}.md"), Reading(f"{number}.md", key))


def media(number):
    order = PhotoOrder(
        (Cut("card", number, 3),), (9,), (8,), words=Words("Lời", "Tác giả", "Nguồn")
    )
    return KnownMedia(
        file(f"{number}.jpg"), MediaUse(f"{number}.jpg", "photo", order), Media(b"hash")
    )


WHOLE = Snapshot([reading(n) for n in range(60)], [media(n) for n in range(20)])


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "portal.sqlite")
    store.mend()
    yield store
    store.close()


def load(store, content="/content", code=b"code"):
    return load_snapshot(store, content, code)


def save(store, snapshot):
    return save_snapshot(store, "/content", b"code", snapshot, load(store))


def test_what_was_saved_is_loaded(store):
    save(store, WHOLE)
    assert load(store).all == WHOLE


def test_an_empty_store_knows_nothing(store):
    assert load(store) == NOTHING


@pytest.mark.parametrize("other", [{"content": "/khac"}, {"code": b"khac"}])
def test_another_content_and_another_code_know_nothing_of_it(store, other):
    save(store, WHOLE)
    assert load(store, **other) == NOTHING


@pytest.mark.parametrize("data", [b"", b"\xc1", msgspec.msgpack.encode({"readings": [[1]]})])
def test_what_cannot_be_read_is_nothing(store, data):
    """Such as a later version's, which has other fields."""
    keys = save(store, WHOLE)
    store.put([(key, data) for key in keys])
    assert load(store) == NOTHING


def changed(known, number):
    """The same objects but one, as a build after an edit has them."""
    readings = [*known.all.readings]
    readings[number] = reading(number, b"moi")
    return Snapshot(readings, known.all.media)


def test_a_small_change_is_laid_beside_the_rest(store):
    base_key, _ = save(store, WHOLE)
    before = store.get(base_key)
    known = load(store)
    save_snapshot(store, "/content", b"code", changed(known, 7), known)
    assert store.get(base_key) == before
    after = load(store)
    assert after.since == Snapshot([reading(7, b"moi")])
    assert {each.file.path: each for each in after.all.readings}["7.md"] == reading(7, b"moi")


def test_many_small_changes_are_gathered_and_then_become_part_of_the_rest(store):
    base_key, _ = save(store, WHOLE)
    before = store.get(base_key)
    for number in range(8):
        known = load(store)
        latest = {each.file.path: each for each in known.all.readings}
        latest[f"{number}.md"] = reading(number, b"moi")
        snapshot = Snapshot(list(latest.values()), known.all.media[:20])
        save_snapshot(store, "/content", b"code", snapshot, known)
        found = {each.file.path: each for each in load(store).all.readings}
        assert found == latest
    assert store.get(base_key) != before
    assert len(load(store).since.readings) < 8


def test_what_is_as_it_was_is_not_written_again(store):
    save(store, WHOLE)
    known = load(store)
    store.put(
        [(key, b"dau") for key in save_snapshot(store, "/content", b"code", known.all, known)]
    )
    keys = save_snapshot(store, "/content", b"code", known.all, known)
    assert [store.get(key) for key in keys] == [b"dau", b"dau"]


def test_relations_are_kept_and_written_only_when_they_are_new(store):
    key = save_relations(store, "/content", b"code", RELATIONS, Relations())
    assert load_relations(store, "/content", b"code") == RELATIONS
    assert load_relations(store, "/content", b"khac") == Relations()
    store.put([(key, b"dau")])
    assert save_relations(store, "/content", b"code", RELATIONS, RELATIONS) == key
    assert store.get(key) == b"dau"
    assert load_relations(store, "/content", b"code") == Relations()


def test_the_keys_are_apart(store):
    keys = {*save(store, WHOLE), save_relations(store, "/content", b"code", RELATIONS, Relations())}
    assert len(keys) == 3
