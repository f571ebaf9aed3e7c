"""A small portal between two builds: what stood there, what is to stand there, and all between."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.conftest import ROOT, Portal
from tests.faults.server import Order, Outcome, Server
from tests.faults.trouble import Operation, Trouble

AS_OF = "2026-11-25 08:00"
BUILD, PUBLISH = "pelicanconf.py", "publishconf.py"
_MADE = ("output", ".portal", ".cache")
_ALIKE = 5  # staged files more or less
_HALF = "mới đổi được một phần"  # what a refused build says of an output that it had begun on
_CODE = ("/plugins/", "/theme/")


class Scene:
    """A portal built once from old sources, whose sources are new: any build has to end as `new`.

    `old` and `new` are the files of clean builds. A photo makes a build fork a worker.
    """

    def __init__(
        self,
        folder: Path,
        server: Server,
        settings: str = BUILD,
        *,
        photo: bool = False,
        items: int = 2,
        workers: int = 1,
    ) -> None:
        self.portal = Portal(folder / "portal")
        self._kept = folder / "kept"
        self.server = server
        self._settings = settings
        self._watched = [str(self.portal.path), str(ROOT / "plugins")]
        self.workers = workers
        self._write_old(items)
        self._must_build()
        self.old = self.portal.files()
        self._keep()
        self._write_new(photo=photo)
        for name in _MADE:
            self.forget(name)
        self._must_build()
        self.new = self.portal.files()
        self._sources = list(self._stand_of("content"))
        self._proved: set[str] = set()
        self.restore()

    def _write_old(self, items: int) -> None:
        for number in range(items):
            self.portal.article(f"bai-{number}.md", title=f"Bài {number}", date="2018-05-07")
        self.portal.article("sua.md", "Chữ cũ.", title="Bài sửa", attachments="[so.csv]")
        self.portal.write("tin-tuc/so.csv", "nam,so\n2024,1\n")
        self.portal.article("bo.md", title="Bài bỏ đi", date="2017-01-01")
        self.portal.write("trang/lien-he.md", "---\ntitle: Liên hệ\n---\nXin chào.\n")

    def _write_new(self, *, photo: bool) -> None:
        self.portal.article("sua.md", "Chữ mới.", title="Bài sửa", attachments="[so.csv]")
        self.portal.write("tin-tuc/so.csv", "nam,so\n2024,2\n")
        (self.portal.content / "tin-tuc/bo.md").unlink()
        figure = "\n\n![Ảnh một](a.png)\nLời ảnh" if photo else ""
        if photo:
            self.portal.photo("tin-tuc/a.png")
        self.portal.article("moi.md", f"Chữ.{figure}", title="Bài mới", date="2019-03-01")

    def build(self, trouble: Trouble | None = None, **bear: Any) -> Outcome:
        """A build, with its trouble and what else it has to bear."""
        return self.server.build(self.order(trouble, **bear))

    def order(
        self,
        trouble: Trouble | None = None,
        as_of: str = AS_OF,
        settings: str = "",
        **bear: Any,
    ) -> Order:
        """What to send to a server; without a trouble nothing is counted."""
        words = ["-s", str(self.portal.path / (settings or self._settings))]
        words += ["-e", f"PORTAL_WORKERS={self.workers}"]
        words += [f'PORTAL_AS_OF="{as_of}"'] if as_of else []
        if trouble is None:
            return Order(words, **bear)
        return Order(words, folders=self._watched, trouble=trouble, **bear)

    def operations(self) -> list[Operation]:
        """What a build does when nothing goes wrong."""
        outcome = self.build(Trouble())
        assert (outcome.code, self.portal.files() == self.new) == (0, True), outcome.said
        self.restore()
        return outcome.operations

    def settle(self) -> None:
        """From here on the new sources have been built, and that is what `restore` gives."""
        self._must_build()
        self._keep()

    def start_from_nothing(self) -> None:
        """From here on nothing has been built before, so that workers have everything to do."""
        self.old = {}
        for name in _MADE:
            shutil.rmtree(self._kept / name)
            (self._kept / name).mkdir()
        self.restore()

    def forget(self, name: str) -> None:
        """Take away what builds made: `output`, `.portal` or `.cache`."""
        shutil.rmtree(self.portal.path / name, ignore_errors=True)

    def restore(self) -> None:
        """All as it was before the build under trial, inodes and times of the output too."""
        for name in _MADE:
            self.forget(name)
        self._copy(self._kept, self.portal.path)

    def faults(self, outcome: Outcome) -> list[str]:
        """What is wrong after a build that met trouble, and after the next one."""
        found = [*self.faults_now(outcome)]
        stand = self._stand()
        if stand not in self._proved:
            after = self.build()
            if after.code:
                found.append(f"next build: exit {after.code}: {after.said}")
            found += differences("next build", self.portal.files(), self.new)
            rest = {path.name for path in (self.portal.path / ".portal/output").iterdir()}
            found += [f"next build leaves {name}" for name in rest & {"staging", "journal"}]
            if not found:
                self._proved.add(stand)
        self.restore()
        return found

    def faults_now(self, outcome: Outcome) -> Iterator[str]:
        """What is wrong after a build that met trouble."""
        tree = self.portal.files()
        for path, data in tree.items():
            if data not in (self.old.get(path), self.new.get(path)):
                yield f"neither old nor new: {path}"
        yield from (f"missing: {path}" for path in self.old.keys() & self.new.keys() - tree.keys())
        if list(self._stand_of("content")) != self._sources:
            yield "sources are not as they were"
        if outcome.code == 0:
            yield from differences("exit 0", tree, self.new)
        elif outcome.code > 0:
            yield from self._faults_told(outcome, tree)

    def _faults_told(self, outcome: Outcome, tree: dict[str, bytes]) -> Iterator[str]:
        told = [line for line in outcome.said.splitlines() if "lỗi: " in line]
        if outcome.code != 1 or "Traceback" in outcome.said or not told or " → " not in told[0]:
            yield f"exit {outcome.code}, said: {outcome.said}"
        if _HALF not in outcome.said:
            yield from differences("refused", tree, self.old)

    def _must_build(self) -> None:
        outcome = self.build()
        assert outcome.code == 0, outcome.said

    def _keep(self) -> None:
        shutil.rmtree(self._kept, ignore_errors=True)
        self._copy(self.portal.path, self._kept)

    def _copy(self, source: Path, target: Path) -> None:
        """Files of the output by a second name, so that they stay the same for the state."""
        shutil.copytree(source / "output", target / "output", copy_function=os.link)
        for name in (".portal", ".cache"):
            shutil.copytree(source / name, target / name)

    def _stand(self) -> str:
        """One name for all that the next build can see.

        Without a journal it throws staged files away unread: there their number stands for them.
        """
        seen = sha256()
        beside = self.portal.path / ".portal/output"
        for name in ("output", ".portal"):
            for path, *rest in self._stand_of(name):
                if "/staging/" not in str(path) or (beside / "journal").exists():
                    seen.update(repr((path, rest)).encode())
        staged = sum(path.is_file() for path in (beside / "staging").rglob("*"))
        seen.update(b"%d" % -(-staged // _ALIKE))
        store = self.portal.path / ".cache/portal.sqlite"
        with suppress(sqlite3.Error), closing(sqlite3.connect(store)) as opened:
            rows = opened.execute("SELECT key, seal FROM entries ORDER BY key").fetchall()
            seen.update(repr(rows).encode())
        return seen.hexdigest()

    def _stand_of(self, name: str) -> Iterator[tuple[object, ...]]:
        """Files with inode, time and bytes; of folders, those of the output, their time."""
        for folder, _, names in sorted(os.walk(self.portal.path / name)):
            if name == "output":
                yield folder, Path(folder).stat().st_mtime_ns
            for file in sorted(names):
                path = Path(folder, file)
                status = path.stat()
                known = (status.st_ino, status.st_mtime_ns) if name != ".portal" else ()
                if path.name != "lock":
                    yield str(path), known, path.read_bytes()


def of_code(operation: Operation) -> bool:
    """Whether it reads the code or the theme: a thousand of one sort, of which some are tried."""
    return any(part in operation.path for part in _CODE) and not operation.changes


def differences(when: str, tree: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    """How two trees of files differ, in a line."""
    either = sorted(tree.keys() | wanted.keys())
    paths = [path for path in either if tree.get(path) != wanted.get(path)]
    return [f"{when}: {len(paths)} files differ: {paths[:5]}"] if paths else []
