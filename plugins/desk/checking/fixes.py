"""The repairs that are safe: a source's text → the same mended; a source on the disk → its diff.

Line ends, a BOM and the encoding stay as they are. A file is written whole, beside itself and then
renamed, and only while it still holds what was read.
"""

import os
import re
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path

from portal.model.finding import Refused
from portal.model.source import SourceFile
from portal.reading.markup import Markup
from portal.reading.scan import read_file
from portal.vietnamese.clean import decode_source

from .rule import Change, Rule
from .table import RULES
from .text import Text

_BOM = "\ufeff"
_LINE_END = re.compile(r"(\r\n|\n|\r)")
_ROUNDS = 20  # a repair may make room for the next one; with more, two rules undo each other


def mend_source(
    content: str, file: SourceFile, markup: Markup, rules: Iterable[Rule] = RULES
) -> str:
    """Mend a file of content/ on the disk; gives the unified diff, "" where nothing was to mend.

    Raises Refused where it cannot be written, or changed in the meantime.
    """
    try:
        data = read_file(content, file.disk)
        raw = decode_source(data)
        mended = mend(file.path, raw, markup, rules)
        if mended == raw:
            return ""
        _write(content, file.disk, data, mended.encode())
    except OSError as error:
        raise Refused(
            f"không sửa được {file.path}: {error.strerror or error}", "kiểm tra quyền ghi tệp"
        ) from error
    return _diff(f"content/{file.path}", raw, mended)


def mend(path: str, raw: str, markup: Markup, rules: Iterable[Rule] = RULES) -> str:
    """The text with every repair made, again until none is left; as it came where none settles."""
    now = raw
    asked = tuple(rules)
    for _ in range(_ROUNDS):
        text = Text(path, now, markup)
        changes = [hit.change for rule in asked for hit in rule.find(text) if hit.change]
        changed = apply(now, changes)
        if changed == now:
            return now
        now = changed
    return raw


def apply(raw: str, changes: Iterable[Change]) -> str:
    """Make the changes whose line is still what it was; of two to one line the first."""
    mark = _BOM if raw.startswith(_BOM) else ""
    pieces = _LINE_END.split(raw.removeprefix(_BOM))  # line, its end, line, its end … line
    for change in changes:
        at = 2 * (change.line - 1)
        as_it_was = 0 <= at < len(pieces) and pieces[at] == change.before
        whole = _LINE_END.search(change.after) is None
        if as_it_was and whole and (change.after or not _parts_line_ends(pieces, at)):
            pieces[at] = change.after
    return mark + "".join(pieces)


def _parts_line_ends(pieces: list[str], at: int) -> bool:
    """Whether the line alone keeps a \\r and a \\n apart: without it they are one line end."""
    return "".join(pieces[max(at - 1, 0) : at + 2 : 2]) == "\r\n"


def _diff(name: str, before: str, after: str) -> str:
    """Without lines around: they are whole paragraphs, and a forge's log would obey some."""
    old, new = (_LINE_END.sub("\n", text).split("\n") for text in (before, after))
    changed = unified_diff(old, new, f"a/{name}", f"b/{name}", n=0, lineterm="")
    return "".join(f"{_shown(line)}\n" for line in changed)


def _shown(line: str) -> str:
    """What a terminal would obey or hide is shown by its number."""
    if line.isprintable():
        return line
    return "".join(
        each if each.isprintable() or each == "\t" else f"\\u{ord(each):04x}" for each in line
    )


def _write(content: str, disk: str, before: bytes, after: bytes) -> None:
    """Raises OSError, and Refused where the file is no longer what was read."""
    root = Path(content).resolve()
    target = root / disk
    if not target.parent.resolve().is_relative_to(root):
        raise Refused(f"{disk} nằm ngoài content/", "chép tệp thật vào content/")
    handle, draft = tempfile.mkstemp(prefix=".check-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
        Path(draft).chmod(stat.S_IMODE(target.lstat().st_mode))
        _require_same(content, disk, before)
        Path(draft).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(draft).unlink()
        raise


def _require_same(content: str, disk: str, before: bytes) -> None:
    if read_file(content, disk) != before:
        raise Refused(f"{disk} vừa thay đổi", "chạy lại invoke check --fix")
