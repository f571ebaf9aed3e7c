"""What an editor's file says once it is validated: the common fields, then one record a kind."""

import msgspec

from .moment import Moment
from .old_url import OldUrl


class FileUse(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file of content/ named by a front matter field: the path as written, its line, a label."""

    target: str
    line: int
    label: str = ""


class Update(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One entry of `updates[]`: when the item changed and what changed."""

    date: Moment
    note: str


class Withdrawal(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Why and since when an item is no longer public (contracts.md §3)."""

    date: Moment
    reason: str


class Item(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """The fields every kind has; `path` is relative to content/, NFC, with `/`.

    Empty text and empty tuples stand for absent fields. `summary` is the editor's, or the first
    real paragraph; `lines` tells where the fields stand that later stages may complain about.
    """

    path: str
    title: str
    slug: str
    date: Moment | None = None
    modified: Moment | None = None
    summary: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    status: str = "published"
    lang: str = "vi"
    translation_of: str = ""
    unit: str = ""
    source: str = ""
    old_urls: tuple[OldUrl, ...] = ()
    see_also: tuple[str, ...] = ()
    updates: tuple[Update, ...] = ()
    expires: Moment | None = None
    withdrawn: Withdrawal | None = None
    review_by: Moment | None = None
    lines: dict[str, int] = {}

    @property
    def updated(self) -> Moment | None:
        """When the item last changed: `modified`, else the latest update, else `date`."""
        if self.modified:
            return self.modified
        return max((update.date for update in self.updates), default=self.date)


class Article(Item, frozen=True, kw_only=True, tag="article"):
    """A news item of `tin-tuc/`; `focus` is what must stay when the cover is cut, in percent."""

    cover: FileUse | None = None
    cover_alt: str = ""
    cover_caption: str = ""
    cover_credit: str = ""
    focus: tuple[int, int] = (50, 50)
    views: int | None = None
    thread: str = ""
    attachments: tuple[FileUse, ...] = ()


class Person(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One entry of a page's `people[]`."""

    name: str
    post: str = ""
    unit: str = ""
    photo: FileUse | None = None
    phone: str = ""
    email: str = ""


class Unit(msgspec.Struct, frozen=True, array_like=True):
    """One entry of a page's `chart[]`, with the units below it."""

    unit: str
    head: str = ""
    units: tuple["Unit", ...] = ()


class StandingPage(Item, frozen=True, kw_only=True, tag="page"):
    """A page of `trang/`, which stands at the top of the site whatever its folder."""

    parent: str = ""
    order: int = 0
    people: tuple[Person, ...] = ()
    chart: tuple[Unit, ...] = ()


AnyItem = Article | StandingPage
