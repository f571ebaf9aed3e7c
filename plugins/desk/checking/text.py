"""One source as rules see it: every part is made when first asked for, and once.

Nothing but the path and the bytes goes in, so that what rules find can be kept by these two.
"""

from functools import cached_property
from pathlib import PurePosixPath

import msgspec
from portal.cache import digest
from portal.fields.report import Report
from portal.kinds.kind import Kind
from portal.kinds.table import KIND_OF_FOLDER
from portal.model.finding import Refused
from portal.model.item import Item
from portal.reading.front_matter import FrontMatter, split_source
from portal.reading.links import split_references
from portal.reading.lists import ListTooDeep
from portal.reading.markup import Markup
from portal.reading.places import Places
from portal.reading.sanitise import NestedTooDeep, sanitise
from portal.reading.schema import read_fields
from portal.reading.source import SIZE_LIMIT
from portal.vietnamese.clean import clean_text, decode_source
from portal.vietnamese.slug import fold, slugify

from .damaged import Damaged, find_damaged
from .parts import Heading, Link, Paragraph, Parts, Photo, Table
from .tracking import Tracker
from .walk import find_parts

_FIELDS = {"article": "cover", "album": "photos", "video": "poster", "page": "people"}
_PHOTOS = ("cover", "photo", "portrait")  # roles
_BOM = "\ufeff"
FEW = 40  # words, about 200 characters: a body with fewer is a notice of a line or two


class Facts(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What the rules of the whole may know of a text beside its item.

    `ids` are what links can name, `words` is how many words the body has, `digest` of them all,
    `title` that of the title however it is written.
    """

    ids: tuple[str, ...] = ()
    words: int = 0
    digest: bytes = b""
    title: bytes = b""


class Text:
    """A source: `raw` as stored, a BOM and its line ends with it; `text` as the reader cleans it.

    `path` is relative to content/, NFC; `body_line` is the body's first line in the file.
    """

    def __init__(self, path: str, raw: str, markup: Markup) -> None:
        self.path = path
        self.raw = raw
        self.kind: Kind = KIND_OF_FOLDER[PurePosixPath(path).parts[0]]
        self._markup = markup

    @cached_property
    def text(self) -> str:
        """What the reader reads: NFC, LF, without hidden characters."""
        return clean_text(self.raw).text

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as stored, without BOM and line ends: what a `Change` is made of."""
        bare = self.raw.removeprefix(_BOM)
        return tuple(bare.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    @cached_property
    def has_breaks(self) -> bool:
        """Whether it has Word's breaks: behind one, the reader's lines are not the file's."""
        return any(sign in self.raw for sign in "\x0b\u2028\u2029")

    @cached_property
    def damaged(self) -> tuple[Damaged, ...]:
        """The paragraphs, as stored, of a wrong font or saved wrongly."""
        return find_damaged(self.lines)

    @cached_property
    def matter(self) -> FrontMatter:
        """The entries between the `---` lines, with their lines, and the body."""
        return split_source(self.path, self.text)

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.matter.body

    @property
    def body_line(self) -> int:
        """The line of the file that the body begins with."""
        return self.matter.body_line

    @cached_property
    def item(self) -> Item | None:
        """The record of its kind; None where an error was found, which the reader has told."""
        matter = self.matter
        if matter.findings and not matter.entries:
            return None
        report = Report(self.path)
        report.findings += matter.findings  # of an unreadable key: it is not missing as well
        item = read_fields(matter, self.kind, report)
        return item if isinstance(item, Item) else None

    def line_of(self, name: str) -> int:
        """The line of a front matter key, in whatever spelling; 1 where it is not there."""
        field = self.kind.fields[name]
        known = {fold(alias).strip() for alias in (name, *field.aliases)}
        lines = (key.line for key, _ in self.matter.entries if fold(key.name).strip() in known)
        return next(lines, 1)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body."""
        return self.parts.headings

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the body; one to a section that is not there is told by the reader."""
        return self.parts.links

    @cached_property
    def photos(self) -> tuple[Photo, ...]:
        """The photos that the front matter names, then those of the body."""
        field = _FIELDS.get(self.kind.name, "")
        uses = self.item.uses() if self.item else ()
        named = [
            Photo(use.file.line, use.alt, tuple(use.caption.splitlines()), use.file.target, field)
            for use in uses
            if use.role in _PHOTOS
        ]
        return (*named, *self.parts.photos)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the body."""
        return self.parts.tables

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The plain text of every block of the body: paragraphs, headings, cells, captions …"""
        return self.parts.paragraphs

    @cached_property
    def parts(self) -> Parts:
        """All of these, of one walk; nothing where the reader gave the body up."""
        scrap = Report(self.path)
        try:
            html, _ = self._markup.convert(self.body)
            html = sanitise(html, Places(self.body, self.body_line), scrap)
        except (RecursionError, ListTooDeep, NestedTooDeep):
            return Parts()
        body, references = split_references(html, Places(self.body, self.body_line), scrap)
        return find_parts(body, references, Tracker(self.body, self.body_line))

    @property
    def facts(self) -> Facts:
        """What is kept of the text for the rules of the whole."""
        words = sum(len(paragraph.text.split()) for paragraph in self.paragraphs)
        body = digest(" ".join(self.body.split()).encode())
        title = digest(slugify(self.item.title).encode()) if self.item else b""
        return Facts(self.parts.ids, words, body, title)


def open_text(path: str, data: bytes, markup: Markup) -> Text | None:
    """The source of these bytes; None where it is no text, which the reader has told."""
    if len(data) > SIZE_LIMIT:
        return None
    try:
        return Text(path, decode_source(data), markup)
    except Refused:
        return None
