"""What the last build left, and what has happened to it since."""

import os
import time
from pathlib import Path

import msgspec
import pytest
from portal.model.finding import Refused
from portal.output.paths import MANIFEST
from portal.output.state import (
    UNKNOWN,
    Damage,
    State,
    find_damaged,
    find_strangers,
    load_state,
    save_state,
)

TREE = {"a.html": b"a", "tin/b.html": b"b", "tin/sau/c.html": b"c"}
LONG_AGO = 1_500_000_000_000_000_000


@pytest.fixture
def built(build, place):
    """The place of TREE."""
    build(place, TREE)
    return place


def test_state_is_read_back(built):
    state = load_state(built)
    assert state.entries.keys() == {*TREE, MANIFEST}
    assert state.folders.keys() == {"", "tin", "tin/sau"}
    save_state(built, state)
    assert load_state(built) == state


@pytest.mark.parametrize("cut", [0, 1, 20, -1])
def test_damaged_state_counts_as_absent(built, cut):
    built.state.write_bytes(built.state.read_bytes()[:cut])
    assert load_state(built) == State()


def test_absent_or_unreadable_state_is_empty(place):
    assert load_state(place) == State()
    place.state.mkdir()
    assert load_state(place) == State()


def test_nothing_happened(built):
    assert find_damaged(built, load_state(built)) == Damage()


def _rewrite(path: Path) -> None:
    path.write_bytes(b"A")


def _swap(path: Path) -> None:
    """Another file of the same size and time."""
    status = path.stat()
    path.rename(path.with_name("giu"))
    path.write_bytes(b"A")
    path.with_name("giu").unlink()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _lengthen(path: Path) -> None:
    """Longer, in its place, with its time."""
    status = path.stat()
    path.write_bytes(b"AA")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _link(path: Path) -> None:
    path.unlink()
    path.symlink_to("tin/b.html")


@pytest.mark.parametrize("change", [_rewrite, _swap, _lengthen, _link, Path.unlink])
def test_changed_file_is_found(built, change):
    """By its mtime, its inode or its size."""
    time.sleep(0.01)  # a tick of the file system's clock
    change(built.output / "a.html")
    assert find_damaged(built, load_state(built)).changed == {"a.html"}


def test_folder_in_a_files_place_is_strange_with_all_in_it(built):
    (built.output / "a.html").unlink()
    (built.output / "a.html").mkdir()
    (built.output / "a.html/x").write_bytes(b"")
    damage = find_damaged(built, load_state(built))
    assert damage == Damage(frozenset({"a.html"}), frozenset({"a.html", "a.html/x"}))


def test_strangers_are_found_at_any_depth(built):
    (built.output / "la/sau").mkdir(parents=True)
    (built.output / "la/sau/x").write_bytes(b"")
    (built.output / "tin/sau/y").write_bytes(b"")
    (built.output / "tin/z").symlink_to(built.output)
    damage = find_damaged(built, load_state(built))
    assert damage.strangers == {"la", "la/sau", "la/sau/x", "tin/sau/y", "tin/z"}
    assert not damage.changed


def test_what_shows_behind_a_link_is_not_ours(built, tmp_path):
    """Even the very files, moved away and linked to."""
    (built.output / "tin").rename(tmp_path / "ngoai")
    (built.output / "tin").symlink_to(tmp_path / "ngoai")
    damage = find_damaged(built, load_state(built))
    assert damage.changed == {"tin/b.html", "tin/sau/c.html"}
    assert damage.strangers == {"tin"}


def test_lost_output_has_lost_every_file(built):
    built.output.rename(built.beside / "dau-do")
    state = load_state(built)
    assert find_damaged(built, state) == Damage(changed=frozenset(state.entries))


def test_output_that_became_a_link_is_refused(built, tmp_path):
    built.output.rename(tmp_path / "ngoai")
    built.output.symlink_to(tmp_path / "ngoai")
    with pytest.raises(Refused, match="giữ nguyên"):
        find_damaged(built, load_state(built))


def _at_rest(place) -> State:
    """The state as it is once all folders have been at rest for years."""
    state = load_state(place)
    for folder in state.folders:
        os.utime(place.output / folder, ns=(LONG_AGO, LONG_AGO))
    return msgspec.structs.replace(state, folders=dict.fromkeys(state.folders, LONG_AGO))


def test_folder_at_rest_is_not_listed(built):
    """Seen by a stranger that hides behind the folder's old time."""
    state = _at_rest(built)
    (built.output / "tin/la").write_bytes(b"")
    os.utime(built.output / "tin", ns=(LONG_AGO, LONG_AGO))
    assert not find_damaged(built, state).strangers


@pytest.mark.parametrize(
    "change",
    [
        {"looked": LONG_AGO + 10_000_000},
        {"folders": {"": LONG_AGO, "tin": UNKNOWN, "tin/sau": LONG_AGO}},
    ],
    ids=["young", "unknown"],
)
def test_folder_that_may_have_changed_unseen_is_listed(built, change):
    """Changed 10 ms before the look, within a clock's tick; or never looked at."""
    state = _at_rest(built)
    (built.output / "tin/la").write_bytes(b"")
    os.utime(built.output / "tin", ns=(LONG_AGO, LONG_AGO))
    state = msgspec.structs.replace(state, **change)
    assert find_damaged(built, state).strangers == {"tin/la"}


def test_only_the_folders_asked_for_are_looked_at(built):
    state = load_state(built)
    for name in ("la", "tin/la", "tin/sau/la"):
        (built.output / name).write_bytes(b"")
    assert find_strangers(built, state, ["tin", "khong-co"]) == {"tin/la"}
