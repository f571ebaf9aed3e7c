"""The files of one build → the output, which becomes exactly them; or Refused, and it is as it was.

Files are staged beside the output, a journal says what is to be done, then it is done; a build
that finds a journal does it to the end (docs/contracts.md §5, rule 4; docs/security.md a1, a2).
"""

import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from .disk import HALFWAY, UNTOUCHED, can_be_mended, refusal, refusing
from .journal import Journal, carry_out, close_journal, load_journal, write_journal
from .manifest import show_manifest
from .paths import MANIFEST, MARKER, check_path, folder_of, folders_of
from .place import Place, open_output
from .staging import Staging, drop_staging
from .state import (
    UNKNOWN,
    Damage,
    Entry,
    State,
    find_damaged,
    find_strangers,
    load_state,
)


class Written(msgspec.Struct, frozen=True):
    """Files (the manifest is one) that a build wrote, removed, and left as they were."""

    written: int
    removed: int
    kept: int


def recover(place: Place) -> bool:
    """Finish what a killed build began; True if there was something to finish.

    The caller holds the lock. A journal that cannot be completed stays, so that no deploy takes
    the output for whole, and the state goes, so that the next build writes everything anew.
    Raises Refused where the disk does not let it finish.
    """
    with refusing(HALFWAY):
        try:
            journal = load_journal(place)
            if journal is not None:
                carry_out(place, journal)
                close_journal(place, journal, journal.state)
        except OSError as error:
            if can_be_mended(error):
                raise
            journal = None
        if journal is None and os.path.lexists(place.journal):
            place.state.unlink(missing_ok=True)
        drop_staging(place.staging)
        return journal is not None


class Commit:
    """Takes the files of a build one by one; `finish` puts them into the output."""

    def __init__(self, place: Place, state: State, damage: Damage) -> None:
        self._place = place
        self._root = str(place.output)
        self._state = state
        self._damage = damage
        self._kept: dict[str, Entry] = {}
        self._staged: dict[str, tuple[str, Entry]] = {}
        self._new: dict[str, str] = {"": ""}
        with refusing(UNTOUCHED):
            self._staging = Staging(place.staging)

    @classmethod
    def begin(cls, place: Place, state: State | None = None, damage: Damage | None = None) -> Self:
        """Begin under the lock; give state and damage if they were read after `recover`."""
        if recover(place) or state is None or damage is None:
            state = load_state(place)
            damage = find_damaged(place, state)
        return cls(place, state, damage)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Drop the staged files, unless a journal needs them."""
        if not os.path.lexists(self._place.journal):
            self._staging.drop()

    def stage(self, path: str, data: bytes, fingerprint: str = "") -> Entry:
        """Write a file beside the output; its path is relative, POSIX.

        Raises Refused for the disk's troubles, ValueError for a path no output can have or that
        was given before (bugs: an editor's mistakes were found earlier).
        """
        if path.partition("/")[0] in (MANIFEST, MARKER):
            raise ValueError(f"{path} is the commit's own")
        return self._stage(path, data, fingerprint)

    def keep(self, entry: Entry) -> None:
        """Leave a file of the last build as it is. ValueError if it is not there unchanged."""
        path = entry.path
        if self._state.entries.get(path) != entry or path in self._damage.changed:
            raise ValueError(f"{path} is not in the output as it was")
        if path in self._staged:
            raise ValueError(f"{path} is staged")
        self._kept[path] = entry

    def keep_rest(self) -> None:
        """Leave every file of the last build that is not staged. ValueError if one is damaged."""
        if self._damage.changed:
            raise ValueError("the output is not as it was")
        rest = self._state.entries.keys() - self._staged.keys() - {MANIFEST}
        self._kept |= {path: self._state.entries[path] for path in rest}

    def staged_file(self, path: str) -> Path:
        """Where a staged file is, for a plugin of the site to work on."""
        return self._staging.file(self._staged[path][0])

    def restage(self, path: str) -> Entry:
        """Take in what a plugin made of a staged file. Raises Refused if it is no file now."""
        place, entry = self._staged[path]
        try:
            entry = self._staging.reread(place, entry)
        except OSError as error:
            self._staging.drop()
            raise refusal(error, UNTOUCHED) from error
        self._staged[path] = place, entry
        return entry

    def finish(self, memo: bytes, record: bytes, rules: bytes) -> Written:
        """Make the output exactly the files kept and staged.

        `record` becomes build.json and `rules` redirects.conf beside it.
        Raises Refused; its message says whether the output is untouched or half done.
        """
        self._stage(MANIFEST, show_manifest(self._files().values()), "")
        files = self._files()
        folders = folders_of(files)
        if not folders.isdisjoint(files):
            raise ValueError(f"both file and folder: {sorted(folders & files.keys())}")
        fresh = [path for path, (_, entry) in self._staged.items() if files[path].ino == entry.ino]
        renames = [
            (self._staged[path][0], path) for path in sorted(fresh) if not self._new_folder(path)
        ]
        whole = sorted({self._new_folder(path) for path in fresh} - {""})
        gone = (self._old() - files.keys() - folders).difference((MARKER, ""))
        topmost = sorted(path for path in gone if folder_of(path) not in gone)
        touched = {folder_of(path) for path in (*(path for _, path in renames), *topmost, *whole)}
        mtimes = {
            folder: UNKNOWN if folder in touched else self._state.folders.get(folder, UNKNOWN)
            for folder in folders
        }
        state = State(files, mtimes, 0, memo)
        last = [rename for rename in renames if rename[1] == MANIFEST]
        renames = [rename for rename in renames if rename[1] != MANIFEST]
        deletes = [os.fsencode(path) for path in topmost]
        journal = Journal(whole, renames, deletes, last, state, record, rules)
        with refusing(UNTOUCHED):
            self._place.beside.mkdir(parents=True, exist_ok=True)
            open_output(self._place)
            write_journal(self._place, journal)
        with refusing(HALFWAY):
            made = carry_out(self._place, journal)
            changed = touched | made | {folder_of(folder) for folder in made}
            changed |= folders - self._state.folders.keys()
            looked = time.time_ns()  # before the look: what comes after it shows by its mtime
            self._remove_latecomers(journal, changed)
            state = self._looked_at(state, changed, looked)
            close_journal(self._place, journal, state)
        self._staging.drop()
        removed = len(gone & (self._state.entries.keys() | self._damage.strangers))
        written = len(fresh)
        return Written(written, removed, len(files) - written)

    def _stage(self, path: str, data: bytes, fingerprint: str) -> Entry:
        check_path(path, self._root)
        if path in self._staged or path in self._kept:
            raise ValueError(f"{path} is given twice")
        try:
            place, entry = self._staging.write(
                path, data, fingerprint, new=bool(self._new_folder(path))
            )
        except OSError as error:
            self._staging.drop()
            raise refusal(error, UNTOUCHED) from error
        self._staged[path] = place, entry
        return entry

    def _new_folder(self, path: str) -> str:
        """The topmost folder above a path that the output does not have yet, "" for none."""
        folder = folder_of(path)
        if folder not in self._new:
            above = self._new_folder(folder)
            there = folder in self._state.folders or folder in self._state.entries
            taken = there or folder in self._damage.strangers
            self._new[folder] = above or ("" if taken else folder)
        return self._new[folder]

    def _files(self) -> dict[str, Entry]:
        """What the output will hold; a file whose bytes are there already is left as it is."""
        files = dict(self._kept)
        for path, (_, entry) in self._staged.items():
            old = self._state.entries.get(path)
            same = old and (old.sha256, old.size) == (entry.sha256, entry.size)
            there = old if same and path not in self._damage.changed else None
            files[path] = (
                msgspec.structs.replace(there, fingerprint=entry.fingerprint) if there else entry
            )
        return files

    def _old(self) -> set[str]:
        """All that stands in the output: files and folders of the last build, strangers."""
        known = self._state.entries.keys() | self._state.folders.keys()
        return known | self._damage.strangers

    def _remove_latecomers(self, journal: Journal, folders: set[str]) -> None:
        """Remove what came into the folders while the build ran, before their mtime is noted."""
        late = find_strangers(self._place, journal.state, folders)
        if late:
            deletes = [os.fsencode(path) for path in sorted(late)]
            rest = msgspec.structs.replace(
                journal, folders=[], renames=[], deletes=deletes, last=[]
            )
            carry_out(self._place, rest)

    def _looked_at(self, state: State, folders: set[str], looked: int) -> State:
        """The state with the mtimes of folders that this build changed."""
        mtimes = dict(state.folders)
        for folder in folders & mtimes.keys():
            mtimes[folder] = os.lstat(f"{self._root}/{folder}").st_mtime_ns
        return msgspec.structs.replace(state, folders=mtimes, looked=looked)
