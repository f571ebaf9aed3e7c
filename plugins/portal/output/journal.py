"""What is to be done to the output, written down first and then done: killed, it is done again.

Every step can be repeated; nothing is followed out of the output.
"""

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
from .state import Entry, State, save_state

_KIND = b"portal-journal-1"
_GONE = (FileNotFoundError, NotADirectoryError)


class Journal(msgspec.Struct, frozen=True):
    """The steps, in order, and the records of the build that they complete.

    `renames` and `last` (the manifest) are numbers of staged files and their paths; `deletes`
    are topmost paths, as bytes, since a stranger may have any name.
    """

    renames: list[tuple[int, str]]
    deletes: list[bytes]
    last: list[tuple[int, str]]
    state: State
    record: bytes


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
        renames = _to_do(place, journal.renames, journal.state.entries)
        last = _to_do(place, journal.last, journal.state.entries)
    except (msgspec.DecodeError, ValueError, *_GONE):
        return None
    return msgspec.structs.replace(journal, renames=renames, last=last)


def carry_out(place: Place, journal: Journal) -> set[str]:
    """Folders, renames, deletes, the manifest. Gives the folders it made; raises OSError."""
    output = f"{place.output}/"
    with open_to_readers():
        open_output(place)
        made = _make_folders(output, folders_of(path for _, path in journal.renames))
        _rename(place, journal.renames)
        _delete(place.output, journal.deletes)
        _rename(place, journal.last)
    return made


def close_journal(place: Place, state: State, record: bytes) -> None:
    """Lay down the build's records; the output is the new one. Raises OSError."""
    save_state(place, state)
    replace_whole(place.record, record, place.record.with_name("build.json.tmp"))
    place.journal.unlink()


def _check(journal: Journal, place: Place) -> None:
    entries = journal.state.entries
    for path, entry in entries.items():
        check_path(path, str(place.output))
        if path != entry.path:
            raise ValueError(path)
    for number, path in (*journal.renames, *journal.last):
        if number < 0 or path not in entries:
            raise ValueError(path)
    for found in journal.deletes:
        check_found(found)


def _to_do(
    place: Place, renames: Iterable[tuple[int, str]], entries: dict[str, Entry]
) -> list[tuple[int, str]]:
    """Those not yet done. Raises FileNotFoundError where the file is in neither place."""
    waiting: list[tuple[int, str]] = []
    for number, path in renames:
        with suppress(FileNotFoundError):
            if entries[path].fits((place.staging / str(number)).lstat()):
                waiting.append((number, path))
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


def _rename(place: Place, renames: Iterable[tuple[int, str]]) -> None:
    staging, output = f"{place.staging}/", f"{place.output}/"
    for number, path in renames:
        try:
            os.rename(staging + str(number), output + path)
        except IsADirectoryError:
            shutil.rmtree(output + path)  # all below it is of another build
            os.rename(staging + str(number), output + path)


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
