"""Files are whole or an OSError; an OSError reads as something an operator can mend."""

import errno
import os

import pytest
from portal.model.finding import Refused
from portal.output.disk import (
    HALFWAY,
    UNTOUCHED,
    can_be_mended,
    open_to_readers,
    read_whole,
    refusal,
    refusing,
    replace_whole,
    stopped,
    write_new,
)


def test_new_file_is_whole_and_readable_under_any_umask(tmp_path, in_child):
    data = bytes(range(256)) * 5000

    def work() -> int:
        os.umask(0o777)
        return 0 if write_new(str(tmp_path / "a"), data).st_size == len(data) else 1

    assert in_child(work) == 0
    assert (tmp_path / "a").read_bytes() == data
    assert (tmp_path / "a").stat().st_mode & 0o7777 == 0o644


def test_new_file_takes_no_other_files_place(tmp_path):
    (tmp_path / "a").write_bytes(b"cu")
    with pytest.raises(FileExistsError):
        write_new(str(tmp_path / "a"), b"moi")
    assert (tmp_path / "a").read_bytes() == b"cu"


def test_new_file_follows_no_link(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "ngoai")
    with pytest.raises(FileExistsError):
        write_new(str(tmp_path / "a"), b"moi")
    assert not (tmp_path / "ngoai").exists()


def test_replacing_passes_over_the_draft_of_a_killed_process(tmp_path):
    (tmp_path / "a").write_bytes(b"cu")
    (tmp_path / "a.tmp").write_bytes(b"do dang")
    replace_whole(tmp_path / "a", b"moi", tmp_path / "a.tmp")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"moi"}


def test_failed_replacement_leaves_the_old_file_and_no_draft(tmp_path):
    (tmp_path / "a/b").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        replace_whole(tmp_path / "a", b"moi", tmp_path / "a.tmp")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_folders_are_open_to_readers_and_the_umask_comes_back(tmp_path):
    before = os.umask(0o077)
    try:
        with open_to_readers():
            (tmp_path / "a").mkdir()
        after = os.umask(0o077)
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o7777 == 0o755
    assert after == 0o077


def test_what_was_written_is_read_and_what_is_not_to_be_had_is_nothing(tmp_path):
    replace_whole(tmp_path / "a", b"x", tmp_path / "a.tmp")
    assert read_whole(tmp_path / "a") == b"x"
    assert read_whole(tmp_path / "b") == b""
    assert read_whole(tmp_path) == b""


@pytest.mark.parametrize(
    ("number", "words", "fix"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy", "xóa bớt tệp"),
        (errno.EDQUOT, "hạn mức", "xin thêm hạn mức"),
        (errno.EIO, "ổ đĩa bị lỗi đọc ghi", "nhật ký hệ thống"),
        (errno.EACCES, "không có quyền ghi", "cấp quyền ghi"),
        (errno.EROFS, "chỉ cho đọc", "chế độ ghi"),
        (errno.EMFILE, "quá nhiều tệp", "ulimit -n"),
        (errno.ELOOP, os.strerror(errno.ELOOP), "kiểm tra ổ đĩa"),
    ],
)
def test_trouble_is_named_with_its_file_and_outcome(number, words, fix):
    """One line, in Vietnamese; what the table does not know is told as the system tells it."""
    error = refusal(OSError(number, os.strerror(number), b"/o/a.html"), HALFWAY)
    message, remedy = error.args
    assert words in message
    assert "(/o/a.html)" in message
    assert message.endswith(HALFWAY)
    assert "\n" not in message
    assert fix in remedy


def test_only_disk_troubles_become_refusals():
    with pytest.raises(Refused, match=UNTOUCHED), refusing(UNTOUCHED):
        raise OSError(errno.EIO, "x")
    with pytest.raises(KeyError), refusing(UNTOUCHED):
        raise KeyError


@pytest.mark.parametrize(
    ("number", "mended"),
    [(errno.ENOSPC, True), (errno.EACCES, True), (errno.ENOENT, False), (errno.ENOTDIR, False)],
)
def test_what_may_pass_is_told_from_what_is_lost(number, mended):
    """A full disk may have room later; a staged file that is gone stays gone."""
    assert can_be_mended(OSError(number, "x")) is mended


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EIO, "ổ đĩa bị lỗi đọc ghi"),
        (errno.EACCES, "không có quyền đọc hoặc ghi"),
        (errno.ENOENT, "không còn ở đó"),
    ],
)
def test_trouble_with_a_file_that_is_no_result_is_told_as_such(number, words):
    """A source that cannot be read is no temporary file that has gone."""
    message, fix = stopped(OSError(number, os.strerror(number), "theme/a.html")).args
    assert message.startswith("không dựng được: ")
    assert words in message
    assert message.endswith(f"(theme/a.html); {UNTOUCHED}")
    assert fix
