"""A file that is cut, flipped or of another kind counts as absent."""

import pytest
from portal.output.sealed import read_sealed, write_sealed

KIND = b"thu-1"


@pytest.mark.parametrize("data", [b"", b"du lieu"])
def test_what_was_written_is_read(tmp_path, data):
    write_sealed(tmp_path / "a", KIND, data)
    assert read_sealed(tmp_path / "a", KIND) == data
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_absent_file_is_none(tmp_path):
    assert read_sealed(tmp_path / "a", KIND) is None


def test_every_cut_and_every_flipped_byte_is_seen(tmp_path):
    path = tmp_path / "a"
    write_sealed(path, KIND, b"du lieu")
    whole = path.read_bytes()
    for at in range(len(whole)):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            path.write_bytes(damaged)
            assert read_sealed(path, KIND) is None
    path.write_bytes(whole + b"x")
    assert read_sealed(path, KIND) is None


def test_file_of_another_kind_is_none(tmp_path):
    write_sealed(tmp_path / "a", KIND, b"du lieu")
    assert read_sealed(tmp_path / "a", b"thu-2") is None


def test_unreadable_file_is_not_taken_for_absent(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(IsADirectoryError):
        read_sealed(tmp_path / "a", KIND)
