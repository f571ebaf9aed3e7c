"""An item's mention of another one."""

from typing import Literal

import msgspec

Relation = Literal["see_also", "legal_basis", "replaces", "amends"]


class Tie(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """How it is tied, by what it names the other, and in which line: a path, a number, a text.

    `key` is by what the other is found where that is not the target as written.
    """

    relation: Relation
    target: str
    line: int = 1
    key: str = ""
