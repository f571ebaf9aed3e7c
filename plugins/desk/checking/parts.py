"""What a text consists of, as rules look at it; every line counts from 1 in the source file."""

import msgspec


class Heading(msgspec.Struct, frozen=True):
    """A heading with its level as written, 1 to 6, and the id that links name."""

    line: int
    level: int
    text: str
    id: str = ""


class Link(msgspec.Struct, frozen=True):
    """A link with its plain text; `inside` the portal or out of it. `#…` is of the same page.

    A photo in a link counts with its alternative text. `in_table`: it stands in a cell.
    """

    line: int
    text: str
    target: str
    inside: bool
    in_table: bool = False


class Photo(msgspec.Struct, frozen=True):
    """A photo: of the text with `field` "", or of a front matter field: cover, photos …"""

    line: int
    alt: str
    caption: tuple[str, ...]
    target: str
    field: str = ""


class Table(msgspec.Struct, frozen=True):
    """A table: the texts of its head cells, of which there may be none, and its rows below."""

    line: int
    head: tuple[str, ...]
    rows: int


class Paragraph(msgspec.Struct, frozen=True):
    """The plain text of a block; `tag` is p, li, h1 … h6, td, th, dt, dd, figcaption, pre …

    Line ends are those of the source: what stands at `text[at]` is in the line
    `line + text.count("\\n", 0, at)`.
    """

    line: int
    text: str
    tag: str


class Parts(msgspec.Struct, frozen=True):
    """Everything, each in the order of the text; `ids` are all that a link can name."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    photos: tuple[Photo, ...] = ()
    tables: tuple[Table, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    ids: tuple[str, ...] = ()
