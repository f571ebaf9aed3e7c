"""The flow: read → link → plan → render → commit. A job in, a report out.

Every source is read and checked before the first byte of output changes; an error stops the
build with all findings at once and leaves the output as it was (contracts.md §5).
"""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from .cache import digest
from .fingerprint import Inputs
from .kept_plan import KeptPlan, save_plan
from .linking.public import next_change
from .memo import (
    Counts,
    Memo,
    count,
    files_digest,
    load_memo,
    others_digest,
    still_holds,
)
from .model.finding import Finding
from .model.site import Job
from .output.commit import Commit, Written, recover
from .output.disk import read_whole, replace_whole
from .output.lock import hold_lock
from .output.place import Place, claim_place
from .output.state import State, find_damaged, load_state
from .pages.frame import frame
from .pages.moved import MovedModel
from .pages.plan import plan
from .reading.scan import scan
from .rendering.assets import bundle_assets
from .rendering.nginx_rules import show_rules
from .retext import Standing, retext
from .snapshot import load_snapshot
from .survey import survey
from .tools import open_tools
from .vanished import find_vanished
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
    scanned = scan(job.content, looked)
    state = load_state(place)
    damage = find_damaged(place, state)
    stands = not damage.changed and not damage.strangers and not scanned.findings
    last = load_memo(state.memo) if stands else None
    if last is not None and digest(read_whole(place.rules)) != last.rules:
        last = None
    if last is not None and still_holds(last, inputs, files_digest(scanned), job.as_of):
        return _nothing_to_do(job, place, state, last)

    with open_tools(job, inputs) as tools:
        known = load_snapshot(tools.store, job.content, inputs.reading)
        if last is not None and listener is None:
            written = retext(tools, scanned, Standing(place, state, last), known)
            if written is not None:
                return Report(last.findings, last.notes, last.counts, written)
        seen = survey(tools, scanned, known)
        if seen.stops:
            return Report(seen.findings, seen.notes)

        assets = bundle_assets(Path(job.theme), publish=job.publish)
        site, notes = frame(job.site, seen.index.urls, Path(job.settings).name)
        site = msgspec.structs.replace(site, **assets.addresses)
        with Commit.begin(place, state, damage) as commit:
            writer = Writer(job, commit, state, damage.changed)
            writer.files(assets, seen.index, tools.store, scanned.files, tools.executor)
            pages = plan(seen.index, seen.redirects, site, job.as_of)
            writer.pages(pages, seen.index.entries, site, inputs, tools.executor, listener)
            rules = show_rules(seen.redirects, site)
            memo = Memo(
                inputs=inputs.rendering,
                sources=files_digest(scanned),
                settled=scanned.settled,
                since=job.as_of.second,
                until=next_change(seen.items, job.site, job.as_of),
                findings=seen.findings,
                notes=[*notes, *seen.notes],
                counts=count(seen.index),
                rules=digest(rules),
                others=others_digest(scanned),
                leading_on=[page.path for page in pages if isinstance(page.model, MovedModel)],
            )
            written = commit.finish(msgspec.msgpack.encode(memo), job.record(), rules)
        save_plan(place, KeptPlan(memo.stamp, site, writer.kept))
        vanished = find_vanished(state, job.as_of, pages, seen.redirects)
        return Report(seen.findings, [*memo.notes, *vanished], memo.counts, written)


def _nothing_to_do(job: Job, place: Place, state: State, last: Memo) -> Report:
    """The last build's report: all that it wrote still stands and still holds."""
    replace_whole(place.record, job.record(), place.record.with_name("build.json.tmp"))
    kept = Written(written=0, removed=0, kept=len(state.entries))
    return Report(last.findings, last.notes, last.counts, kept)
