"""Items and what their references lead to → what is to be made of each photo and file.

A photo's cuts and words come from all its uses together: it is decoded once, and what stands in
its metadata must be true wherever it is shown. A photo of an item that stands in lists has no word
of one that does not.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec

from ..model.body import Image, Reference
from ..model.hashed import hash_of
from ..model.media import MediaKind, MediaUse
from ..model.photo import PORTRAIT, WHOLE, Cut, PhotoOrder, Words
from ..model.pictures import Pictures
from ..model.used import Role, Used
from .resolve import Target

Place = tuple[str, ...]
# Of files that are read, not only offered: the role, and what each must be.
READ: dict[Role, tuple[MediaKind, str]] = {
    "film": ("film", ".mp4"),
    "captions": ("captions", ".vtt"),
    "table": ("table", ".csv"),
}


class Using(msgspec.Struct, frozen=True):
    """Of an item where it says that its photos are from, and what it shows and offers.

    `listed` tells whether it stands in lists, `references` are those of its text with what they
    lead to.
    """

    source: str
    listed: bool
    references: Sequence[tuple[Reference, Target]] = ()
    used: Sequence[tuple[Used, Target]] = ()


_UNCUT = (WHOLE,)
# How a photo is cut in each role: by the names of model/photo.py's ratios.
_CUTS: dict[Role, Callable[[Used], tuple[Cut, ...]]] = {
    "cover": lambda used: (WHOLE, Cut("card", *used.focus), Cut("share", *used.focus)),
    "portrait": lambda used: (PORTRAIT,),
}


def cuts_of(used: Used) -> tuple[Cut, ...]:
    """What is made of a photo in its role; all others stay whole."""
    cuts = _CUTS.get(used.role)
    return cuts(used) if cuts else _UNCUT


# One use of a photo: whether it stands in lists, its cuts, caption, credit and source.
_Said = tuple[bool, tuple[Cut, ...], str, str, str]


def _order(uses: Collection[_Said], pictures: Pictures) -> PhotoOrder:
    """What all uses of a photo come to; of words, what stands in lists is heard alone."""
    listed = any(use[0] for use in uses)
    heard = [use[2:] for use in uses if use[0] is listed]
    agreed = (_only(set(words)) for words in zip(*heard, strict=True))
    cuts = tuple(sorted({cut for use in uses for cut in use[1]}, key=_rank))
    widths = pictures.widths, pictures.card_widths, pictures.portrait_widths
    return PhotoOrder(cuts, *widths, Words(*agreed))


def _rank(cut: Cut) -> tuple[bool, Cut]:
    return cut != WHOLE, cut


def uses_of(using: Iterable[Using], owner: str, pictures: Pictures) -> list[MediaUse]:
    """Every file that the items use, once as a photo and once as a file, in sorted order.

    `owner` is the source of a photo whose items name none.
    """
    photos: defaultdict[str, set[_Said]] = defaultdict(set)  # few uses differ
    read: dict[Place, MediaUse] = {}
    for each in using:
        listed, source = each.listed, each.source or owner
        for reference, target in each.references:
            if target.kind == "photo":
                photos[target.value].add((listed, _UNCUT, _caption(reference), "", source))
            elif target.kind == "file":
                use = MediaUse(target.value, "file")
                read.setdefault(place_of(use), use)
        for used, target in each.used:
            if target.kind == "photo":
                said = listed, cuts_of(used), used.caption, used.credit, source
                photos[target.value].add(said)
            elif target.kind == "file":
                use = use_of(used, target.value)
                read.setdefault(place_of(use), use)
    orders = (MediaUse(path, "photo", _order(said, pictures)) for path, said in photos.items())
    return sorted([*orders, *read.values()], key=place_of)


def use_of(used: Used, path: str) -> MediaUse:
    """How a file that is no photo is used in its role."""
    kind, _ = READ.get(used.role, ("file", ""))
    return MediaUse(path, kind, columns=used.columns)


def place_of(use: MediaUse) -> Place:
    """What tells the uses of one content/ apart: a table is read by its dataset's columns."""
    columns = (hash_of(use.columns).hex(),) if use.columns else ()
    return (use.path, use.kind, *columns)


def _caption(reference: Reference) -> str:
    return reference.caption if isinstance(reference, Image) else ""


def _only(said: set[str]) -> str:
    """What all agree on; who says nothing does not disagree."""
    words = said - {""}
    return words.pop() if len(words) == 1 else ""
