"""What `index.json` beside an item's page says: records whose fields, in order, are its keys.

A contract (docs/du-lieu-may-doc.md, docs/schemas/item-1.schema.json): a key is added, never
renamed or removed, without a new VERSION. Every key is always there; null, "" or [] stands for
what the page does not have. URLs are absolute; times are `2018-06-07T16:49:00+07:00`, or a date
where the editor gave no time.
"""

from typing import Literal

import msgspec

VERSION = 1


class NameData(msgspec.Struct, frozen=True):
    """A category, a tag or a thread and its list; no URL where no list names it."""

    name: str
    url: str | None


class CoverData(msgspec.Struct, frozen=True):
    """The lead photo, its size in pixels."""

    url: str
    alt: str
    caption: str
    credit: str
    width: int
    height: int


class UpdateData(msgspec.Struct, frozen=True):
    """When an item changed and what changed."""

    date: str
    note: str


class AttachmentData(msgspec.Struct, frozen=True):
    """A file offered beside the item: its size in bytes, the ending that tells its type."""

    url: str
    label: str
    size: int
    type: str


class NearData(msgspec.Struct, frozen=True):
    """Another item that the page leads to."""

    url: str
    title: str
    published: str | None


class PersonData(msgspec.Struct, frozen=True):
    """One of a page's people."""

    name: str
    post: str
    unit: str
    phone: str
    email: str


class UnitData(msgspec.Struct, frozen=True):
    """A unit of a page's chart, with those below it."""

    unit: str
    head: str
    units: tuple["UnitData", ...]


class ArticleData(msgspec.Struct, frozen=True, kw_only=True):
    """An article as its page shows it (contracts.md §4)."""

    version: int = VERSION
    kind: Literal["article"] = "article"
    url: str
    lang: str
    title: str
    summary: str
    published: str
    updated: str
    updates: tuple[UpdateData, ...]
    unit: str
    source: str
    category: NameData
    tags: tuple[NameData, ...]
    thread: NameData | None
    cover: CoverData | None
    views: int | None
    counted: str | None
    attachments: tuple[AttachmentData, ...]
    content_html: str
    content_text: str
    translation: str | None
    older: NearData | None
    related: tuple[NearData, ...]
    expired: bool


class StandingData(msgspec.Struct, frozen=True, kw_only=True):
    """A page of `trang/` as it shows itself."""

    version: int = VERSION
    kind: Literal["page"] = "page"
    url: str
    lang: str
    title: str
    summary: str
    updated: str | None
    unit: str
    people: tuple[PersonData, ...]
    chart: tuple[UnitData, ...]
    content_html: str
    content_text: str
    translation: str | None
    expired: bool
