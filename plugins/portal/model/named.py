"""What a source names that could not be read as a whole."""

import msgspec

from .tie import Tie
from .used import Used


class Named(msgspec.Struct, frozen=True, array_like=True):
    """The files and items that the front matter of a refused source names, to be looked for.

    `source` is where its photos are from, so that one that no other item shows is not made anew
    for a mistake elsewhere. `absent` is a draft or what is withdrawn: of those nothing is told.
    """

    uses: tuple[Used, ...] = ()
    ties: tuple[Tie, ...] = ()
    source: str = ""
    slug: str = ""
    absent: bool = False
