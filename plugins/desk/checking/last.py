"""What the last check found beside the texts: it holds where texts alone changed since.

Linking 10,000 items again after an edited sentence finds what it found before, and takes most of
the time (docs/decisions/0033). What a survey and the rules of the whole find depends on what the
sources say beside their texts, on the other files, the settings, the code and the clock. Whatever
does not fit leads to a check of all.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from portal.cache import digest
from portal.fingerprint import Inputs
from portal.kinds.page import PAGE
from portal.linking.public import next_change
from portal.memo import others_digest
from portal.model.finding import Finding
from portal.model.item import Item
from portal.model.moment import Moment
from portal.model.site import Job, Site
from portal.reading.known import Reading
from portal.reading.scan import Scan
from portal.reword import unplaced
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
    seconds since 1970, the clock changes none of them.
    """

    stamp: bytes
    since: int
    until: int
    found: list[Finding]
    notes: list[Finding]

    def holds(self, stamp: bytes, as_of: Moment) -> bool:
        """Whether only sources can have changed since."""
        return self.stamp == stamp and self.since <= as_of.second < self.until


def stamp_of(job: Job, inputs: Inputs, code: bytes, scanned: Scan) -> bytes:
    """The digest of code, settings, theme and the files that are no sources."""
    return digest(code, inputs.rendering, job.project.encode(), others_digest(scanned))


def end_of_holding(items: Sequence[Item], site: Site, as_of: Moment) -> int:
    """The next second at which the clock alone changes what is found."""
    tomorrow = midnight_of(as_of).second + _DAY
    turn = next_change(items, site, as_of)
    return tomorrow if turn is None else min(turn, tomorrow)


def with_said(seen: Survey, texts: Sequence[Looked]) -> list[Looked]:
    """The texts with what the survey has read of them; of what is not public nothing.

    Of that, rules look at the text itself (unused_files.py).
    """
    readings = {wish.item.path: wish.reading for wish in seen.linked.wishes}
    heard = []
    for each in texts:
        reading = readings.get(each.file.path)
        said = each.said or _said(reading) if reading else b""
        heard.append(each if said == each.said else msgspec.structs.replace(each, said=said))
    return heard


def retell(
    tools: Tools, last: Last, known: Mapping[str, Looked], texts: Sequence[Looked]
) -> list[Looked] | None:
    """The texts with what they say, where `last` holds for them; else None.

    `known` are those of the last check by path, the unchanged ones the same objects as in `texts`.
    """
    if len(texts) != len(known) or any(each.file.path not in known for each in texts):
        return None
    fresh = [each for each in texts if each is not known[each.file.path]]
    told = {finding.path for finding in last.found}
    was, now = (Counter(each.facts.digest for each in them) for them in (known.values(), texts))
    for each in fresh:
        facts, before = each.facts, known[each.file.path].facts
        copied = was[before.digest] > 1 or now[facts.digest] > 1  # or was one: same_text.py
        if each.file.path in told or not (each.content and each.whole):
            return None
        if facts.digest != before.digest and (copied or _differ(each.file.path, before, facts)):
            return None
    readings = tools.executor.run(read_sources, [each.file for each in fresh], lost_source)
    said = {reading.path: _said(reading) for reading in readings}
    if any(said[path] != known[path].said or not said[path] for path in said):
        return None
    return [
        msgspec.structs.replace(each, said=said[each.file.path]) if each.file.path in said else each
        for each in texts
    ]


def _differ(path: str, before: Facts, now: Facts) -> bool:
    """Whether the rules of the whole see a difference: anchors.py, thin_pages.py."""
    thin = path.startswith(f"{PAGE.folder}/") and min(before.words, now.words) < FEW
    return before.ids != now.ids or (thin and before.words != now.words)


def _said(reading: Reading) -> bytes:
    """As `reword.says_the_same` compares; empty where something was found, with a line."""
    if reading.item is None or reading.findings:
        return b""
    references = list(map(unplaced, reading.references))
    return digest(_encode((reading.item, reading.face, reading.card, references)))
