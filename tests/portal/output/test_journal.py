"""The steps are done in order, can be done again, and stay inside the output."""

import msgspec
import pytest
from portal.model.finding import Refused
from portal.output.journal import Journal, carry_out, close_journal, load_journal, write_journal
from portal.output.paths import MARKER
from portal.output.staging import Staging
from portal.output.state import State, load_state


@pytest.fixture
def journal(place) -> Journal:
    """`tin/a.html`, the folder `moi` and the manifest are to be written, `cu` is to go."""
    staging = Staging(place.staging)
    first, page = staging.write("tin/a.html", b"tin/a.html", "", new=False)
    last, manifest = staging.write("manifest.txt", b"manifest.txt", "", new=False)
    _, inside = staging.write("moi/sau/b.html", b"b", "", new=True)
    entries = {entry.path: entry for entry in (page, manifest, inside)}
    state = State(entries, {"": -1, "tin": -1, "moi": -1, "moi/sau": -1}, 0, b"memo")
    renames, last_one = [(first, page.path)], [(last, manifest.path)]
    return Journal(["moi"], renames, [b"cu"], last_one, state, b"record", b"rules")


WRITTEN = {"tin/a.html": b"tin/a.html", "moi/sau/b.html": b"b"}


def test_steps_make_the_output(place, journal, published):
    assert carry_out(place, journal) == {"tin"}
    assert published(place) == WRITTEN
    assert (place.output / "manifest.txt").read_bytes() == b"manifest.txt"


def test_journal_is_read_back(place, journal):
    write_journal(place, journal)
    assert load_journal(place) == journal


def test_what_is_done_is_not_to_do(place, journal):
    write_journal(place, journal)
    carry_out(place, journal)
    assert load_journal(place) == msgspec.structs.replace(journal, folders=[], renames=[], last=[])


def test_steps_can_be_done_again(place, journal, published):
    write_journal(place, journal)
    for _ in range(2):
        again = load_journal(place)
        assert again is not None
        carry_out(place, again)
    assert published(place) == WRITTEN


def test_closing_lays_down_the_records(place, journal):
    write_journal(place, journal)
    close_journal(place, journal, journal.state)
    assert load_state(place) == journal.state
    assert place.record.read_bytes() == b"record"
    assert place.rules.read_bytes() == b"rules"
    assert not place.journal.exists()


def test_absent_journal_is_none(place):
    assert load_journal(place) is None


@pytest.mark.parametrize("cut", [0, 10, 40, -1])
def test_damaged_journal_counts_as_absent(place, journal, cut):
    write_journal(place, journal)
    place.journal.write_bytes(place.journal.read_bytes()[:cut])
    assert load_journal(place) is None


@pytest.mark.parametrize(
    "change",
    [
        {"deletes": [b"../noi-khac"]},
        {"deletes": [b"/etc"]},
        {"deletes": [MARKER.encode()]},
        {"renames": [("../0", "tin/a.html")]},
        {"renames": [("0", "../a.html")]},
        {"renames": [("0", "khong-co-trong-state")]},
        {"renames": [("7", "tin/a.html")]},
        {"folders": ["../moi"]},
        {"folders": ["/etc"]},
    ],
    ids="above absolute marker number outside unknown lost folder-above folder-absolute".split(),
)
def test_journal_that_cannot_be_completed_counts_as_absent(place, journal, change):
    write_journal(place, msgspec.structs.replace(journal, **change))
    assert load_journal(place) is None


def test_entry_outside_the_output_counts_as_absent(place, journal):
    outside = {"../x": msgspec.structs.replace(journal.state.entries["tin/a.html"], path="../x")}
    state = msgspec.structs.replace(journal.state, entries=journal.state.entries | outside)
    write_journal(place, msgspec.structs.replace(journal, state=state))
    assert load_journal(place) is None


def test_unreadable_journal_is_not_taken_for_absent(place):
    place.journal.mkdir()
    with pytest.raises(IsADirectoryError):
        load_journal(place)


def test_file_changed_in_staging_is_not_published(place, journal):
    write_journal(place, journal)
    (place.staging / "0").write_bytes(b"cua nguoi khac")
    assert load_journal(place) is None


def test_file_changed_in_a_staged_folder_is_not_published(place, journal):
    write_journal(place, journal)
    (place.staging / "tree/moi/sau/b.html").write_bytes(b"cua nguoi khac")
    assert load_journal(place) is None


@pytest.mark.parametrize("stranger", ["folder", "file", "link"])
def test_what_came_in_a_new_folders_place_gives_way(place, journal, published, tmp_path, stranger):
    """And what a link leads to is left as it is."""
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/x").write_bytes(b"")
    carry_out(place, msgspec.structs.replace(journal, folders=[], renames=[], last=[]))
    if stranger == "folder":
        (place.output / "moi").mkdir()
        (place.output / "moi/la").write_bytes(b"la")
    elif stranger == "file":
        (place.output / "moi").write_bytes(b"la")
    else:
        (place.output / "moi").symlink_to(tmp_path / "ngoai")
    carry_out(place, journal)
    assert published(place) == WRITTEN
    assert (tmp_path / "ngoai/x").exists()


def test_manifest_comes_after_all_else(place, journal):
    """Where a step fails, the old manifest stands."""
    bad = msgspec.structs.replace(journal, renames=[*journal.renames, ("7", "tin/b.html")])
    with pytest.raises(FileNotFoundError):
        carry_out(place, bad)
    assert (place.output / "tin/a.html").exists()
    assert not (place.output / "manifest.txt").exists()


def test_link_in_a_folders_place_is_not_followed(place, journal, tmp_path):
    (tmp_path / "ngoai").mkdir()
    carry_out(place, msgspec.structs.replace(journal, folders=[], renames=[], last=[]))
    (place.output / "tin").symlink_to(tmp_path / "ngoai")
    carry_out(place, journal)
    assert not (place.output / "tin").is_symlink()
    assert list((tmp_path / "ngoai").iterdir()) == []


def test_nothing_behind_a_link_is_removed(place, journal, tmp_path):
    (tmp_path / "ngoai/sau").mkdir(parents=True)
    (tmp_path / "ngoai/sau/x").write_bytes(b"")
    carry_out(place, msgspec.structs.replace(journal, folders=[], renames=[], last=[]))
    (place.output / "cu").symlink_to(tmp_path / "ngoai")
    deletes = [b"cu/sau/x", b"cu/sau", b"cu"]
    carry_out(place, msgspec.structs.replace(journal, deletes=deletes))
    assert not (place.output / "cu").is_symlink()
    assert (tmp_path / "ngoai/sau/x").exists()


def test_folder_with_a_link_in_it_is_removed_without_what_it_points_to(place, journal, tmp_path):
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/x").write_bytes(b"")
    carry_out(place, msgspec.structs.replace(journal, folders=[], renames=[], last=[]))
    (place.output / "cu").mkdir()
    (place.output / "cu/lien-ket").symlink_to(tmp_path / "ngoai")
    carry_out(place, journal)
    assert not (place.output / "cu").exists()
    assert (tmp_path / "ngoai/x").exists()


def test_folder_that_others_filled_is_left_alone(place, journal):
    """The marker is looked for again when a killed build is finished."""
    place.output.mkdir()
    (place.output / "cua-toi").write_bytes(b"")
    with pytest.raises(Refused, match="không phải do cổng"):
        carry_out(place, journal)
    assert [path.name for path in place.output.iterdir()] == ["cua-toi"]
