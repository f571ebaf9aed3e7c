"""A project → a call that waits until sources of the site have changed, and says which."""

import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from portal.model.finding import Refused
from watchfiles import Change, watch

_FOLDERS = ("content", "theme", "plugins")
_STEP = 15  # ms: an editor that writes a new file and renames it over is done by then
_FEW = 4  # paths; more of them at once are no editor's save
_QUIET = 0.2  # s without a change that end such a burst: 200 files copied in are one
_LOCK = ".git/index.lock"  # there while git changes the files of a checkout
_LONGEST = 10.0  # s after which a burst that does not end is passed on all the same


class Watcher:
    """Watches the sources and the settings files from its making on; products are not watched."""

    def __init__(self, project: Path) -> None:
        """Raises Refused where there is nothing to watch."""
        self._project = project.resolve()
        folders = [self._project / name for name in _FOLDERS if (self._project / name).is_dir()]
        if not folders:
            fix = "chạy lệnh trong thư mục của dự án"
            raise Refused(f"{project} không có {', '.join(_FOLDERS)}", fix)
        self._changed: SimpleQueue[set[str]] = SimpleQueue()
        self._stop = Event()
        self._failure = ""
        self._threads = (
            Thread(target=self._follow, args=(folders, self._is_source), daemon=True),
            Thread(target=self._follow, args=([self._project], self._is_setting), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def wait(self, timeout: float | None = None) -> set[str]:
        """The paths, absolute, of what has changed since the last call; none after `timeout` s.

        What belongs together is one change: files copied in, a checkout of git. Raises Refused
        where the system cannot watch.
        """
        try:
            changed = self._changed.get(timeout=timeout)
        except Empty:
            return set()
        locked = self._locked()
        if locked or len(changed) > _FEW:
            changed |= self._rest(locked)
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

    def more(self, timeout: float) -> set[str]:
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
        return (self._project / _LOCK).exists()

    def _follow(self, paths: list[Path], counts: Callable[[Change, str], bool]) -> None:
        """Sources are watched with all below them, settings stand in the project's own folder."""
        try:
            for changes in watch(
                *paths,
                watch_filter=counts,
                step=_STEP,
                debounce=10 * _STEP,
                stop_event=self._stop,
                recursive=paths != [self._project],
            ):
                self._changed.put({path for _, path in changes})
        except OSError as error:
            self._failure = str(error)
            self._changed.put(set())

    def _is_source(self, change: Change, path: str) -> bool:
        """No hidden file, no editor's copy, nothing Python writes when a plugin is loaded."""
        del change
        *folders, name = Path(path).relative_to(self._project).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in (*folders, name))
        return not hidden and not name.endswith(("~", ".tmp"))

    def _is_setting(self, change: Change, path: str) -> bool:
        del change
        return Path(path).suffix == ".py" and Path(path).parent == self._project
