"""A build after which only texts changed: the pages that hold them, and nothing is linked anew.

What was planned the last time is planned now, but for the keys of the texts (kept_plan.py).
Whatever does not fit gives None, and the whole flow is gone through (docs/decisions/0032).
"""

from collections.abc import Sequence

import msgspec

from .cache import digest
from .kept_plan import load_plan, replaced, save_plan, with_keys
from .memo import Memo, files_digest, holds_but_for_texts, others_digest
from .output.commit import Commit, Written
from .output.disk import read_whole
from .output.place import Place
from .output.state import Damage, State
from .reading.collect import is_source
from .reading.known import KnownReading
from .reading.scan import Scan
from .reword import says_the_same
from .snapshot import Known, Snapshot, save_snapshot
from .steps import lost_source, read_sources
from .tools import Tools
from .writing import Writer

Change = tuple[KnownReading, KnownReading]  # a source and what came of it, as it was and as it is


class Standing(msgspec.Struct, frozen=True):
    """An output that stands whole, and what it was made from."""

    place: Place
    state: State
    memo: Memo


def retext(tools: Tools, scanned: Scan, standing: Standing, known: Known) -> Written | None:
    """Write the pages of the changed texts; None where more than texts changed.

    Raises Refused where the disk does not let it.
    """
    job, inputs = tools.job, tools.inputs
    if not holds_but_for_texts(standing.memo, inputs, others_digest(scanned), job.as_of):
        return None
    if not standing.memo.settled or _known_digest(scanned, known.all) != standing.memo.sources:
        return None  # a check, a stopped build or one of another output has learnt more since
    changes = _changes(tools, scanned, known.all)
    plan = load_plan(standing.place, standing.memo.stamp) if changes else None
    if changes is None or plan is None:
        return None
    keys = {old.file.disk: (old.reading.key, new.reading.key) for old, new in changes}
    pages = with_keys(plan, keys)
    if pages is None:
        return None
    memo = msgspec.structs.replace(
        standing.memo,
        sources=files_digest(scanned),
        settled=scanned.settled,
        since=job.as_of.second,
    )
    with Commit.begin(standing.place, standing.state, Damage()) as commit:
        writer = Writer(job, commit, standing.state, frozenset())
        writer.pages(pages, (), plan.site, inputs, tools.executor, None)
        commit.keep_rest()
        rules = read_whole(standing.place.rules)
        written = commit.finish(msgspec.msgpack.encode(memo), job.record(), rules)
    save_plan(standing.place, replaced(plan, memo.stamp, writer.kept))
    kept = _with_changes(known.all, changes, scanned.looked)
    save_snapshot(tools.store, job.content, inputs.reading, kept, known)
    return written


def _known_digest(scanned: Scan, known: Snapshot) -> bytes:
    """The digest of the files (memo.py) with the sources as the snapshot knows them."""
    earlier = {each.file.path: each.file for each in known.readings}
    return digest(msgspec.msgpack.encode([earlier.get(p, f) for p, f in scanned.files.items()]))


def _changes(tools: Tools, scanned: Scan, known: Snapshot) -> list[Change] | None:
    """The sources that were written to; None where one came, went, or says something else."""
    earlier = {each.file.path: each for each in known.readings}
    sources = [file for path, file in scanned.files.items() if is_source(path)]
    if len(sources) != len(earlier) or any(file.path not in earlier for file in sources):
        return None
    written = [file for file in sources if earlier[file.path].file != file]
    readings = tools.executor.run(read_sources, written, lost_source)
    changes: list[Change] = []
    for file, reading in zip(written, readings, strict=True):
        old = earlier[file.path]
        if not says_the_same(old.reading, reading):
            return None
        changes.append((old, KnownReading(file, reading)))
    return changes


def _with_changes(known: Snapshot, changes: Sequence[Change], looked: int) -> Snapshot:
    """What the next build may take on trust: of what changed, files that were at rest."""
    readings = {each.file.path: each for each in known.readings}
    readings |= {new.file.path: new for _, new in changes}
    at_rest = [each for each in readings.values() if each.file.settled(looked)]
    return Snapshot(at_rest, known.media)
