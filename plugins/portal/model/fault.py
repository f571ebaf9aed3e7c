"""One problem inside a file that an item uses: the file's reader does not know whose it is."""

import msgspec

from .finding import Severity


class Fault(msgspec.Struct, frozen=True, gc=False, array_like=True, order=True):
    """A problem at a line of a file, in Vietnamese, with what to do about it.

    `line` counts from 1, and is 1 in a file without lines; `rule` is a finding's. Whoever knows
    the file's path makes a `Finding` of it.
    """

    line: int
    message: str
    fix: str
    severity: Severity = "error"
    rule: str = ""
