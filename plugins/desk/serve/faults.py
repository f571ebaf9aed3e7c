"""An exception that nobody foresaw → a finding: what it was, and where it happened.

A look at the project goes on after it: a folder may come back, a disk may get room, and who edits
a plugin wants to see what it did.
"""

import traceback
from pathlib import Path

from portal.model.finding import Finding

_AGAIN = "sửa xong rồi lưu lại một tệp bất kỳ"


def fault_of(error: BaseException, project: Path) -> Finding:
    """What the disk refused at its path; anything else at the line of ours that it came through."""
    if isinstance(error, OSError) and error.filename is not None:
        name = _below(str(error.filename), project)
        return Finding(name, 1, f"không đọc, ghi được: {error.strerror}", _AGAIN)
    frames = [(f.filename, f.lineno or 1) for f in traceback.extract_tb(error.__traceback__)]
    ours = [frame for frame in frames if "/plugins/" in frame[0] or "/theme/" in frame[0]]
    file, line = (ours or frames or [("plugins", 1)])[-1]
    message = f"chương trình gặp lỗi: {type(error).__name__}: {error}"
    return Finding(_below(file, project), line, message, _AGAIN)


def _below(path: str, project: Path) -> str:
    return path.removeprefix(f"{project}/").rstrip("/")
