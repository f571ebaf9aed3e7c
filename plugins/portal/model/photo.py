"""A photo of content/ and what is published of it."""

from collections.abc import Iterator

import msgspec

SHARE = (1200, 630)  # pixels of an Open Graph picture, https://ogp.me and what networks show
RATIOS = {"card": (3, 2), "portrait": (4, 5), "share": SHARE}


class Cut(msgspec.Struct, frozen=True, gc=False, array_like=True, order=True):
    """A part of a photo: the whole, or the largest rectangle of a ratio around a focus.

    `kind` is `whole` or a name in `RATIOS`; the focus is in percent from the left and the top.
    """

    kind: str = "whole"
    x: int = 50
    y: int = 50

    @property
    def suffix(self) -> str:
        """What the name of a file of this cut has behind the photo's own."""
        if self.kind == "whole":
            return ""
        return (
            f"-{self.kind}" if (self.x, self.y) == (50, 50) else f"-{self.kind}-{self.x}-{self.y}"
        )


WHOLE = Cut()
PORTRAIT = Cut("portrait", 50, 40)  # a head is nearer to the top


class Words(msgspec.Struct, frozen=True, gc=False, array_like=True, order=True):
    """What stands in the metadata of every published file of a photo (XMP)."""

    caption: str = ""
    credit: str = ""
    source: str = ""


class PhotoOrder(msgspec.Struct, frozen=True, array_like=True, order=True):
    """What is to be made of a photo: which cuts, how wide in pixels, with which words."""

    cuts: tuple[Cut, ...] = (WHOLE,)
    widths: tuple[int, ...] = (480, 960, 1600)
    card_widths: tuple[int, ...] = (480, 960)
    portrait_widths: tuple[int, ...] = (160, 320)
    words: Words = Words()

    def widths_of(self, cut: Cut) -> tuple[int, ...]:
        """The widths of a cut's files where the photo is large enough, ascending."""
        widths = {
            "whole": self.widths,
            "card": self.card_widths,
            "portrait": self.portrait_widths,
            "share": SHARE[:1],
        }
        return widths[cut.kind]


class Photo(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="photo"):
    """One cut of a photo as it is published, in every size: its renditions.

    A rendition stands at `/tep/<hash>/<name>-<width>.<ext>` (contracts.md §2). `hash` is of the
    published bytes of all of them, so the same picture keeps its URLs and a new one never meets
    an old copy in a cache. `sizes` are width and height in pixels, ascending; `modern` is the
    suffix of the format that most browsers take, "" for none, `fallback` that of the one all do;
    `tone` is the number of the placeholder's colour (media/tone.py).
    """

    hash: str
    name: str
    modern: str
    fallback: str
    tone: int
    sizes: tuple[tuple[int, int], ...]

    @property
    def width(self) -> int:
        """Of the largest rendition, in pixels."""
        return self.sizes[-1][0]

    @property
    def height(self) -> int:
        """Of the largest rendition, in pixels."""
        return self.sizes[-1][1]

    @property
    def url(self) -> str:
        """The site path of the largest rendition in the format that every browser takes."""
        return self.path(self.width, self.fallback)

    def path(self, width: int, ext: str) -> str:
        """The site path of a rendition, beginning with `/`."""
        return f"/tep/{self.hash}/{self.name}-{width}.{ext}"

    def renditions(self) -> Iterator[tuple[int, str]]:
        """The width and suffix of each."""
        for width, _ in self.sizes:
            if self.modern:
                yield width, self.modern
            yield width, self.fallback


class Cover(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="cover"):
    """The photo of an item: whole on its page, cut on cards and where its address is shared."""

    whole: Photo
    card: Photo
    share: Photo
