"""A project → a call that waits until a source of the site has changed."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from portal.model.finding import Refused
from watchfiles import Change, watch

_FOLDERS = ("content", "theme", "plugins")
_QUIET = 200  # ms without a change that end a burst: 200 files copied in are one rebuild
_LONGEST = 5000  # ms after which a burst that does not end is passed on all the same


class Watcher:
    """Watches the sources and the settings files from its making on; products are not watched."""

    def __init__(self, project: Path, quiet: int = _QUIET) -> None:
        """`quiet` is in ms. Raises Refused where there is nothing to watch."""
        self._project = project.resolve()
        self._quiet = quiet
        folders = [self._project / name for name in _FOLDERS if (self._project / name).is_dir()]
        if not folders:
            fix = "chạy lệnh trong thư mục của dự án"
            raise Refused(f"{project} không có {', '.join(_FOLDERS)}", fix)
        self._changed = Event()
        self._stop = Event()
        self._failure = ""
        self._threads = (
            Thread(target=self._follow, args=(folders, self._is_source), daemon=True),
            Thread(target=self._follow, args=([self._project], self._is_setting), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def wait(self, timeout: float | None = None) -> bool:
        """Until something has changed since the last call; False after `timeout` seconds.

        Raises Refused where the system cannot watch.
        """
        changed = self._changed.wait(timeout)
        self._changed.clear()
        if self._failure:
            fix = "tăng fs.inotify.max_user_watches của máy, hoặc đóng bớt chương trình"
            raise Refused(f"không theo dõi được thay đổi: {self._failure}", fix)
        return changed

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _follow(self, paths: list[Path], counts: Callable[[Change, str], bool]) -> None:
        """Sources are watched with all below them, settings stand in the project's own folder."""
        try:
            for _ in watch(
                *paths,
                watch_filter=counts,
                step=self._quiet,
                debounce=_LONGEST,
                stop_event=self._stop,
                recursive=paths != [self._project],
            ):
                self._changed.set()
        except OSError as error:
            self._failure = str(error)
            self._changed.set()

    def _is_source(self, change: Change, path: str) -> bool:
        """No hidden file, no editor's copy, nothing Python writes when a plugin is loaded."""
        del change
        *folders, name = Path(path).relative_to(self._project).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in (*folders, name))
        return not hidden and not name.endswith(("~", ".tmp"))

    def _is_setting(self, change: Change, path: str) -> bool:
        del change
        return Path(path).suffix == ".py" and Path(path).parent == self._project
