"""A project that stays in memory: after a save only what changed is read, linked and planned."""

import gc
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
from portal.linking.related import Relations
from portal.model.finding import Finding
from portal.model.site import Job
from portal.model.source import SourceFile
from portal.pages.frame import frame
from portal.reading.known import Reading
from portal.reading.scan import Scan, rescan, scan
from portal.retitle import retitle
from portal.reword import reword
from portal.snapshot import Snapshot, load_relations, load_snapshot
from portal.steps import lost_source, read_sources
from portal.survey import Survey, keep, look_over
from portal.tools import Tools, make_tools
from portal.vietnamese.dates import now_moment

from .changes import Changes
from .faults import fault_of
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
        self._stale = True  # whether the set-up is to be made anew, whatever changed
        self._tools: Tools | None = None
        self._scanned: Scan | None = None
        self._changed: frozenset[str] = frozenset()  # since then, below content/
        self._known = Snapshot()
        self._before = Relations()
        self._good: Survey | None = None  # the last survey, where nothing was wrong with it
        self._kept: Survey | None = None  # the one that the store has
        self._worn = False  # whether a theme was put away: its templates refer to one another

    @property
    def content(self) -> Path:
        """The folder of the sources; the usual one until settings were read."""
        return Path(self._setup.job.content) if self._setup else self._project / "content"

    @property
    def folders(self) -> list[Path]:
        """Where sources stand: the settings may name places outside the project."""
        if self._setup is None:
            return [self.content, self._project / "theme"]
        job = self._setup.job
        return [self.content, Path(job.theme), *map(Path, job.templates)]

    @property
    def setup(self) -> SetUp:
        """What the last look was made by. Raises Unusable where none could be made."""
        if self._setup is None:
            raise Unusable([])
        return self._setup

    def look(self, changes: Changes = ALL) -> Standing | list[Finding]:
        """The site as it is now, or why there is none; `changes` are those since the last look.

        Raises Unusable where settings or theme cannot be used, or anything fails: the next look
        begins anew then.
        """
        gc.disable()  # it finds nothing to free in a survey, and looks through all of it
        try:
            return self._look(changes)
        except Unusable:
            raise
        except Exception as error:  # of the disk, of SQLite, of a plugin that is being written
            self._forget()
            raise Unusable([fault_of(error, self._project)]) from error
        finally:
            gc.freeze()
            gc.enable()

    def lacks(self, paths: Iterable[str]) -> bool:
        """Whether a source that was there is missing or empty: an editor may be writing it."""
        known = {file.disk for file in self._scanned.files.values()} if self._scanned else set()
        return any(path in known and not _filled(self.content / path) for path in paths)

    def keep(self) -> None:
        """Store what was learnt, for the next start, and free what is of no use: nobody waits."""
        if self._worn:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._worn = False
        if self._good is None or self._good is self._kept or self._tools is None:
            return
        self._kept = self._good
        store, content = self._tools.store, self._tools.job.content
        code = self._tools.inputs.reading
        known, before = load_snapshot(store, content, code), load_relations(store, content, code)
        keep(self._tools, self._good, known, before)

    def close(self) -> None:
        """End the worker processes and let go of the store."""
        if self._tools is not None:
            self._tools.close()

    def _look(self, changes: Changes) -> Standing | list[Finding]:
        self._changed |= changes.content
        if self._tools is not None and not self._tools.store.path.exists():
            self._forget()  # somebody cleaned up
        if changes.frame or self._stale:
            self._set_up()
        setup = self.setup
        job = setup.job
        if job.now:
            job = msgspec.structs.replace(job, as_of=now_moment(time.time()))
        looked, last = time.time_ns(), self._scanned
        if last is None:
            scanned = scan(job.content, looked)
        else:
            scanned = rescan(job.content, last, self._changed, looked)
        seen = None if changes.frame else self._reworded(last, scanned, job)
        if seen is None:
            if self._tools is None:
                raise Unusable([])
            executor = self._tools.executor
            seen = look_over(job, scanned, self._known, self._before, executor)
            self._known = seen.snapshot
        self._before = seen.linked.relations
        self._scanned, self._changed = scanned, frozenset()
        self._good = None if seen.stops else seen
        if seen.stops:
            return [*_below(seen.findings, self._project, self.content), *seen.notes]
        site, notes = frame(job.site, seen.index.urls, SETTINGS)
        site = msgspec.structs.replace(site, **setup.addresses)
        warnings = [*_below(seen.findings, self._project, self.content), *notes, *seen.notes]
        return Standing(job, setup.inputs, site, seen, scanned.files, setup.assets, warnings)

    def _set_up(self) -> None:
        last, known = self._setup, self._tools is not None
        self._stale = True  # until all of it is there: what fails is still wrong at the next save
        setup = set_up(self._project, plugins=last is None, preview=self._preview)
        self._good = None
        same = last and (last.inputs, last.job.content) == (setup.inputs, setup.job.content)
        if not (known and same):
            self._forget()
            self._worn = last is not None
            self._tools = make_tools(setup.job, setup.inputs)
            if not (known and last and last.inputs.reading == setup.inputs.reading):
                store, content, code = self._tools.store, setup.job.content, setup.inputs.reading
                self._known = load_snapshot(store, content, code).all
                self._before = load_relations(store, content, code)
        self._setup, self._stale = setup, False

    def _forget(self) -> None:
        """Begin anew at the next look, whatever changed."""
        self.close()
        self._tools = self._scanned = self._good = None
        self._stale = True

    def _reworded(self, last: Scan | None, scanned: Scan, job: Job) -> Survey | None:
        """The survey, where texts or titles alone changed since the last good one."""
        if self._good is None or last is None or self._tools is None:
            return None
        changed = _changed(last, scanned)
        if changed is None:
            return None
        fresh: list[Reading] = list(self._tools.executor.run(read_sources, changed, lost_source))
        return reword(self._good, fresh) or retitle(self._good, fresh, job)


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
