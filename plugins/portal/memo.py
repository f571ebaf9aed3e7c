"""What the standing output was made from: enough to see that nothing has to be done."""

import msgspec

from .cache import digest
from .fingerprint import Inputs
from .linking.index import Index
from .model.finding import Finding
from .model.item import Article
from .model.moment import Moment
from .model.source import SourceFile


class Counts(msgspec.Struct, frozen=True):
    """How many items got a page, as Pelican counts them; hidden ones are in no list."""

    articles: int = 0
    hidden_articles: int = 0
    pages: int = 0
    hidden_pages: int = 0


class Memo(msgspec.Struct, frozen=True):
    """Digests of all that went in, the span of as-of that gives the same output, and the report.

    `until` is the second at which the clock alone would change the output, None for never;
    `settled` is False where a file might have changed right after it was read.
    """

    inputs: bytes
    sources: bytes
    settled: bool
    since: int
    until: int | None
    findings: list[Finding]
    notes: list[Finding]
    counts: Counts


_decoder = msgspec.msgpack.Decoder(Memo)


def sources_digest(files: dict[str, SourceFile]) -> bytes:
    """One digest of what the disk says of every file."""
    return digest(msgspec.msgpack.encode(list(files.values())))


def still_holds(data: bytes, inputs: Inputs, sources: bytes, as_of: Moment) -> Memo | None:
    """The memo, if the output it describes is what a build at this as-of would write."""
    try:
        memo = _decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None
    same = memo.settled and memo.inputs == inputs.rendering and memo.sources == sources
    in_span = memo.since <= as_of.second and (memo.until is None or as_of.second < memo.until)
    return memo if same and in_span else None


def count(index: Index) -> Counts:
    """Count the entries that got a page."""
    articles = [entry for entry in index.entries if isinstance(entry.item, Article)]
    listed = sum(entry.listed for entry in articles)
    pages = sum(entry.listed for entry in index.pages)
    return Counts(listed, len(articles) - listed, pages, len(index.pages) - pages)
