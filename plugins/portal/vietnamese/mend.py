"""One damaged stretch of a text and what it should read: what each detector of damage gives."""

import msgspec


class Mend(msgspec.Struct, frozen=True, gc=False):
    """`text[start:end]` is damaged; `mended` is the right text, "" where it cannot be known."""

    start: int
    end: int
    mended: str
