"""The flow: read → link → plan → render → commit. A job in, a report out.

Every source is read and checked before the first byte of output changes; an error stops the
build with all findings at once and leaves the output as it was (contracts.md §5).
"""

import time
from collections.abc import Callable, Mapping
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec

from .cache import Store, digest
from .fingerprint import Inputs
from .linking.complete import complete
from .linking.index import link
from .linking.public import next_change
from .linking.redirects import redirect
from .linking.uses import place_of
from .looking import look_at_media, lost_media
from .memo import Counts, Memo, count, load_memo, sources_digest, still_holds
from .model.counted import Counted
from .model.finding import Finding
from .model.item import Item
from .model.media import Media
from .model.photo_keys import keys_of
from .model.site import Job
from .model.source import SourceFile
from .output.commit import Commit, Written, recover
from .output.disk import read_whole, replace_whole
from .output.lock import hold_lock
from .output.place import Place, claim_place
from .output.state import State, find_damaged, load_state
from .pages.frame import frame
from .pages.moved import MovedModel
from .pages.plan import plan
from .progress import show_photos
from .reading.collect import Use, collect_media, collect_sources
from .reading.counts import FILE as COUNTS
from .reading.counts import parse_counts
from .reading.known import KnownMedia, KnownReading, Reading
from .reading.scan import read_file, scan
from .rendering.assets import bundle_assets
from .rendering.nginx_rules import show_rules
from .snapshot import (
    Snapshot,
    load_relations,
    load_snapshot,
    save_relations,
    save_snapshot,
)
from .steps import STORE, Order, Workshop, lost_source, read_sources
from .vanished import find_vanished
from .workers import Executor
from .writing import Listener, Writer

Say = Callable[[str], None]


class Report(msgspec.Struct, frozen=True):
    """What a build did: findings of content/, notes on the settings, and what was written.

    `written` is None where an error stopped the build.
    """

    findings: list[Finding]
    notes: list[Finding]
    counts: Counts = Counts()
    written: Written | None = None


def build(job: Job, inputs: Inputs, listener: Listener | None, say: Say) -> Report:
    """Build the portal. Raises Refused where the output folder cannot be used.

    `listener` gets each staged page and feed before it is compressed, where a plugin of the site
    listens to Pelican's `content_written` or `feed_written`.
    """
    place = claim_place(Path(job.output), Path(job.content), Path(job.project))
    with hold_lock(place, say):
        return _build(job, inputs, listener, place)


def _build(job: Job, inputs: Inputs, listener: Listener | None, place: Place) -> Report:
    looked = time.time_ns()
    recover(place)
    scanned = scan(job.content)
    files, sources = scanned.files, sources_digest(scanned.files)
    state = load_state(place)
    damage = find_damaged(place, state)
    stands = not damage.changed and not damage.strangers and not scanned.findings
    report = _nothing_to_do(job, inputs, sources, place, state) if stands else None
    if report:
        return report

    store = Store(Path(job.cache, STORE))
    store.mend()
    executor = Executor(Workshop, Order(job, inputs.reading), job.workers, job.start)
    try:
        known = load_snapshot(store, job.content, inputs.reading)
        read = partial(executor.run, read_sources, lost=lost_source)
        collected, foreign = collect_sources(files, known.all.readings, read)
        readings = [each.reading for each in collected]
        items = _items(readings)
        before = load_relations(store, job.content, inputs.reading)
        linked = link(readings, files, job.site, job.as_of, before)

        uses = [(files[use.path], use) for use in linked.media]
        media = _look(uses, known.all, executor)
        counts, miscounted = _counts(job, files)
        found = dict(zip(map(place_of, linked.media), media, strict=True))
        index, faults = complete(linked, found, counts, job.as_of)
        redirects, misled, told = redirect(index, items, job.redirects, job.as_of)

        snapshot = _snapshot(collected, uses, media, looked)
        keys = save_snapshot(store, job.content, inputs.reading, snapshot, known)
        near = save_relations(store, job.content, inputs.reading, linked.relations, before)
        store.prune(_live(readings, uses, media).union(keys, [near]))
        read_findings = [finding for reading in readings for finding in reading.findings]
        linked_findings = [*linked.findings, *miscounted, *faults, *misled]
        findings = sorted({*scanned.findings, *foreign, *read_findings, *linked_findings})
        if any(finding.severity == "error" for finding in (*findings, *told)):
            return Report(findings, told)

        assets = bundle_assets(Path(job.theme), publish=job.publish)
        site, notes = frame(job.site, linked.urls, Path(job.settings).name)
        site = msgspec.structs.replace(site, **assets.addresses)
        with Commit.begin(place, state, damage) as commit:
            writer = Writer(job, commit, state, damage.changed)
            writer.files(assets, index, store, files, executor)
            pages = plan(index, redirects, site, job.as_of)
            writer.pages(pages, index, site, inputs, executor, listener)
            rules = show_rules(redirects, site)
            memo = Memo(
                inputs=inputs.rendering,
                sources=sources,
                settled=all(file.settled(looked) for file in files.values()),
                since=job.as_of.second,
                until=next_change(items, job.site, job.as_of),
                findings=findings,
                notes=[*notes, *told],
                counts=count(index),
                rules=digest(rules),
                leading_on=[page.path for page in pages if isinstance(page.model, MovedModel)],
            )
            written = commit.finish(msgspec.msgpack.encode(memo), job.record(), rules)
        vanished = find_vanished(state, job.as_of, pages, redirects)
        return Report(findings, [*memo.notes, *vanished], memo.counts, written)
    finally:
        executor.close()
        store.close()


def _nothing_to_do(
    job: Job, inputs: Inputs, sources: bytes, place: Place, state: State
) -> Report | None:
    """The last build's report, where all that it wrote still stands and still holds."""
    last = load_memo(state.memo)
    if last is None or not still_holds(last, inputs, sources, job.as_of):
        return None
    if digest(read_whole(place.rules)) != last.rules:
        return None
    replace_whole(place.record, job.record(), place.record.with_name("build.json.tmp"))
    kept = Written(written=0, removed=0, kept=len(state.entries))
    return Report(last.findings, last.notes, last.counts, kept)


def _look(uses: list[Use], known: Snapshot, executor: Executor[Workshop]) -> list[Media]:
    look = partial(executor.run, look_at_media, lost=lost_media, isolated=True, batch=1)
    return collect_media(uses, known.media, partial(show_photos, look))


def _counts(job: Job, files: dict[str, SourceFile]) -> tuple[Mapping[str, Counted], list[Finding]]:
    """The readers' counts; a portal that does not count yet has no such file."""
    if COUNTS not in files:
        return {}, []
    try:
        return parse_counts(read_file(job.content, files[COUNTS].disk))
    except OSError as error:
        message = f"không đọc được tệp ({error.strerror})"
        return {}, [Finding(COUNTS, 1, message, "kiểm tra tệp rồi dựng lại")]


def _snapshot(
    collected: list[KnownReading],
    uses: list[Use],
    media: list[Media],
    looked: int,
) -> Snapshot:
    """What the next build may take on trust: only of files that were at rest when looked at."""
    return Snapshot(
        [each for each in collected if each.reading.key and each.file.settled(looked)],
        [
            KnownMedia(file, use, found)
            for (file, use), found in zip(uses, media, strict=True)
            if found.hash and file.settled(looked)
        ],
    )


def _items(readings: list[Reading]) -> list[Item]:
    return [reading.item for reading in readings if reading.item]


def _live(readings: list[Reading], uses: list[Use], media: list[Media]) -> set[bytes]:
    """The keys of the store that this content/ still uses."""
    photos = (keys_of(use, found) for (_, use), found in zip(uses, media, strict=True))
    return {*(reading.key for reading in readings), *chain.from_iterable(photos)}
