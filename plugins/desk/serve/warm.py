"""A project that stays in memory: after a save only what changed is read, linked and planned."""

import gc
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
from portal.cache import Store
from portal.linking.related import Relations
from portal.model.finding import Finding
from portal.model.source import SourceFile
from portal.pages.frame import frame
from portal.reading.known import Reading
from portal.reading.scan import Scan, rescan, scan
from portal.reword import reword
from portal.snapshot import Snapshot, load_relations, load_snapshot
from portal.steps import STORE, Order, Workshop, lost_source, read_sources
from portal.survey import Survey, keep, look_over
from portal.vietnamese.dates import now_moment
from portal.workers import Executor

from .changes import Changes
from .setting_up import SETTINGS, SetUp, Unusable, set_up
from .standing import Standing

ALL = Changes(frame=True)


class Warm:
    """Looks at the project, the first time at all of it; close it to end its worker processes."""

    def __init__(self, project: Path, *, preview: bool = True) -> None:
        """`preview` shows what is not public yet."""
        self._project = project
        self._preview = preview
        self._setup: SetUp | None = None
        self._store: Store | None = None
        self._executor: Executor[Workshop] | None = None
        self._scanned: Scan | None = None
        self._known = Snapshot()
        self._before = Relations()
        self._good: Survey | None = None  # the last survey, where nothing was wrong with it

    @property
    def content(self) -> Path:
        """The folder of the sources; the usual one until settings were read."""
        return Path(self._setup.job.content) if self._setup else self._project / "content"

    @property
    def setup(self) -> SetUp:
        """What the last look was made by. Raises Unusable where none could be made."""
        if self._setup is None:
            raise Unusable([])
        return self._setup

    def look(self, changes: Changes = ALL) -> Standing | list[Finding]:
        """The site as it is now, or why there is none; `changes` are those since the last look.

        Raises Unusable where settings or theme cannot be used.
        """
        gc.disable()  # it finds nothing to free in a survey, and looks through all of it
        try:
            return self._look(changes)
        finally:
            gc.freeze()
            gc.enable()

    def lacks(self, paths: Iterable[str]) -> bool:
        """Whether a source that was there is missing or empty: an editor may be writing it."""
        known = {file.disk for file in self._scanned.files.values()} if self._scanned else set()
        return any(path in known and not _filled(self.content / path) for path in paths)

    def keep(self) -> None:
        """Store what was learnt, for the next start: nobody has to wait for it."""
        if self._good is None or self._setup is None or self._store is None:
            return
        job, inputs = self._setup.job, self._setup.inputs
        known = load_snapshot(self._store, job.content, inputs.reading)
        before = load_relations(self._store, job.content, inputs.reading)
        keep(job, inputs, self._store, self._good, known, before)

    def close(self) -> None:
        """End the worker processes and let go of the store."""
        if self._executor is not None:
            self._executor.close()
        if self._store is not None:
            self._store.close()

    def _look(self, changes: Changes) -> Standing | list[Finding]:
        if changes.frame or self._setup is None:
            self._set_up()
        setup = self.setup
        job = setup.job
        if job.now:
            job = msgspec.structs.replace(job, as_of=now_moment(time.time()))
        looked = time.time_ns()
        last = self._scanned
        scanned = rescan(job.content, last, changes.content) if last else scan(job.content)
        seen = None if changes.frame else self._reworded(last, scanned)
        if seen is None:
            if self._executor is None:
                raise Unusable([])
            seen = look_over(job, scanned, looked, self._known, self._before, self._executor)
            self._known, self._before = seen.snapshot, seen.linked.relations
        self._scanned = scanned
        self._good = None if seen.stops else seen
        if seen.stops:
            return [*_below(seen.findings, self._project, self.content), *seen.notes]
        site, notes = frame(job.site, seen.index.urls, SETTINGS)
        site = msgspec.structs.replace(site, **setup.addresses)
        warnings = [*_below(seen.findings, self._project, self.content), *notes, *seen.notes]
        return Standing(job, setup.inputs, site, seen, scanned.files, setup.assets, warnings)

    def _set_up(self) -> None:
        last = self._setup
        setup = set_up(self._project, plugins=last is None, preview=self._preview)
        self._setup = setup
        self._good = None
        if last is not None and (last.inputs, last.job.content) == (
            setup.inputs,
            setup.job.content,
        ):
            return
        self.close()
        self._scanned = None
        self._store = Store(Path(setup.job.cache, STORE))
        self._store.mend()
        order = Order(setup.job, setup.inputs.reading)
        self._executor = Executor(Workshop, order, setup.job.workers, setup.job.start)
        if last is None or last.inputs.reading != setup.inputs.reading:
            self._known = load_snapshot(self._store, setup.job.content, setup.inputs.reading).all
            self._before = load_relations(self._store, setup.job.content, setup.inputs.reading)

    def _reworded(self, last: Scan | None, scanned: Scan) -> Survey | None:
        """The survey, where texts alone changed since the last good one."""
        if self._good is None or last is None or self._executor is None:
            return None
        changed = _changed(last, scanned)
        if changed is None:
            return None
        fresh: list[Reading] = list(self._executor.run(read_sources, changed, lost_source))
        return reword(self._good, fresh)


def _changed(last: Scan, scanned: Scan) -> list[SourceFile] | None:
    """The sources that differ; None where something else does, or files came or went."""
    if last.findings or scanned.findings or last.files.keys() != scanned.files.keys():
        return None
    changed = [f for path, f in scanned.files.items() if f is not last.files[path]]
    changed = [file for file in changed if file != last.files[file.path]]
    return changed if all(file.path.endswith(".md") for file in changed) else None


def _below(findings: list[Finding], project: Path, content: Path) -> list[Finding]:
    """With paths as an editor types them, from the project's folder."""
    root = content.relative_to(project) if content.is_relative_to(project) else content
    return [
        msgspec.structs.replace(finding, path=f"{root.as_posix()}/{finding.path}")
        for finding in findings
    ]


def _filled(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False
