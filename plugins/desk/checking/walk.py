"""A body as it is published → its headings, links, photos, tables and paragraphs.

The pieces are those of portal's reader (reading/links.py): ammonia's HTML, where what looks like
a tag is one, with the reader's references in it. Markdown is not parsed a second time.
"""

import re
from collections.abc import Sequence
from html import unescape

import msgspec
from portal.model.body import Body, Reference
from portal.model.body import Link as Inner

from .opened import OpenLink, OpenTable
from .parts import Heading, Link, Paragraph, Parts, Photo, Table
from .tracking import Tracker

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>')
_ATTRIBUTE = re.compile(r'\s([a-z]+)="([^"]*)"')
_INLINE = frozenset(
    "em strong b i u s del ins sub sup small mark q cite abbr kbd code span time".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EMPTY = frozenset(("hr", "col"))  # never closed


def find_parts(body: Body, references: Sequence[Reference], tracker: Tracker) -> Parts:
    """Walk the pieces once; `tracker` follows in the source."""
    walk = _Walk(tracker)
    for part in body.parts:
        if isinstance(part, str):
            walk.read(part)
        elif part < 0:
            walk.close("a")
        else:
            walk.refer(references[part])
    walk.end_block()
    return walk.parts()


class _Walk:
    """Where the walk stands: the open blocks and links, and the text of the innermost block."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self._headings: list[Heading] = []
        self._links: list[Link] = []
        self._photos: list[Photo] = []
        self._tables: list[Table] = []
        self._paragraphs: list[Paragraph] = []
        self._ids: list[str] = []
        self._blocks: list[tuple[str, str]] = []  # tag and id
        self._pieces: list[str] = []
        self._line, self._breaks = 0, 0  # where its text begins, and line ends in it
        self._broken = False  # whether a `<br>` came last
        self._open_links: list[OpenLink] = []
        self._open_tables: list[OpenTable] = []
        self._captioned = False  # whether the next figcaption is the last photo's

    def parts(self) -> Parts:
        """What was found."""
        return Parts(
            tuple(self._headings),
            tuple(self._links),
            tuple(self._photos),
            tuple(self._tables),
            tuple(self._paragraphs),
            tuple(self._ids),
        )

    def read(self, html: str) -> None:
        """A piece of HTML."""
        end = 0
        for tag in _TAG.finditer(html):
            self._say(html[end : tag.start()])
            end = tag.end()
            if tag[1]:
                self.close(tag[2])
            else:
                self._open(tag[2], dict(_ATTRIBUTE.findall(tag[3])))
        self._say(html[end:])

    def refer(self, reference: Reference) -> None:
        """A photo, or what opens a link that stays inside the portal."""
        if isinstance(reference, Inner):
            self._ids += re.findall(r' id="([^"]*)"', reference.attributes)
            self._open_links.append(OpenLink(reference.target, True, self._open_tables != []))
            return
        self._tracker.follow(reference.alt)
        line = self._tracker.follow(reference.target) or self._tracker.line
        self._photos.append(Photo(line, reference.alt, (), reference.target))
        self._captioned = bool(reference.caption)
        for link in self._open_links:
            link.line = link.line or line
            link.text += reference.alt

    def close(self, tag: str) -> None:
        """The end of a link or an element."""
        if tag == "a":
            if self._open_links:
                self._close_link(self._open_links.pop())
        elif tag not in _INLINE:
            text = self.end_block()
            self._close_block(tag, text)

    def end_block(self) -> str:
        """Note the text that was read of the innermost block, and give it."""
        text, line = "".join(self._pieces).rstrip(), self._line
        self._pieces.clear()
        if text:
            tag = self._blocks[-1][0] if self._blocks else ""
            self._paragraphs.append(Paragraph(line, text, tag))
            for table in self._open_tables:
                table.line = table.line or line
        return text

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        self._ids += [name] if name else []
        if tag == "a":
            target = unescape(attributes.get("href", ""))
            note = attributes.get("class", "").startswith("footnote")
            inside, in_table = target.startswith("#"), self._open_tables != []
            self._open_links.append(OpenLink(target, inside, in_table, note))
        elif tag == "br":
            self._broken = True
        elif tag not in _INLINE:
            self.end_block()
            if tag not in _EMPTY:
                self._blocks.append((tag, name))
            if tag == "table":
                self._open_tables.append(OpenTable())

    def _close_link(self, link: OpenLink) -> None:
        if not link.note:
            self._links.append(link.closed(self._tracker.line))

    def _close_block(self, tag: str, text: str) -> None:
        name = self._blocks.pop()[1] if self._blocks else ""
        table = self._open_tables[-1] if self._open_tables else None
        if tag in _HEADINGS:
            line = self._line if text else self._tracker.line
            self._headings.append(Heading(line, int(tag[1]), " ".join(text.split()), name))
        elif tag == "figcaption" and self._captioned:
            self._captioned = False
            lines = tuple([" ".join(line.split()) for line in text.split("\n")])
            self._photos[-1] = msgspec.structs.replace(self._photos[-1], caption=lines)
        elif table is not None:
            self._close_part(tag, text, table)

    def _close_part(self, tag: str, text: str, table: OpenTable) -> None:
        if tag == "table":
            self._open_tables.pop()
            self._tables.append(table.closed(self._tracker.line))
        else:
            table.close(tag, text)

    def _say(self, html: str) -> None:
        """Text between two tags."""
        if any(link.note for link in self._open_links):
            return
        text = unescape(html)
        if text.strip():
            line = self._tracker.follow(text)
            text = self._joined(text, line)
            for link in self._open_links:
                link.line = link.line or line
        if self._pieces or text.strip():
            self._pieces.append(text)
            self._breaks += text.count("\n")
        for link in self._open_links:
            link.text += text

    def _joined(self, text: str, line: int) -> str:
        """The text as it goes on in its block, with the line ends that were not rendered.

        `line` is 0 where the tracker lost it.
        """
        broken, self._broken = self._broken, False
        if not self._pieces:
            self._line, self._breaks = line or self._tracker.line, 0
            return text.lstrip()
        blank = text[: len(text) - len(text.lstrip())]
        missing = line - self._line - self._breaks - blank.count("\n")
        return ("\n" * missing or " " * broken) + text
