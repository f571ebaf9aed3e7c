"""content/ → its files with what the disk says of them; and the bytes of one file.

A file is unchanged when size, mtime, ctime and inode are all as they were, else its content
decides (docs/architecture.md). Names are NFC here, whatever the disk holds; a symlink, a FIFO, a
device or a second hard link is refused, so that nothing outside content/ can be published
(docs/security.md b4).
"""

import os
import stat
import unicodedata
from collections.abc import Iterable

import msgspec

from ..model.finding import Finding
from ..model.source import SourceFile

_LINKED = "gỡ liên kết, chép tệp thật vào đây"


class Scan(msgspec.Struct, frozen=True):
    """Every file of content/ by its NFC path, in sorted order, and what was refused.

    `looked` is the moment of the scan, in ns: a file that changed right before it may change
    again without a trace, so that the next time must open it.
    """

    files: dict[str, SourceFile]
    findings: list[Finding]
    looked: int = 0

    @property
    def settled(self) -> bool:
        """Whether a later change of any file is sure to show."""
        return all(file.settled(self.looked) for file in self.files.values())


def scan(root: str, looked: int = 0) -> Scan:
    """List content/; names that begin with a dot are the system's and left out.

    `looked` is the moment, which the caller read from the clock.
    """
    found: list[SourceFile] = []
    findings: list[Finding] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(os.path.join(root, folder)) as entries:  # noqa: PTH118 - 10,000 times
            for entry in entries:
                if entry.name[0] != ".":
                    path = f"{folder}/{entry.name}" if folder else entry.name
                    _take(entry, path, found, folders, findings)
    files: dict[str, SourceFile] = {}
    for file in sorted(found, key=lambda file: (file.path, file.disk)):
        if file.path in files:
            fix = "giữ một tệp, đổi tên tệp kia"
            findings.append(Finding(file.path, 1, "hai tệp trùng tên (khác cách gõ dấu)", fix))
        files[file.path] = file
    return Scan(files, findings, looked)


def rescan(root: str, before: Scan, paths: Iterable[str], looked: int = 0) -> Scan:
    """The scan after some files changed: `paths` are as the disk spells them, below the root.

    Files that came, went or are refused are left to a whole scan.
    """
    known = {file.disk: file for file in before.files.values()}
    fresh: dict[str, SourceFile] = {}
    for path in paths:
        file = known.get(path)
        try:
            status = os.lstat(os.path.join(root, path))  # noqa: PTH118 - as scan does
        except OSError:
            return scan(root, looked)
        if file is None or _fault(status, file.path):
            return scan(root, looked)
        fresh[file.path] = _source(file.path, path, status)
    return Scan(before.files | fresh, before.findings, looked)


def _take(
    entry: os.DirEntry[str],
    path: str,
    found: list[SourceFile],
    folders: list[str],
    findings: list[Finding],
) -> None:
    name = path if path.isascii() else unicodedata.normalize("NFC", path)
    status = entry.stat(follow_symlinks=False)
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        folders.append(path)
        return
    fault = _fault(status, name)
    if fault:
        shown = name.encode("utf-8", "replace").decode()
        findings.append(Finding(shown, 1, *fault))
        return
    found.append(_source(name, path, status))


def _source(name: str, path: str, status: os.stat_result) -> SourceFile:
    times = status.st_mtime_ns, status.st_ctime_ns
    return SourceFile(name, path, status.st_size, *times, status.st_ino)


def _fault(status: os.stat_result, name: str) -> tuple[str, str] | None:
    if stat.S_ISLNK(status.st_mode):
        return "đây là liên kết (symlink), không phải tệp", _LINKED
    if not stat.S_ISREG(status.st_mode):
        return "đây không phải là tệp thường (ống dẫn, thiết bị …)", "xóa khỏi content/"
    if status.st_nlink > 1:
        return "tệp này có tên thứ hai ở nơi khác (hard link)", _LINKED
    if not name.isprintable():
        return "tên tệp có ký tự không đọc được", "đổi tên tệp"
    return None


def read_file(root: str, disk: str) -> bytes:
    """The bytes of a file of content/. Raises OSError; never follows a link, never waits."""
    path = os.path.join(root, disk)  # noqa: PTH118 - 10,000 times
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"not a regular file: {path}")
        return file.read()
