"""How often a page was read since counting began."""

import msgspec


class Counted(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Readings, and the day on which the number last changed, as `2018-06-08`."""

    count: int
    changed: str
