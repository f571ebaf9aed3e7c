"""What `index.json` beside an item's page says: records whose fields, in order, are its keys.

A contract (docs/du-lieu-may-doc.md, docs/schemas/item-1.schema.json): a key is added, never
renamed or removed, without a new VERSION. Every key is always there; null, "" or [] stands for
what the page does not have. URLs are absolute; times are `2018-06-07T16:49:00+07:00`, or a date
where the editor gave no time.
"""

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
    sha256: str | None


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


class FactData(msgspec.Struct, frozen=True):
    """One thing that the page says of the item: the name of its label, the text, a link."""

    name: str
    text: str
    url: str | None


class TiedData(msgspec.Struct, frozen=True):
    """What the item names or is named by; no URL where the portal does not have it."""

    relation: str
    text: str
    url: str | None


class ItemData(msgspec.Struct, frozen=True, kw_only=True):
    """What the data of every item have; those of its kind follow (contracts.md §4)."""

    version: int = VERSION
    kind: str
    url: str
    lang: str
    title: str
    summary: str
    published: str | None
    updated: str | None
    updates: tuple[UpdateData, ...]
    unit: str
    source: str
    category: NameData | None
    tags: tuple[NameData, ...]
    thread: NameData | None
    state: str | None
    facts: tuple[FactData, ...]
    views: int | None
    counted: str | None
    content_html: str
    content_text: str
    translation: str | None
    older: NearData | None
    related: tuple[NearData, ...]
    ties: tuple[TiedData, ...]
    expired: bool
