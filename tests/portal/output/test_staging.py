"""Numbered files beside the output, and what the output will hold of them."""

import os
from hashlib import sha256

import pytest
from portal.output.staging import Staging, drop_staging


@pytest.fixture
def staging(place) -> Staging:
    """An empty one."""
    return Staging(place.staging)


def test_entry_is_what_the_disk_says_and_what_was_given(staging):
    number, entry = staging.write("tin/a.html", b"abc", "dau")
    assert entry.fits(staging.file(number).lstat())
    assert (entry.path, entry.size, entry.fingerprint) == ("tin/a.html", 3, "dau")
    assert entry.sha256 == sha256(b"abc").hexdigest()


def test_each_file_has_its_number(staging):
    assert [staging.write("a", b"", "")[0] for _ in range(3)] == [0, 1, 2]


def test_rest_of_a_killed_build_is_removed(place):
    Staging(place.staging).write("a", b"", "")
    Staging(place.staging)
    assert list(place.staging.iterdir()) == []


def test_file_worked_on_is_read_again(staging):
    number, entry = staging.write("a", b"abc", "dau")
    staging.file(number).unlink()
    staging.file(number).write_bytes(b"sua")
    staging.file(number).chmod(0o600)
    again = staging.reread(number, entry)
    assert again.fits(staging.file(number).lstat())
    assert (again.path, again.sha256, again.fingerprint) == ("a", sha256(b"sua").hexdigest(), "dau")
    assert staging.file(number).stat().st_mode & 0o7777 == 0o644


@pytest.mark.parametrize(
    "replace",
    [lambda path: path.symlink_to("/dev/null"), os.mkfifo, os.mkdir],
    ids=["link", "pipe", "folder"],
)
def test_no_regular_file_is_taken(staging, replace):
    """Nor does a pipe make the build wait for a writer."""
    number, entry = staging.write("a", b"abc", "")
    staging.file(number).unlink()
    replace(staging.file(number))
    with pytest.raises(OSError, match=r"regular|symbolic|directory"):
        staging.reread(number, entry)


def test_dropping_follows_no_link(place, tmp_path):
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/a").write_bytes(b"a")
    place.staging.symlink_to(tmp_path / "ngoai")
    drop_staging(place.staging)
    assert (tmp_path / "ngoai/a").exists()


def test_nothing_to_drop_is_no_trouble(place):
    drop_staging(place.staging)
