"""A point in time as an editor wrote it: a day, or a day with a time."""

import msgspec


class Moment(msgspec.Struct, frozen=True, order=True, array_like=True):
    """Seconds since 1970-01-01T00:00Z, and whether the editor gave a time of day.

    A day without a time is its midnight in Asia/Ho_Chi_Minh, `timed` False (contracts.md §3).
    """

    second: int
    timed: bool = True
