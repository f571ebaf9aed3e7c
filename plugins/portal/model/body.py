"""A rendered, sanitised body whose links and photos are still as the editor wrote them.

Where a link leads and how large a photo is depends on other files, so the reader leaves numbered
gaps and the renderer fills them: a text changes its page only when what it names changes.
"""

import msgspec


class Link(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="link"):
    """A link that stays inside the portal: target as written, line, other attributes."""

    target: str
    line: int
    attributes: str = ""


class Image(msgspec.Struct, frozen=True, gc=False, array_like=True, tag="image"):
    """A photo in the text: the path as written, its line, its alternative text, its caption."""

    target: str
    line: int
    alt: str = ""
    caption: str = ""


Reference = Link | Image


class Body(msgspec.Struct, frozen=True, array_like=True):
    """HTML in pieces: text, or the number of a reference; `-1 - n` closes link `n`."""

    parts: tuple[str | int, ...] = ()
