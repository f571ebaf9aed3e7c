"""What a source names that could not be read as a whole."""

import msgspec

from .tie import Tie
from .used import Used


class Named(msgspec.Struct, frozen=True, array_like=True):
    """The files and items that the front matter of a refused source names, to be looked for.

    `source` is where its photos are from: a photo is not made anew for a mistake elsewhere.
    """

    uses: tuple[Used, ...] = ()
    ties: tuple[Tie, ...] = ()
    source: str = ""
