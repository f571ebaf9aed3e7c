"""A project → a call that waits until sources of the site have changed, and says which."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from portal.model.finding import Refused
from watchfiles import Change, watch

from .checkout import is_checking_out
from .folders import Marks, apart, marks_of

_FOLDERS = ("content", "theme", "plugins")
_STEP = 15  # ms: an editor that writes a new file and renames it over is done by then
_AGAIN = 500  # ms after which it is seen whether the folders are still those that are watched
_AT_ONCE = 0.02  # s within which whoever writes many files has written the next
_FEW = 4  # paths; more of them at once are no editor's save
_QUIET = 0.2  # s without a change that end such a burst: 200 files copied in are one
_LONGEST = 10.0  # s after which a burst that does not end is passed on all the same
# Files beside the one that is saved: Word and LibreOffice, Emacs, Vim's trial whether it may write.
_BESIDE = (".", "~$", "#")
_COPIES = ("~", ".tmp", "#", "___jb_tmp___", "___jb_old___")
_TRIAL = "4913"


class Watcher:
    """Watches the sources and the settings files from its making on; products are not watched."""

    def __init__(self, project: Path) -> None:
        """Raises Refused where there is nothing to watch."""
        self._project = project.resolve()
        usual = [self._project / name for name in _FOLDERS]
        self._plugins = usual[-1].resolve()
        if not any(folder.is_dir() for folder in usual):
            fix = "chạy lệnh trong thư mục của dự án"
            raise Refused(f"{project} không có {', '.join(_FOLDERS)}", fix)
        self._folders = apart(usual)
        self._changed: SimpleQueue[set[str]] = SimpleQueue()
        self._stop = Event()
        self._failure = ""
        self._threads = (
            Thread(target=self._told, args=(self._follow_sources,), daemon=True),
            Thread(target=self._told, args=(self._follow_settings,), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def follow(self, folders: Iterable[Path]) -> None:
        """Watch these, and the plugins, from now on: settings may name other folders."""
        self._folders = apart([*folders, self._plugins])

    def wait(self, timeout: float | None = None) -> set[str]:
        """The real paths of what has changed since the last call; none after `timeout` s.

        A folder that is gone, or there anew, stands for all below it. What belongs together is
        one change: files copied in, a checkout of git. Raises Refused where the system cannot
        watch.
        """
        changed = self.more(timeout)
        if not changed and not self._failure:
            return changed
        locked = self._locked()
        more = self.more(_AT_ONCE)
        if more or locked or len(changed) > _FEW:
            changed |= more | self._rest(locked)
        if self._failure:
            fix = "tăng fs.inotify.max_user_watches của máy, hoặc đóng bớt chương trình"
            raise Refused(f"không theo dõi được thay đổi: {self._failure}", fix)
        return changed

    def _rest(self, locked: bool) -> set[str]:
        """What comes until nothing does for a while, in which git was not at work either."""
        changed: set[str] = set()
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            more = self.more(_QUIET)
            changed |= more
            before, locked = locked, self._locked()
            if not (more or before or locked):
                break
        return changed

    def more(self, timeout: float | None) -> set[str]:
        """What changes within so many seconds; it returns with the first."""
        try:
            return self._changed.get(timeout=timeout)
        except Empty:
            return set()

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _locked(self) -> bool:
        return is_checking_out(self._project, _LONGEST)

    def _told(self, follow: Callable[[], None]) -> None:
        """Run a thread's work; whoever waits hears of it where the system cannot do it."""
        try:
            follow()
        except Exception as error:  # noqa: BLE001 - nobody else would hear that the thread ended
            self._failure = str(error)
            self._changed.put(set())

    def _follow_settings(self) -> None:
        """They stand in the project's own folder."""
        for changes in self._watch([self._project], self._is_setting, recursive=False):
            if changes:
                self._changed.put(changes)

    def _follow_sources(self) -> None:
        """The folders with all below them; they may go, come, and become others.

        A watch is one of the folder, not of its name. What happened until the next one stands is
        not known: the folders themselves are told once it does. The plugins only where they are
        others, since this process would begin anew for them.
        """
        told: set[str] = set()
        while not self._stop.is_set():
            marks = marks_of(self._folders)
            try:
                told = self._until_others(marks, told)
            except FileNotFoundError:  # one went before its watch stood
                told |= {str(folder) for folder in marks if folder != self._plugins}

    def _until_others(self, marks: Marks, told: set[str]) -> set[str]:
        """Watch until one of the folders is another; gives what has to be told of that.

        `told` is what has to be told first.
        """
        there = [folder for folder, mark in marks.items() if mark]
        for changes in self._watch(there, self._is_source):
            if told or changes:
                self._changed.put(told | changes)
            told = set()
            now = marks_of(self._folders)
            gone = {folder for folder in marks if str(folder) in changes}
            if gone or now != marks:
                others = {f for f in (*marks, *now) if marks.get(f) != now.get(f)}
                watched = {f for f in (*marks, *now) if f != self._plugins}
                return {str(folder) for folder in gone | others | watched}
        return set()

    def _watch(
        self,
        folders: list[Path],
        counts: Callable[[Change, str], bool],
        *,
        recursive: bool = True,
    ) -> Iterable[set[str]]:
        """What changes, and every now and then that nothing does."""
        for changes in watch(
            *folders,
            watch_filter=counts,
            step=_STEP,
            debounce=10 * _STEP,
            rust_timeout=_AGAIN,
            yield_on_timeout=True,
            stop_event=self._stop,
            recursive=recursive,
        ):
            yield {path for _, path in changes}

    def _is_source(self, change: Change, path: str) -> bool:
        """No hidden file, no editor's copy, nothing Python writes when a plugin is loaded."""
        del change
        root = next((each for each in self._folders if Path(path).is_relative_to(each)), None)
        if root is None:
            return False  # of a folder that is not followed any more
        names = Path(path).relative_to(root).parts
        hidden = any(name.startswith(_BESIDE) or name == "__pycache__" for name in names)
        return not (hidden or path.endswith(_COPIES) or names[-1:] == (_TRIAL,))

    def _is_setting(self, change: Change, path: str) -> bool:
        del change
        return Path(path).suffix == ".py" and Path(path).parent == self._project
