"""The first half of the flow: read → link → look → complete, before anything is written.

`build` writes what was surveyed, `invoke check` tells what was found, `invoke serve` shows it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain

import msgspec

from .linking.complete import complete
from .linking.entry import Index, Linked
from .linking.index import link
from .linking.redirects import redirect
from .linking.related import Relations
from .linking.uses import place_of
from .looking import look_at_media, lost_media
from .model.counted import Counted
from .model.finding import Finding
from .model.item import Item
from .model.media import Media
from .model.photo_keys import keys_of
from .model.redirect import Redirects
from .model.site import Job
from .model.source import SourceFile
from .progress import show_photos
from .reading.collect import Use, collect_media, collect_sources
from .reading.counts import FILE as COUNTS
from .reading.counts import parse_counts
from .reading.known import KnownMedia, Reading
from .reading.scan import Scan, read_file
from .snapshot import (
    Known,
    Snapshot,
    load_relations,
    load_snapshot,
    save_relations,
    save_snapshot,
)
from .steps import Workshop, lost_source, read_sources
from .tools import Tools
from .workers import Executor

Look = Callable[[Workshop, Sequence[Use]], list[Media]]


class Survey(msgspec.Struct, frozen=True):
    """All that is known of content/ at as-of, and every finding.

    `notes` are what is wrong with the settings' old addresses. With an error in either, index and
    redirects are not to be published: what could not be read is missing in them. `snapshot` is
    what the next survey may take on trust, `live` the keys of the store that this one uses,
    `verified` are photos that nothing was made of.
    """

    readings: list[Reading]
    linked: Linked
    index: Index
    redirects: Redirects
    findings: list[Finding]
    notes: list[Finding]
    snapshot: Snapshot
    live: set[bytes]
    verified: list[KnownMedia] = []

    @property
    def items(self) -> list[Item]:
        """Every item that could be read, public or not."""
        return [reading.item for reading in self.readings if reading.item]

    @property
    def stops(self) -> bool:
        """Whether an error was found."""
        return any(finding.severity == "error" for finding in (*self.findings, *self.notes))


def survey(
    tools: Tools, scanned: Scan, known: Known | None = None, look: Look = look_at_media
) -> Survey:
    """Read what the store does not know from the last time, and keep it there for the next time.

    `known` is what it knows, where somebody asked before; `look` may be `verify_media`.
    """
    content, code = tools.job.content, tools.inputs.reading
    known = known or load_snapshot(tools.store, content, code)
    before = load_relations(tools.store, content, code)
    seen = look_over(tools.job, scanned, known.all, before, tools.executor, look)
    keep(tools, seen, known, before)
    return seen


def keep(tools: Tools, seen: Survey, known: Known, before: Relations) -> None:
    """Store what was learnt; `known` and `before` are what the store holds."""
    content, code = tools.job.content, tools.inputs.reading
    keys = save_snapshot(tools.store, content, code, seen.snapshot, known)
    near = save_relations(tools.store, content, code, seen.linked.relations, before)
    tools.store.prune(seen.live.union(keys, [near]))


def look_over(
    job: Job,
    scanned: Scan,
    known: Snapshot,
    before: Relations,
    executor: Executor[Workshop],
    look: Look = look_at_media,
) -> Survey:
    """Read what is not known, and link it all; `before` is what was related the last time."""
    files = scanned.files
    read = partial(executor.run, read_sources, lost=lost_source)
    collected, foreign = collect_sources(files, known.readings, read)
    readings = [each.reading for each in collected]
    items = [reading.item for reading in readings if reading.item]
    linked = link(readings, files, job.site, job.as_of, before, preview=job.preview)

    uses = [(files[use.path], use) for use in linked.media]
    media = _look(uses, known.media, executor, look)
    counts, miscounted = _counts(job, files)
    found = dict(zip(map(place_of, linked.media), media, strict=True))
    index, faults = complete(linked, found, counts, job.as_of, preview=job.preview)
    redirects, misled, notes = redirect(index, items, job.redirects, job.as_of)

    told = [finding for reading in readings for finding in reading.findings]
    told += [*scanned.findings, *foreign, *linked.findings, *miscounted, *faults, *misled]
    at_rest = [each for each in collected if each.reading.key and each.file.settled(scanned.looked)]
    made, verified = _media(uses, media, scanned.looked)
    snapshot = Snapshot(at_rest, made)
    live = _live(readings, uses, media)
    findings = sorted(set(told))
    return Survey(readings, linked, index, redirects, findings, notes, snapshot, live, verified)


def _look(
    uses: list[Use], known: Iterable[KnownMedia], executor: Executor[Workshop], look: Look
) -> list[Media]:
    run = partial(executor.run, look, lost=lost_media, isolated=True, batch=1)
    return collect_media(uses, known, partial(show_photos, run))


def _counts(job: Job, files: dict[str, SourceFile]) -> tuple[Mapping[str, Counted], list[Finding]]:
    """The readers' counts; a portal that does not count yet has no such file."""
    if COUNTS not in files:
        return {}, []
    try:
        return parse_counts(read_file(job.content, files[COUNTS].disk))
    except OSError as error:
        message = f"không đọc được tệp ({error.strerror})"
        return {}, [Finding(COUNTS, 1, message, "kiểm tra tệp rồi dựng lại")]


def _media(
    uses: list[Use], media: list[Media], looked: int
) -> tuple[list[KnownMedia], list[KnownMedia]]:
    """Of files that were at rest: what is in the store, and what was verified only."""
    known = [
        KnownMedia(file, use, found)
        for (file, use), found in zip(uses, media, strict=True)
        if found.hash and file.settled(looked)
    ]
    return [each for each in known if each.media.made], [
        each for each in known if not each.media.made
    ]


def _live(readings: list[Reading], uses: list[Use], media: list[Media]) -> set[bytes]:
    """The keys of the store that this content/ still uses."""
    photos = (keys_of(use, found) for (_, use), found in zip(uses, media, strict=True))
    return {*(reading.key for reading in readings), *chain.from_iterable(photos)}
