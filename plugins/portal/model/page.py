"""One file to be written from a template: its URL, its place, and the model it is a function of."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

import msgspec

from .item import Item
from .moment import Moment
from .name import NO_NAME, Name
from .target import Filling, Picture, Share


class Cell(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What a register says of an item in a column: the name of its label, and a text."""

    label: str
    text: str


class Card(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An item as a list shows it; `kind` is the name of its kind.

    `state` is the name of a label; `note` is what the kind says of it in a few words, and `cover`
    its photo, cut, where the kind's lists show photos; `cells` stand in lists that are registers.
    """

    url: str
    title: str
    date: Moment | None
    category: Name = NO_NAME
    summary: str = ""
    lang: str = "vi"
    kind: str = "article"
    state: str = ""
    note: str = ""
    cover: Picture | None = None
    cells: tuple[Cell, ...] = ()


class Cards:
    """The cards of a list, and what tells them from others, which stands for them in a hash.

    A card stands in half a dozen lists; its words are hashed once.
    """

    __slots__ = ("_cards", "seal")

    def __init__(self, cards: Sequence[Card], seal: bytes) -> None:
        self._cards = tuple(cards)
        self.seal = seal

    def __iter__(self) -> Iterator[Card]:
        return iter(self._cards)

    def __len__(self) -> int:
        return len(self._cards)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cards) and self._cards == other._cards

    def __hash__(self) -> int:
        return hash(self._cards)


def seal_of(value: object) -> bytes:
    """msgspec's hook for what it cannot encode. Raises TypeError for all but cards (a bug)."""
    if isinstance(value, Cards):
        return value.seal
    raise TypeError(f"no part of a model: {type(value)}")


class Near(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Another item that a page leads to."""

    url: str
    title: str
    date: Moment | None


class Feed(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A feed of what a page lists."""

    title: str
    url: str
    media_type: str


class Head(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What every page's model has: the base template reads nothing else of a page.

    `root` leads from the page to the portal's root (`./`, `../../`, or SITEURL's path on pages
    served at any depth); `url` is the page's path from there, beginning with `/`, "" for none.
    `other` is the page in the other language.
    """

    url: str
    root: str
    title: str
    description: str = ""
    lang: str = "vi"
    indexed: bool = True
    trail: tuple[Name, ...] = ()
    other: str = ""
    feeds: tuple[Feed, ...] = ()
    image: Share | None = None
    og_type: str = "website"
    updated_site: Moment | None = None


class Sourced(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What the page of an item shows that is not in its source; `key` stands for the source.

    So a plan of 10,000 pages neither carries nor hashes what their sources say: the renderer
    finds item and body under the key and makes the model of both (docs/decisions). `apart` tells
    whether the text is read away from the portal: in a feed, in a file of data.
    """

    apart: ClassVar[bool] = False

    key: bytes
    source: str
    url: str
    fillings: tuple[Filling, ...]

    def root(self, site_url: str) -> str:
        """What the addresses in the body begin with: relative, where a page of its own is made."""
        del site_url
        return root_of(self.url)

    def whole(self, item: Item, body: str) -> msgspec.Struct:
        """The page's model; `body` is safe HTML."""
        raise NotImplementedError


class ReadElsewhere(Sourced, frozen=True, kw_only=True):
    """What is read apart from the portal, anywhere: addresses in the body are whole."""

    apart: ClassVar[bool] = True

    def root(self, site_url: str) -> str:
        """What the addresses in the body begin with."""
        return f"{site_url}/"


class Apart(ReadElsewhere, frozen=True, kw_only=True):
    """A page's model as a file of data beside the page."""

    page: Sourced

    def whole(self, item: Item, body: str) -> msgspec.Struct:
        """The page's model."""
        return self.page.whole(item, body)


class Gathered(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What a file shows of several sources, whole texts and all, and beside them: a feed."""

    parts: tuple[Sourced, ...]

    def whole(self, parts: Sequence[msgspec.Struct]) -> msgspec.Struct:
        """The file's model, from what its parts have become."""
        raise NotImplementedError


class Page(msgspec.Struct, frozen=True):
    """A page to be written: `path` in the output, and what it is a function of.

    `template` is a template's name without `.html`, or with its ending if that is another, or
    a name in rendering/formats.py. `data` is the form, of those, in which the same model stands
    beside the page as `index.json`; "" for none.
    """

    path: str
    template: str
    model: msgspec.Struct
    data: str = ""

    @property
    def data_path(self) -> str:
        """The file of data beside the page."""
        return f"{self.path.removesuffix('html')}json"

    def beside(self) -> "Page":
        """The file of data as a page. Raises TypeError where the model is of no item (a bug)."""
        model = self.model
        if not isinstance(model, Sourced):
            raise TypeError(f"{self.path}: not the page of an item")
        apart = Apart(
            key=model.key,
            source=model.source,
            url=model.url,
            fillings=model.fillings,
            page=model,
        )
        return Page(self.data_path, self.data, apart)


def root_of(url: str) -> str:
    """The way from a page to the portal's root: internal links are relative (contracts.md §2)."""
    return "../" * (url.count("/") - 1) or "./"


def path_of(url: str) -> str:
    """The file of a page's URL."""
    return f"{url[1:]}index.html"
