"""A job → every finding of content/, of the settings and of the rules, sorted.

Nothing is written but the caches; a build, a serve and a check can run side by side.
"""

import posixpath
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path, PurePosixPath

import msgspec
from portal.cache import Store
from portal.fingerprint import Inputs
from portal.looking import verify_media
from portal.model.finding import Finding
from portal.model.site import Job
from portal.model.source import SourceFile
from portal.pages.frame import frame
from portal.reading.collect import is_source
from portal.reading.scan import Scan, scan
from portal.snapshot import Known, Snapshot, load_snapshot
from portal.survey import Survey, survey
from portal.tools import Tools, open_tools
from portal.vietnamese.slug import slug_of_file

from . import kept
from .last import Last, end_of_holding, retell, stamp_of, tied_of, with_said
from .looking import SECONDS_LIMIT, Looked, look_at_texts, lost_text
from .rule import Hit, Place, Rule, Whole, WholeRule
from .table import RULES, WHOLE_RULES

_BY_ID = {rule.id: rule for rule in RULES}


class Checked(msgspec.Struct, frozen=True):
    """What a check found; the paths of its findings are relative to the project.

    `sources` are how many were looked at, `fixable` those with a repair that is safe.
    """

    findings: list[Finding]
    sources: int
    fixable: list[SourceFile]


def check(job: Job, inputs: Inputs) -> Checked:
    """Look at everything; content/ is there (opening.py)."""
    scanned = scan(job.content, time.time_ns())
    with closing(Store(Path(job.cache, kept.STORE))) as store, open_tools(job, inputs) as tools:
        store.mend()
        code = kept.code_of(inputs.reading)
        known = {each.file.path: each for each in kept.LOOKED.load(store, job.content, code)}
        texts = _look(tools, scanned, known)
        stamp = stamp_of(job, inputs, scanned)
        last = next(iter(kept.LAST.load(store, job.content, code)), None)
        fresh = None
        if last and last.holds(stamp, job.as_of) and not scanned.findings:
            fresh = retell(tools, last, known, texts)
        if last is None or fresh is None:
            seen = _survey(tools, scanned, store)
            texts = with_said(seen, texts)
            last = _tell(job, stamp, seen, texts)
            kept.save_all(store, job.content, code, scanned, texts, last)
        else:
            texts = fresh
            if any(each is not known[each.file.path] for each in texts):
                kept.save_texts(store, job.content, code, scanned, texts)
    findings = [*_placed([*last.found, *_of_texts(texts)], job), *last.notes]
    fixable = [each.file for each in texts if any(hit.change for _, hit in each.hits)]
    by_path = sorted(fixable, key=lambda file: file.path)
    return Checked(sorted(set(findings)), len(texts), by_path)


def _survey(tools: Tools, scanned: Scan, store: Store) -> Survey:
    """A survey that makes no photos; those it verified are known the next time."""
    content, code = tools.job.content, tools.inputs.reading
    known, mine = load_snapshot(tools.store, content, code), kept.MEDIA.load(store, content, code)
    since = Snapshot(known.since.readings, [*known.since.media, *mine])
    seen = survey(tools, scanned, Known(known.base, since), verify_media)
    if seen.verified != mine:
        kept.MEDIA.save(store, content, code, seen.verified)
    return seen


def _look(tools: Tools, scanned: Scan, known: Mapping[str, Looked]) -> list[Looked]:
    """What the rules of one text find; only what changed is opened."""
    sources = [file for path, file in scanned.files.items() if is_source(path)]
    last = [known.get(file.path) for file in sources]
    pairs = [(f, was) for f, was in zip(sources, last, strict=True) if not was or was.file != f]
    fresh = {each.file.path: each for each in tools.executor.run(look_at_texts, pairs, lost_text)}
    return [fresh.get(file.path) or known[file.path] for file in sources]


def _tell(job: Job, stamp: bytes, seen: Survey, texts: Iterable[Looked]) -> Last:
    """What is found beside the texts."""
    whole = Whole(job, seen, {each.file.path: each.facts for each in texts})
    until = end_of_holding(seen.items, job.site, job.as_of)
    found = [*seen.findings, *_of_whole(whole)]
    notes = [*seen.notes, *_of_frame(job, seen)]
    return Last(stamp, job.as_of.second, until, found, notes, tied_of(seen.linked))


def _of_texts(texts: Iterable[Looked]) -> Iterator[Finding]:
    for each in texts:
        path = each.file.path
        if not each.whole:
            message = f"bài này nặng quá, {SECONDS_LIMIT:.0f} giây chưa kiểm tra hết"
            yield Finding(path, 1, message, "chia bài thành nhiều bài ngắn hơn", "warning")
        for name, hit in each.hits:
            if _BY_ID[name].message:
                yield _told(_BY_ID[name], path, hit)


def _of_whole(whole: Whole) -> Iterator[Finding]:
    for rule in WHOLE_RULES:
        for place in rule.find(whole):
            yield _told(rule, place.path, place)


def _told(rule: Rule | WholeRule, path: str, place: Hit | Place) -> Finding:
    message = rule.message.format(**place.words)
    fix = rule.fix.format(**place.words)
    return Finding(path, place.line, message, fix, rule.severity, rule.id)


def _of_frame(job: Job, seen: Survey) -> list[Finding]:
    """Menu entries and the like that lead nowhere, as a build tells of them.

    A page that could not be read for its errors is not said to be missing as well.
    """
    broken = (PurePosixPath(reading.path) for reading in seen.readings if reading.item is None)
    pages = {f"/{slug_of_file(path.stem)}/" for path in broken if path.parts[0] == "trang"}
    return frame(job.site, seen.index.urls | pages, Path(job.settings).name)[1]


def _placed(findings: Iterable[Finding], job: Job) -> Iterator[Finding]:
    """With paths of the project in place of paths of content/; `../` leads out of it again."""
    content = Path(job.content)
    inside = content.is_relative_to(job.project)
    root = (content.relative_to(job.project) if inside else content).as_posix()
    for finding in findings:
        path = posixpath.normpath(f"{root}/{finding.path}")
        yield msgspec.structs.replace(finding, path=path)
