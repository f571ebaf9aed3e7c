"""Files beside the output, and what the output will hold of them."""

import os
from hashlib import sha256

import pytest
from portal.output.staging import Staging, drop_staging


@pytest.fixture
def staging(place) -> Staging:
    """An empty one."""
    return Staging(place.staging)


def test_entry_is_what_the_disk_says_and_what_was_given(staging):
    place, entry = staging.write("tin/a.html", b"abc", "dau", new=False)
    assert entry.fits(staging.file(place).lstat())
    assert (entry.path, entry.size, entry.fingerprint) == ("tin/a.html", 3, "dau")
    assert entry.sha256 == sha256(b"abc").hexdigest()


def test_each_file_has_its_number(staging):
    assert [staging.write("a", b"", "", new=False)[0] for _ in range(3)] == ["0", "1", "2"]


def test_a_file_of_a_new_folder_stands_in_that_folder(staging):
    """Folders that readers may enter, whatever the umask is."""
    before = os.umask(0o077)
    try:
        places = [staging.write(path, b"", "", new=True)[0] for path in ("a/b/c", "a/d")]
    finally:
        os.umask(before)
    assert places == ["tree/a/b/c", "tree/a/d"]
    assert staging.file("tree/a/b").stat().st_mode & 0o7777 == 0o755


def test_rest_of_a_killed_build_is_removed(place):
    Staging(place.staging).write("a", b"", "", new=False)
    Staging(place.staging)
    assert list(place.staging.iterdir()) == []


def test_file_worked_on_is_read_again(staging):
    place, entry = staging.write("a", b"abc", "dau", new=False)
    staging.file(place).unlink()
    staging.file(place).write_bytes(b"sua")
    staging.file(place).chmod(0o600)
    again = staging.reread(place, entry)
    assert again.fits(staging.file(place).lstat())
    assert (again.path, again.sha256, again.fingerprint) == ("a", sha256(b"sua").hexdigest(), "dau")
    assert staging.file(place).stat().st_mode & 0o7777 == 0o644


@pytest.mark.parametrize(
    "replace",
    [lambda path: path.symlink_to("/dev/null"), os.mkfifo, os.mkdir],
    ids=["link", "pipe", "folder"],
)
def test_no_regular_file_is_taken(staging, replace):
    """Nor does a pipe make the build wait for a writer."""
    place, entry = staging.write("a", b"abc", "", new=False)
    staging.file(place).unlink()
    replace(staging.file(place))
    with pytest.raises(OSError, match=r"regular|symbolic|directory"):
        staging.reread(place, entry)


def test_dropping_follows_no_link(place, tmp_path):
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/a").write_bytes(b"a")
    place.staging.symlink_to(tmp_path / "ngoai")
    drop_staging(place.staging)
    assert (tmp_path / "ngoai/a").exists()


def test_nothing_to_drop_is_no_trouble(place):
    drop_staging(place.staging)
