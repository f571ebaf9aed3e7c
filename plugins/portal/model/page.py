"""One file to be written from a template: its URL, its place, and the model it is a function of."""

import msgspec

from .item import AnyItem
from .moment import Moment
from .target import Filling


class Card(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An item as a list shows it."""

    url: str
    title: str
    date: Moment | None
    category: str = ""
    summary: str = ""
    lang: str = "vi"


class Head(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What every page's model has: the base template reads nothing else of a page.

    `root` leads from the page to the portal's root (`./`, `../../`, or SITEURL's path on pages
    served at any depth); `url` is the page's path from there, beginning with `/`, "" for none.
    """

    url: str
    root: str
    title: str
    description: str = ""
    lang: str = "vi"
    indexed: bool = True
    trail: tuple[tuple[str, str], ...] = ()
    image: str = ""
    og_type: str = "website"
    updated_site: Moment | None = None


class Sourced(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What the page of an item shows that is not in its source; `key` stands for the source.

    So a plan of 10,000 pages neither carries nor hashes what their sources say: the renderer
    finds item and body under the key and makes the model of both (docs/decisions).
    """

    key: bytes
    source: str
    url: str
    indexed: bool
    expired: bool
    fillings: tuple[Filling, ...]

    def whole(self, item: AnyItem, body: str) -> Head:
        """The page's model; `body` is safe HTML."""
        raise NotImplementedError


class Page(msgspec.Struct, frozen=True):
    """A page to be written: `path` in the output, the template's name without its ending."""

    path: str
    template: str
    model: Head | Sourced


def root_of(url: str) -> str:
    """The way from a page to the portal's root: internal links are relative (contracts.md §2)."""
    return "../" * (url.count("/") - 1) or "./"


def path_of(url: str) -> str:
    """The file of a page's URL."""
    return f"{url[1:]}index.html"
