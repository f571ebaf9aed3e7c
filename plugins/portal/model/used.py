"""Files of content/ as an item's front matter names them."""

from typing import Literal

import msgspec

from .table import Column

# A cover is cut for cards and for sharing, a portrait to a face; other photos stay whole. What
# stands in a film, its captions and a table is read, not only offered.
Role = Literal["cover", "photo", "portrait", "file", "film", "captions", "table"]


class FileUse(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file of content/ named by a front matter field: the path as written, its line, a label."""

    target: str
    line: int
    label: str = ""


class Used(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A file in a role; of a photo its words, and what must stay in sight when it is cut.

    `columns` are those that a table must have.
    """

    file: FileUse
    role: Role
    alt: str = ""
    caption: str = ""
    credit: str = ""
    focus: tuple[int, int] = (50, 50)
    columns: tuple[Column, ...] = ()
