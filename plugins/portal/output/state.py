"""What the last build left in the output ↔ a file; and the disk against it → Damage.

A file of the output is as it was written while its size, mtime and inode are: no content is read.
"""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress

import msgspec

from ..model.source import SETTLED
from .disk import UNTOUCHED, refusing
from .paths import MARKER, folder_of
from .place import Place
from .sealed import read_sealed, write_sealed

_KIND = b"portal-state-1"
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
UNKNOWN = -1  # the mtime of a folder that has to be listed


class Entry(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file of the output; `fingerprint` is of what it was made from, "" for none."""

    path: str
    sha256: str
    size: int
    mtime_ns: int
    ino: int
    fingerprint: str = ""

    def fits(self, status: os.stat_result) -> bool:
        """Whether the disk says of a file what it said when this one was written."""
        return (
            status.st_mtime_ns == self.mtime_ns
            and status.st_ino == self.ino
            and status.st_size == self.size
        )


class State(msgspec.Struct, frozen=True):
    """Files and folders (mtime in ns at the moment `looked`) by path, and the caller's memo."""

    entries: dict[str, Entry] = {}
    folders: dict[str, int] = {}
    looked: int = 0
    memo: bytes = b""


class Damage(msgspec.Struct, frozen=True):
    """Files that are missing or not as written; files, folders and links that are not ours."""

    changed: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()


_decoder = msgspec.msgpack.Decoder(State)
_encoder = msgspec.msgpack.Encoder()


def load_state(place: Place) -> State:
    """The state of the output; an empty one where the file is absent or damaged."""
    with suppress(OSError, msgspec.DecodeError):
        data = read_sealed(place.state, _KIND)
        if data is not None:
            return _decoder.decode(data)
    return State()


def save_state(place: Place, state: State) -> None:
    """Replace the state as a whole. Raises OSError."""
    write_sealed(place.state, _KIND, _encoder.encode(state))


def find_damaged(place: Place, state: State) -> Damage:
    """What happened to the output since; links are strangers and never followed."""
    with refusing(UNTOUCHED):
        try:
            root = os.open(place.output, _FOLDER)
        except FileNotFoundError:
            return Damage(changed=frozenset(state.entries))
        try:
            listed, lost = _changed_folders(root, state, {"": UNKNOWN, **state.folders})
            changed = _changed_files(root, state.entries.values())
        finally:
            os.close(root)
        if lost:  # what shows behind a link that took a folder's place is not ours
            changed += [path for path in state.entries if _lies_in(path, lost)]
        return Damage(frozenset(changed), _list_strangers(place, state, listed, lost))


def find_strangers(place: Place, state: State, folders: Iterable[str]) -> frozenset[str]:
    """What is not ours in the folders, which may have changed since the last look at them."""
    root = os.open(place.output, _FOLDER)
    try:
        known = {"": UNKNOWN, **state.folders}
        asked = {folder: known[folder] for folder in folders if folder in known}
        listed, lost = _changed_folders(root, state, asked)
    finally:
        os.close(root)
    return _list_strangers(place, state, listed, lost)


def _changed_files(root: int, entries: Iterable[Entry]) -> list[str]:
    lstat = os.lstat
    changed: list[str] = []
    for entry in entries:
        try:
            if not entry.fits(lstat(entry.path, dir_fd=root)):
                changed.append(entry.path)
        except OSError:
            changed.append(entry.path)
    return changed


def _changed_folders(
    root: int, state: State, folders: dict[str, int]
) -> tuple[list[str], set[str]]:
    """Folders to be listed, and paths of folders where something else stands now."""
    lstat, is_folder = os.lstat, stat.S_ISDIR
    settled = state.looked - SETTLED  # younger: may have changed since within a clock's tick
    listed: list[str] = []
    lost: set[str] = set()
    for folder, mtime in folders.items():
        try:
            status = lstat(folder or ".", dir_fd=root)
        except OSError:
            continue  # the folder above has changed with it
        if not is_folder(status.st_mode):
            lost.add(folder)
        elif status.st_mtime_ns != mtime or mtime > settled:
            listed.append(folder)
    return listed, lost


def _list_strangers(
    place: Place, state: State, folders: list[str], lost: set[str]
) -> frozenset[str]:
    found = set(lost)
    pending = [folder for folder in folders if not (lost and _lies_in(folder, lost))]
    while pending:
        folder = pending.pop()
        with os.scandir(f"{place.output}/{folder}") as names:
            for name in names:
                path = f"{folder}/{name.name}" if folder else name.name
                is_folder = name.is_dir(follow_symlinks=False)
                known = path in (state.folders if is_folder else state.entries)
                if (known and not name.is_symlink()) or path == MARKER:
                    continue
                found.add(path)
                if is_folder:
                    pending.append(path)
    return frozenset(found)


def _lies_in(path: str, folders: set[str]) -> bool:
    while path:
        path = folder_of(path)
        if path in folders:
            return True
    return False
