"""What a page says of itself in JSON-LD: records of schema.org, as its vocabulary names them.

`@type` stands first in each; a field that says nothing is left out.
"""

import msgspec


class Thing(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    tag_field="@type",
    tag=True,
    rename="camel",
    omit_defaults=True,
):
    """Of the type that its record is named after, unless it says another."""


class Organisation(
    msgspec.Struct, frozen=True, tag_field="@type", tag="Organization", omit_defaults=True
):
    """A unit that signs an article."""

    name: str


class Government(Thing, frozen=True, kw_only=True, tag="GovernmentOrganization"):
    """The owner of the portal, or the body above it."""

    name: str
    url: str = ""
    parent_organization: "Government | None" = None
    address: str = ""
    telephone: str = ""
    email: str = ""


class ImageObject(Thing, frozen=True, kw_only=True):
    """A photo; sizes in pixels."""

    url: str
    width: int
    height: int
    caption: str = ""
    credit_text: str = ""


class NewsArticle(Thing, frozen=True, kw_only=True):
    """An article; times as in its page's `<time>` elements."""

    headline: str
    description: str
    url: str
    main_entity_of_page: str
    in_language: str
    date_published: str
    date_modified: str
    author: Organisation | Government
    publisher: Government
    article_section: str
    is_accessible_for_free: bool
    image: ImageObject | None = None
    keywords: tuple[str, ...] = ()


class ImageGallery(Thing, frozen=True, kw_only=True):
    """An album."""

    name: str
    description: str
    url: str
    in_language: str
    date_published: str
    date_modified: str
    publisher: Government
    image: tuple[ImageObject, ...]


class VideoObject(Thing, frozen=True, kw_only=True):
    """A film; its length as an ISO 8601 duration, times as in its page."""

    name: str
    description: str
    url: str
    in_language: str
    thumbnail_url: str
    upload_date: str
    publisher: Government
    duration: str = ""
    content_url: str = ""
    same_as: str = ""
    transcript: str = ""


class CreativeWork(msgspec.Struct, frozen=True, tag_field="@type", tag=True):
    """Terms of use by their words: https://schema.org/license takes no plain text."""

    name: str


class DataDownload(msgspec.Struct, frozen=True, tag_field="@type", tag=True, rename="camel"):
    """A file of a dataset."""

    content_url: str
    encoding_format: str


class Dataset(Thing, frozen=True, kw_only=True):
    """A table with its files."""

    name: str
    description: str
    url: str
    in_language: str
    date_published: str
    date_modified: str
    creator: Government
    license: CreativeWork | None = None
    variable_measured: tuple[str, ...] = ()
    distribution: tuple[DataDownload, ...] = ()


class ListItem(msgspec.Struct, frozen=True, tag_field="@type", tag=True):
    """A step of the way from the home page; the first position is 1."""

    position: int
    name: str
    item: str


class BreadcrumbList(msgspec.Struct, frozen=True, tag_field="@type", tag=True, rename="camel"):
    """The way from the home page to this one, itself included."""

    item_list_element: tuple[ListItem, ...]


class Graph(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    rename={"context": "@context", "graph": "@graph"},
):
    """All that a page says, in one block."""

    context: str = "https://schema.org"
    graph: tuple[msgspec.Struct, ...]
