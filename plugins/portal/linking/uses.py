"""Items and what their references lead to → what is to be made of each photo and file.

A photo's cuts and words come from all its uses together: it is decoded once, and what stands in
its metadata must be true wherever it is shown. A photo of an item that stands in lists has no word
of one that does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeGuard

import msgspec

from ..model.body import Image, Reference
from ..model.item import AnyItem, Article
from ..model.media import MediaUse
from ..model.photo import PORTRAIT, WHOLE, Cut, PhotoOrder, Words
from ..model.pictures import Pictures
from .resolve import Target


class Using(msgspec.Struct, frozen=True):
    """An item, whether it stands in lists, and what it shows and offers.

    `references` are those of its text with what they lead to.
    """

    item: AnyItem
    listed: bool
    references: Sequence[tuple[Reference, Target]] = ()
    cover: Target | None = None
    portraits: Sequence[Target | None] = ()
    attachments: Sequence[Target] = ()


def cover_cuts(item: Article) -> tuple[Cut, Cut]:
    """How an item's cover is cut for cards and for sharing."""
    return Cut("card", *item.focus), Cut("share", *item.focus)


class _Photo:
    """What the uses of one photo say, so far."""

    def __init__(self) -> None:
        self.cuts: set[Cut] = set()
        self.listed = False
        self.words: tuple[set[str], set[str], set[str]] = (set(), set(), set())

    def say(self, listed: bool, cuts: Iterable[Cut], *words: str) -> None:
        """Another use; of words, what stands in lists is heard alone."""
        self.cuts.update(cuts)
        if listed and not self.listed:
            self.listed, self.words = True, (set(), set(), set())
        if listed == self.listed:
            for said, word in zip(self.words, words, strict=True):
                said.add(word)

    def order(self, pictures: Pictures) -> PhotoOrder:
        agreed = (_only(said) for said in self.words)
        cuts = tuple(sorted(self.cuts, key=lambda cut: (cut != WHOLE, cut)))
        widths = pictures.widths, pictures.card_widths, pictures.portrait_widths
        return PhotoOrder(cuts, *widths, Words(*agreed))


def uses_of(using: Iterable[Using], owner: str, pictures: Pictures) -> list[MediaUse]:
    """Every file that the items use, once as a photo and once as a file, in sorted order.

    `owner` is the source of a photo whose items name none.
    """
    photos: defaultdict[str, _Photo] = defaultdict(_Photo)
    files: set[str] = set()
    for each in using:
        item, listed = each.item, each.listed
        source = item.source or owner
        shown = [(target, _caption(reference)) for reference, target in each.references]
        for target, caption in (*shown, *((target, "") for target in each.attachments)):
            if target.kind == "photo":
                photos[target.value].say(listed, (WHOLE,), caption, "", source)
            elif target.kind == "file":
                files.add(target.value)
        for portrait in filter(_is_photo, each.portraits):
            photos[portrait.value].say(listed, (PORTRAIT,), "", "", source)
        if _is_photo(each.cover) and isinstance(item, Article):
            words = item.cover_caption, item.cover_credit, source
            photos[each.cover.value].say(listed, (WHOLE, *cover_cuts(item)), *words)
    orders = (MediaUse(path, "photo", photo.order(pictures)) for path, photo in photos.items())
    return sorted([*orders, *(MediaUse(path, "file") for path in files)], key=place_of)


def place_of(use: MediaUse) -> tuple[str, str]:
    """What tells the uses of one content/ apart."""
    return use.path, use.kind


def _is_photo(target: Target | None) -> TypeGuard[Target]:
    return target is not None and target.kind == "photo"


def _caption(reference: Reference) -> str:
    return reference.caption if isinstance(reference, Image) else ""


def _only(said: set[str]) -> str:
    """What all agree on; who says nothing does not disagree."""
    words = said - {""}
    return words.pop() if len(words) == 1 else ""
