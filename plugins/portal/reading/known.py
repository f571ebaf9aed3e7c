"""What came of a source file, and what an earlier build learnt of the files of content/."""

import msgspec

from ..kinds.table import AnyItem
from ..model.body import Reference
from ..model.finding import Finding
from ..model.media import Media, MediaUse
from ..model.named import Named
from ..model.source import SourceFile


class Reading(msgspec.Struct, frozen=True, array_like=True):
    """A source file's item, or the reasons why not, and what its text refers to.

    `key` finds the body in the store; `item` is None when an error was found, and what its text
    refers to and its front matter names (`named`) is only looked at. `face` is the digest of
    what other items are compared with it by, `card` of what lists show.
    """

    path: str
    key: bytes
    item: AnyItem | None = None
    references: tuple[Reference, ...] = ()
    findings: tuple[Finding, ...] = ()
    face: bytes = b""
    card: bytes = b""
    named: Named = Named()


class KnownReading(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A source as it was, and what came of reading it."""

    file: SourceFile
    reading: Reading


class KnownMedia(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A photo or attachment as it was, how it was used, and what a look at it found."""

    file: SourceFile
    use: MediaUse
    media: Media
