"""What the standing output was made from: enough to see that nothing has to be done."""

from collections import Counter

import msgspec

from .cache import digest
from .fingerprint import Inputs
from .linking.entry import Index
from .model.finding import Finding
from .model.moment import Moment
from .reading.collect import is_source
from .reading.scan import Scan


class Counts(msgspec.Struct, frozen=True):
    """How many items got a page, as Pelican counts them; hidden ones are in no list."""

    articles: int = 0
    hidden_articles: int = 0
    pages: int = 0
    hidden_pages: int = 0


class Memo(msgspec.Struct, frozen=True):
    """Digests of all that went in, the span of as-of that gives the same output, and the report.

    `until` is the second at which the clock alone would change the output, None for never;
    `settled` is False where a file might have changed right after it was read; `rules` is the
    digest of redirects.conf; `leading_on` are the pages that only lead on from old addresses;
    `others` is the digest of what the disk says of the files that are no sources.
    """

    inputs: bytes
    sources: bytes
    settled: bool
    since: int
    until: int | None
    findings: list[Finding]
    notes: list[Finding]
    counts: Counts
    rules: bytes = b""
    leading_on: list[str] = []
    others: bytes = b""

    @property
    def stamp(self) -> bytes:
        """Of the build that it tells of, among those of one output."""
        return digest(self.inputs, self.sources, self.since.to_bytes(8, "big", signed=True))


_decoder = msgspec.msgpack.Decoder(Memo)


def files_digest(scanned: Scan) -> bytes:
    """One digest of what the disk says of every file."""
    return digest(msgspec.msgpack.encode(list(scanned.files.values())))


def others_digest(scanned: Scan) -> bytes:
    """The same of the files that are no sources."""
    others = [file for path, file in scanned.files.items() if not is_source(path)]
    return digest(msgspec.msgpack.encode(others))


def load_memo(data: bytes) -> Memo | None:
    """The memo of the last build; None where there is none or another version wrote it."""
    try:
        return _decoder.decode(data)
    except msgspec.DecodeError:  # ValidationError is one
        return None


def still_holds(memo: Memo, inputs: Inputs, sources: bytes, as_of: Moment) -> bool:
    """Whether the output it describes is what a build at this as-of would write."""
    same = memo.settled and memo.sources == sources
    return same and _fits(memo, inputs, as_of)


def holds_but_for_texts(memo: Memo, inputs: Inputs, others: bytes, as_of: Moment) -> bool:
    """Whether only sources can have changed since."""
    return memo.others == others and _fits(memo, inputs, as_of)


def _fits(memo: Memo, inputs: Inputs, as_of: Moment) -> bool:
    in_span = memo.since <= as_of.second and (memo.until is None or as_of.second < memo.until)
    return memo.inputs == inputs.rendering and in_span


def count(index: Index) -> Counts:
    """Count the entries that got a page."""
    kinds = Counter((entry.kind.name, entry.listed) for entry in index.entries)
    return Counts(
        *(kinds[name, listed] for name in ("article", "page") for listed in (True, False))
    )
