"""What is to be done to the output, written down first and then done: killed, it is done again.

Every step can be repeated; nothing is followed out of the output.
"""

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from .disk import open_to_readers, replace_whole
from .paths import check_found, check_path, folders_of
from .place import Place, open_output
from .sealed import read_sealed, write_sealed
from .staging import TREE
from .state import Entry, State, save_state

_KIND = b"portal-journal-2"
_GONE = (FileNotFoundError, NotADirectoryError)


class Journal(msgspec.Struct, frozen=True):
    """The steps, in order, and the records of the build that they complete.

    `folders` are new ones, staged whole; `renames` and `last` (the manifest) are staged files
    and their paths; `deletes` are topmost paths, as bytes, since a stranger may have any name.
    """

    folders: list[str]
    renames: list[tuple[str, str]]
    deletes: list[bytes]
    last: list[tuple[str, str]]
    state: State
    record: bytes
    rules: bytes


_decoder = msgspec.msgpack.Decoder(Journal)
_encoder = msgspec.msgpack.Encoder()


def write_journal(place: Place, journal: Journal) -> None:
    """From here on the build is done, now or by the next one. Raises OSError."""
    write_sealed(place.journal, _KIND, _encoder.encode(journal))


def load_journal(place: Place) -> Journal | None:
    """What is left of a journal's steps; None where it cannot be completed. Raises OSError."""
    data = read_sealed(place.journal, _KIND)
    try:
        if data is None:
            return None
        journal = _decoder.decode(data)
        _check(journal, place)
        folders = _folders_to_do(place, journal.folders, journal.state.entries)
        renames = _to_do(place, journal.renames, journal.state.entries)
        last = _to_do(place, journal.last, journal.state.entries)
    except (msgspec.DecodeError, ValueError, *_GONE):
        return None
    return msgspec.structs.replace(journal, folders=folders, renames=renames, last=last)


def carry_out(place: Place, journal: Journal) -> set[str]:
    """Folders, renames, deletes, the manifest. Gives the folders it made; raises OSError."""
    output = f"{place.output}/"
    with open_to_readers():
        open_output(place)
        paths = [*journal.folders, *(path for _, path in journal.renames)]
        made = _make_folders(output, folders_of(paths))
        _rename_folders(place, journal.folders)
        _rename(place, journal.renames)
        _delete(place.output, journal.deletes)
        _rename(place, journal.last)
    return made


def close_journal(place: Place, journal: Journal, state: State) -> None:
    """Lay down the build's records; the output is the new one. Raises OSError."""
    save_state(place, state)
    for record, data in ((place.rules, journal.rules), (place.record, journal.record)):
        replace_whole(record, data, record.with_name(f"{record.name}.tmp"))
    place.journal.unlink()


def _check(journal: Journal, place: Place) -> None:
    entries = journal.state.entries
    for path, entry in entries.items():
        check_path(path, str(place.output))
        if path != entry.path:
            raise ValueError(path)
    for staged, path in (*journal.renames, *journal.last):
        if not staged.isdecimal() or path not in entries:
            raise ValueError(path)
    for folder in journal.folders:
        check_path(folder, str(place.output))
    for found in journal.deletes:
        check_found(found)


def _folders_to_do(place: Place, folders: list[str], entries: dict[str, Entry]) -> list[str]:
    """Those not yet done. Raises FileNotFoundError where not all their files are in one place."""
    waiting = [folder for folder in folders if os.path.lexists(place.staging / TREE / folder)]
    for folder in folders:
        root = place.staging / TREE if folder in waiting else place.output
        for path, entry in entries.items():
            if path.startswith(f"{folder}/") and not entry.fits((root / path).lstat()):
                raise FileNotFoundError(path)
    return waiting


def _to_do(
    place: Place, renames: Iterable[tuple[str, str]], entries: dict[str, Entry]
) -> list[tuple[str, str]]:
    """Those not yet done. Raises FileNotFoundError where the file is in neither place."""
    waiting: list[tuple[str, str]] = []
    for staged, path in renames:
        with suppress(FileNotFoundError):
            if entries[path].fits((place.staging / staged).lstat()):
                waiting.append((staged, path))
                continue
        if not entries[path].fits((place.output / path).lstat()):
            raise FileNotFoundError(path)
    return waiting


def _make_folders(output: str, folders: set[str]) -> set[str]:
    made: set[str] = set()
    for folder in sorted(folders - {""}):  # sorted: what is above comes first
        try:
            os.mkdir(output + folder)
        except FileExistsError:
            if stat.S_ISDIR(os.lstat(output + folder).st_mode):
                continue
            os.unlink(output + folder)  # a file or a link where a folder has to be
            os.mkdir(output + folder)
        made.add(folder)
    return made


def _rename_folders(place: Place, folders: Iterable[str]) -> None:
    for folder in folders:
        staged, target = place.staging / TREE / folder, place.output / folder
        try:
            staged.rename(target)
        except NotADirectoryError:
            target.unlink()  # a file or a link came where the folder has to be
            staged.rename(target)
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            shutil.rmtree(target)  # a folder came: all below it is a stranger's
            staged.rename(target)


def _rename(place: Place, renames: Iterable[tuple[str, str]]) -> None:
    staging, output = f"{place.staging}/", f"{place.output}/"
    for staged, path in renames:
        try:
            os.rename(staging + staged, output + path)
        except IsADirectoryError:
            shutil.rmtree(output + path)  # all below it is of another build
            os.rename(staging + staged, output + path)


def _delete(output: Path, paths: Iterable[bytes]) -> None:
    root = os.fsencode(output)
    inside: dict[bytes, bool] = {}
    for path in paths:
        whole = root + b"/" + path
        folder = os.path.dirname(whole)
        if folder not in inside:  # behind a link lies what is not ours
            inside[folder] = os.path.realpath(folder) == folder
        if inside[folder]:
            _remove(whole)


def _remove(path: bytes) -> None:
    with suppress(*_GONE):
        if stat.S_ISDIR(os.lstat(path).st_mode):
            shutil.rmtree(path)
        else:
            os.unlink(path)
