"""Bytes → a whole file or an OSError; an OSError → what the operator reads.

Kill-safe, not power-safe: no fsync (docs/contracts.md §5, rule 4).
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..model.finding import Refused

UNTOUCHED = "thư mục kết quả giữ nguyên"
HALFWAY = "mới đổi được một phần thư mục kết quả, lần dựng sau sẽ làm nốt"

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
_MODE = 0o644  # the web server runs as another user
_FULL = "xóa bớt tệp trên ổ đĩa rồi dựng lại"
_RIGHTS = "cấp quyền ghi cho người chạy lệnh, hoặc chạy bằng người dùng sở hữu thư mục"

# What is wrong, and what the operator can do about it; all else is shown as the system says it.
_TROUBLES = {
    errno.ENOSPC: ("ổ đĩa đã đầy", _FULL),
    errno.EDQUOT: ("đã dùng hết hạn mức ổ đĩa", "xóa bớt tệp hoặc xin thêm hạn mức, rồi dựng lại"),
    errno.EFBIG: ("tệp vượt cỡ lớn nhất được ghi", "bỏ giới hạn cỡ tệp (ulimit -f) rồi dựng lại"),
    errno.EIO: ("ổ đĩa bị lỗi đọc ghi", "kiểm tra ổ đĩa, xem nhật ký hệ thống, rồi dựng lại"),
    errno.EROFS: ("ổ đĩa chỉ cho đọc", "gắn lại ổ đĩa ở chế độ ghi rồi dựng lại"),
    errno.EMFILE: ("chương trình mở quá nhiều tệp", "tăng giới hạn (ulimit -n) rồi dựng lại"),
    errno.ENFILE: ("hệ thống mở quá nhiều tệp", "tắt bớt chương trình rồi dựng lại"),
    errno.ENOMEM: ("máy hết bộ nhớ", "tắt bớt chương trình rồi dựng lại"),
    errno.EACCES: ("không có quyền ghi", _RIGHTS),
    errno.EPERM: ("hệ thống không cho ghi", _RIGHTS),
    errno.EXDEV: (
        "hai thư mục nằm trên hai ổ đĩa",
        "đặt thư mục kết quả cùng ổ với thư mục chứa nó",
    ),
    errno.ENOENT: ("tệp tạm đã biến mất", "xem chương trình nào xóa nó rồi dựng lại"),
}
# What the same means where no result was being written.
_ELSEWHERE = {
    errno.EACCES: ("không có quyền đọc hoặc ghi", "cấp quyền cho người chạy lệnh rồi dựng lại"),
    errno.ENOENT: ("tệp hoặc thư mục không còn ở đó", "kiểm tra tệp hoặc thư mục ấy rồi dựng lại"),
}


def can_be_mended(error: OSError) -> bool:
    """Whether the trouble is the machine's, so that the same step may succeed later."""
    return error.errno in _TROUBLES and error.errno != errno.ENOENT


def refusal(error: OSError, outcome: str) -> Refused:
    """One line naming the disk's trouble and what state it leaves the output in."""
    trouble, fix = _told(error, _TROUBLES)
    return Refused(f"không ghi được kết quả: {trouble}; {outcome}", fix)


def stopped(error: OSError) -> Refused:
    """The same, of trouble before the output is written: a file of the project, mostly."""
    trouble, fix = _told(error, _TROUBLES | _ELSEWHERE)
    return Refused(f"không dựng được: {trouble}; {UNTOUCHED}", fix)


def _told(error: OSError, troubles: dict[int, tuple[str, str]]) -> tuple[str, str]:
    unknown = (error.strerror or str(error), "kiểm tra ổ đĩa rồi dựng lại")
    trouble, fix = troubles.get(error.errno or 0, unknown)
    name = error.filename2 or error.filename
    shown = f" ({os.fsdecode(name)})" if isinstance(name, str | bytes) else ""
    return trouble + shown, fix


@contextmanager
def refusing(outcome: str) -> Iterator[None]:
    """Turn an OSError into a Refused."""
    try:
        yield
    except OSError as error:
        raise refusal(error, outcome) from error


@contextmanager
def open_to_readers() -> Iterator[None]:
    """Folders made within have mode 0755 from their first moment, whatever the umask is."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def write_new(path: str, data: bytes) -> os.stat_result:
    """Create a file of mode 0644, all of it, following no link. Raises OSError."""
    handle = os.open(path, _NEW, _MODE)
    try:
        written = os.write(handle, data)
        while written < len(data):  # a full disk or a limit cuts a write short before it fails
            written += os.write(handle, memoryview(data)[written:])
        return opened_up(handle)
    finally:
        os.close(handle)


def opened_up(handle: int) -> os.stat_result:
    """The file's status, once its mode is 0644 whatever the umask was."""
    status = os.fstat(handle)
    if status.st_mode & 0o7777 != _MODE:
        with suppress(PermissionError):  # a file system without modes
            os.fchmod(handle, _MODE)
    return status


def read_whole(path: Path) -> bytes:
    """What `replace_whole` wrote; nothing where that is not to be had."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def replace_whole(target: Path, data: bytes, draft: Path) -> None:
    """Write `draft`, then rename it to `target`, which is old or new at any moment.

    Raises OSError, and then leaves no draft to fill a full disk.
    """
    draft.unlink(missing_ok=True)
    try:
        write_new(str(draft), data)
        draft.rename(target)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
