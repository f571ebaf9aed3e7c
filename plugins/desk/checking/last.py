"""What the last check found beside the texts: it holds where texts or titles alone changed since.

Linking 10,000 items again after an edited sentence finds what it found before, and takes most of
the time (docs/decisions/0033). What a survey and the rules of the whole find depends on what the
sources say beside their texts, on the other files, the settings, the code and the clock. Whatever
does not fit leads to a check of all.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from portal.cache import digest
from portal.fingerprint import Inputs
from portal.kinds.page import PAGE
from portal.linking.entry import Linked
from portal.linking.public import next_change
from portal.memo import others_digest
from portal.model.finding import Finding
from portal.model.item import Item
from portal.model.moment import Moment
from portal.model.site import Job, Site
from portal.reading.known import Reading
from portal.reading.scan import Scan
from portal.reword import beside_title
from portal.steps import lost_source, read_sources
from portal.survey import Survey
from portal.tools import Tools
from portal.vietnamese.dates import midnight_of

from .looking import Looked
from .text import FEW, Facts

_DAY = 86_400  # seconds
_encode = msgspec.msgpack.Encoder().encode


class Last(msgspec.Struct, frozen=True):
    """Findings of content/ that no text alone made, those of the settings, and when they hold.

    `stamp` is of all that they depend on beside the sources; from `since` to before `until`,
    seconds since 1970, the clock changes none of them. `tied` are the paths of items whose titles
    others show.
    """

    stamp: bytes
    since: int
    until: int
    found: list[Finding]
    notes: list[Finding]
    tied: frozenset[str] = frozenset()

    def holds(self, stamp: bytes, as_of: Moment) -> bool:
        """Whether only sources can have changed since."""
        return self.stamp == stamp and self.since <= as_of.second < self.until


def stamp_of(job: Job, inputs: Inputs, scanned: Scan) -> bytes:
    """The digest of settings, theme and the files that are no sources; kept.py knows the code."""
    return digest(inputs.rendering, job.project.encode(), others_digest(scanned))


def end_of_holding(items: Sequence[Item], site: Site, as_of: Moment) -> int:
    """The next second at which the clock alone changes what is found."""
    tomorrow = midnight_of(as_of).second + _DAY
    turn = next_change(items, site, as_of)
    return tomorrow if turn is None else min(turn, tomorrow)


def tied_of(linked: Linked) -> frozenset[str]:
    """The paths of items that others are tied to."""
    urls = linked.tied
    return frozenset(wish.item.path for wish in linked.wishes if wish.url in urls)


def with_said(seen: Survey, texts: Sequence[Looked]) -> list[Looked]:
    """The texts with what the survey has read of them; of what is not public nothing.

    Of that, rules look at the text itself (unused_files.py).
    """
    readings = {wish.item.path: wish.reading for wish in seen.linked.wishes}
    return [
        each
        if each.said and each.file.path in readings
        else _saying(each, readings.get(each.file.path))
        for each in texts
    ]


def retell(
    tools: Tools, last: Last, known: Mapping[str, Looked], texts: Sequence[Looked]
) -> list[Looked] | None:
    """The texts with what they say, where `last` holds for them; else None.

    `known` are those of the last check by path, the unchanged ones the same objects as in `texts`.
    """
    if len(texts) != len(known) or any(each.file.path not in known for each in texts):
        return None
    changed = [each for each in texts if each is not known[each.file.path]]
    told = {finding.path for finding in last.found}
    if any(each.file.path in told or not (each.content and each.whole) for each in changed):
        return None
    read = tools.executor.run(read_sources, [each.file for each in changed], lost_source)
    fresh = {
        each.file.path: _saying(each, reading) for each, reading in zip(changed, read, strict=True)
    }
    was, now = _Copies(known.values()), _Copies(texts)
    for path, text in fresh.items():
        before = known[path]
        retitled = text.said != before.said
        if text.rest != before.rest or (retitled and path in last.tied):
            return None
        if _differ(path, before.facts, text.facts) or was.differ(before.facts, text.facts, now):
            return None
    return [fresh.get(each.file.path, each) for each in texts]


class _Copies:
    """How many texts have a title, and a body: a copy that comes or goes is told at another."""

    def __init__(self, texts: Iterable[Looked]) -> None:
        every = [each.facts for each in texts]
        self._bodies = Counter(facts.digest for facts in every)
        self._titles = Counter(facts.title for facts in every)

    def differ(self, before: Facts, facts: Facts, now: "_Copies") -> bool:
        """Whether what was written anew was a copy before, or is one now."""
        body, title = before.digest, before.title
        return (facts.digest != body and self._bodies[body] + now._bodies[facts.digest] > 2) or (
            facts.title != title and self._titles[title] + now._titles[facts.title] > 2
        )


def _differ(path: str, before: Facts, now: Facts) -> bool:
    """Whether the rules of the whole see a difference: anchors.py, thin_pages.py."""
    thin = path.startswith(f"{PAGE.folder}/") and min(before.words, now.words) < FEW
    return before.ids != now.ids or (thin and before.words != now.words)


def _saying(text: Looked, reading: Reading | None) -> Looked:
    """With the digests of what a reading says, all of it and without title and summary.

    Empty where something was found, with a line, and where nothing is public.
    """
    said = rest = b""
    if reading and reading.item and not reading.findings:
        rest = digest(_encode(beside_title(reading)))
        said = digest(rest, reading.item.title.encode(), reading.item.summary.encode())
    return msgspec.structs.replace(text, said=said, rest=rest)
