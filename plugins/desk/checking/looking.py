"""The step that goes out in batches: a source → what the rules of one text found in it.

What was found goes by the path and the bytes, so a file that was only touched is not read anew.
"""

from collections.abc import Sequence

import msgspec
from portal.cache import digest
from portal.model.source import SourceFile
from portal.reading.limits import TookTooLong, cpu_limit
from portal.reading.markup import Markup
from portal.reading.scan import read_file
from portal.steps import Workshop

from .rule import Hit, Rule
from .table import RULES
from .text import Facts, open_text

SECONDS_LIMIT = 5.0  # CPU a source, of all rules together; a usual one takes some milliseconds


class Looked(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A source as it was: the digest of its bytes, every hit with its rule's id, and the facts.

    `content` is empty where the file could not be read, and nothing is kept of it; `whole` is
    False where time or memory ran out, so that hits may be missing. `said` is the digest of what
    it says beside its text (last.py), empty where a check of all must look at it; `rest` the same
    without title and summary.
    """

    file: SourceFile
    content: bytes
    hits: tuple[tuple[str, Hit], ...] = ()
    facts: Facts = Facts()
    whole: bool = True
    said: bytes = b""
    rest: bytes = b""


def look_at_texts(
    workshop: Workshop, elements: Sequence[tuple[SourceFile, Looked | None]]
) -> list[Looked]:
    """Each source with what was found the last time, if anything was."""
    return [_look(workshop, file, last) for file, last in elements]


def lost_text(element: tuple[SourceFile, Looked | None]) -> Looked:
    """What is known of a source whose worker died of it."""
    return Looked(element[0], b"", whole=False)


def _look(workshop: Workshop, file: SourceFile, last: Looked | None) -> Looked:
    try:
        data = read_file(workshop.job.content, file.disk)
    except OSError:  # the survey tells of it
        return Looked(file, b"")
    content = digest(data)
    if last is not None and last.content == content:
        return msgspec.structs.replace(last, file=file)
    return find_hits(file, content, data, workshop.markup)


def find_hits(
    file: SourceFile,
    content: bytes,
    data: bytes,
    markup: Markup,
    rules: Sequence[Rule] = RULES,
    seconds: float = SECONDS_LIMIT,
) -> Looked:
    """Ask every rule; of bytes that are no text the reader tells."""
    try:
        with cpu_limit(seconds):
            text = open_text(file.path, data, markup)
            if text is None:
                return Looked(file, content)
            hits = tuple([(rule.id, hit) for rule in rules for hit in rule.find(text)])
            return Looked(file, content, hits, text.facts)
    except (TookTooLong, MemoryError):
        return Looked(file, content, whole=False)
