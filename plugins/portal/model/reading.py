"""What came of one source file: an item or the reasons why not, and what the text refers to."""

import msgspec

from .body import Reference
from .finding import Finding
from .item import AnyItem


class Reading(msgspec.Struct, frozen=True, array_like=True):
    """`key` finds the body in the store; `item` is None when an error was found.

    `face` is the digest of what other items are compared with it by, `card` of what lists show.
    """

    path: str
    key: bytes
    item: AnyItem | None = None
    references: tuple[Reference, ...] = ()
    findings: tuple[Finding, ...] = ()
    face: bytes = b""
    card: bytes = b""
