"""One problem of a source, with its place and its remedy; what editors read."""

from typing import Literal

import msgspec

Severity = Literal["error", "warning"]


class Finding(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A problem at `path:line`, in Vietnamese, with what to do about it.

    `path` is relative to content/ (POSIX, NFC); `line` counts from 1 in the source file.
    An error stops the build, a warning is published safely and reported (contracts.md §3).
    `rule` is the id of the rule of `invoke check` that found it, "" for what every build finds.
    """

    path: str
    line: int
    message: str
    fix: str
    severity: Severity = "error"
    rule: str = ""

    def show(self, root: str = "content") -> str:
        """The line an editor reads: `content/tin-tuc/a.md:3: lỗi: … → …`."""
        word = "lỗi" if self.severity == "error" else "cảnh báo"
        place = f"{root}/{self.path}" if root else self.path
        line = f"{place}:{self.line}: {word}: {self.message} → {self.fix}"
        return line if line.isprintable() else "".join(map(_shown, line))


def _shown(character: str) -> str:
    """A file's name may hold a line break or an escape that a terminal would obey."""
    return character if character.isprintable() else f"\\x{ord(character):02x}"


class Refused(ValueError):
    """A value that cannot be accepted: what is wrong and how to mend it, both in Vietnamese.

    Raised by functions that turn one value into another; the reader that knows the file and
    the line makes a `Finding` of it.
    """

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message, fix)  # both, so that it comes whole out of a worker
        self.message = message
        self.fix = fix

    def __str__(self) -> str:
        return f"{self.message} → {self.fix}"
