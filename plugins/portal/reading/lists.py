"""Lists as editors write them: nested by two spaces or four, right after a line of text, and
numbered as written.

Python-Markdown wants four spaces and an empty line, and counts anew (Python-Markdown#451, #1125):
text would change its structure without a word, and a quoted law its numbers. This block
processor takes the place of its list processors and follows CommonMark 0.31 §5.2–5.3 with two
leniences: two spaces nest under any marker, and every number stands in the page as written.
"""

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HRProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_MARKER = re.compile(r"^( {0,3})(?:([-*+])|(\d{1,9})([.)]))(?:[ \t]+|$)(.*)$")
_LOOSE = re.compile(r"\n\n+(?= {0,3}[^ \n])(?! {0,3}(?:[-*+]|\d{1,9}[.)])[ \t])")
_POINT = re.compile(r"[a-zđ]{1,2}\)[ \t]")
_NESTING = 2  # spaces that make an item the child of the one above
_CODE = 4  # more spaces than the text of the item has are no text but code
DEPTH_LIMIT = 20


class ListTooDeep(ValueError):
    """Lists nested deeper than a page can show."""


class ListProcessor(BlockProcessor):
    """Takes the blocks of one list, makes items of their lines, and lets each be parsed again."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Whether a list begins in the block: at its start, or where it may break a paragraph."""
        del parent
        return _first_marker(block.split("\n")) is not None

    def run(self, parent: etree.Element, blocks: list[str]) -> bool | None:
        """Parse the text before the list, then the list with all blocks that continue it."""
        lines = blocks.pop(0).split("\n")
        start = _first_marker(lines) or 0
        if start:
            self.parser.parseBlocks(parent, ["\n".join(lines[:start])])
        lines = lines[start:]
        at = 0
        while at < len(lines) and _opens_item(lines[at]):  # one list, or several side by side
            _take_more(lines, at, blocks)
            at = self._build(parent, lines, at)
        if at < len(lines):
            blocks[:0] = "\n".join(lines[at:]).split("\n\n")
        return True

    def _build(self, parent: etree.Element, lines: list[str], at: int) -> int:
        """Append the list that begins on a line to the parent; where it ends is given back."""
        if len(self.parser.state) > DEPTH_LIMIT:
            raise ListTooDeep
        kind = _kind(lines[at])
        items, end = _split_items(lines, at, kind)
        texts = ["\n".join(_dedent(item)) for item in items]
        loose = any(_LOOSE.search(text) for text in texts) or any(
            text.endswith("\n") for text in texts[:-1]
        )
        element = etree.SubElement(parent, "ul" if kind in "-*+" else "ol")
        if kind == ")":
            element.set("class", "ngoac")
        expected = 0
        for item, text in zip(items, texts, strict=True):
            child = etree.SubElement(element, "li")
            marker = _MARKER.match(item[0])
            if marker and marker[3]:
                expected = _number(element, child, int(marker[3]), expected)
            self.parser.state.set("looselist" if loose else "list")
            self.parser.parseBlocks(child, text.strip("\n").split("\n\n"))
            self.parser.state.reset()
        return end


def _number(element: etree.Element, child: etree.Element, number: int, expected: int) -> int:
    """Keep a number as written: `start` for the first, `value` where counting would change it."""
    if len(element) == 1:
        if number != 1:
            element.set("start", str(number))
    elif number != expected:
        child.set("value", str(number))
    return number + 1


def _first_marker(lines: list[str]) -> int | None:
    """The line where a list begins; a numbered one breaks a paragraph only at 1 (CommonMark)."""
    for at, line in enumerate(lines):
        marker = _opens_item(line)
        if marker and (at == 0 or (marker[5] and marker[3] in (None, "1"))):
            return at
    return None


def _opens_item(line: str) -> re.Match[str] | None:
    """The marker of an item; three bullets alone are a rule across the page."""
    return None if HRProcessor.SEARCH_RE.match(line) else _MARKER.match(line)


def _kind(line: str) -> str:
    """What tells one list from the next: its bullet, or the sign behind its numbers."""
    marker = _MARKER.match(line)
    return "" if marker is None else marker[2] or marker[4]


def _next_text(blocks: list[str]) -> int | None:
    """The next block that is not blank: two empty lines part an item from the next as one does."""
    return next((at for at, block in enumerate(blocks) if block.strip("\n")), None)


def _take_more(lines: list[str], at: int, blocks: list[str]) -> None:
    """Move the blocks that are still of the list which begins on line `at` behind the lines."""
    while (text := _next_text(blocks)) is not None:
        block = blocks[text].lstrip("\n")
        if not _continues(lines[at], block):
            break
        del blocks[: text + 1]
        lines += ["", *block.split("\n")]


def _continues(line: str, block: str) -> bool:
    """Whether the block after an empty line is still of the list that begins on the line."""
    first = block.split("\n", 1)[0]
    if first.startswith(" " * _NESTING):
        return True
    return bool(_opens_item(first)) and _kind(first) == _kind(line)


def _split_items(lines: list[str], at: int, kind: str) -> tuple[list[list[str]], int]:
    """The items of the list that begins on a line, and the number of the line behind it."""
    items: list[list[str]] = []
    base = len(lines[at]) - len(lines[at].lstrip(" "))
    for number in range(at, len(lines)):
        line = lines[number]
        outside = len(line) - len(line.lstrip(" ")) < base + _NESTING
        if outside and HRProcessor.SEARCH_RE.match(line):
            return items, number
        marker = _MARKER.match(line) if outside else None
        if marker and _kind(line) != kind:
            return items, number
        if marker:
            items.append([line])
        else:
            items[-1].append(line)
    return items, len(lines)


def _dedent(item: list[str]) -> list[str]:
    """The item's own lines without marker and indent; what is indented deeper stays so."""
    marker = _MARKER.match(item[0])
    if marker is None:
        raise ValueError(f"not a list item: {item[0]!r}")
    indents = [len(line) - len(line.lstrip(" ")) for line in item[1:] if line.startswith("  ")]
    own = len(item[0]) - len(marker[5]) if marker[5] else _NESTING
    least = min(indents, default=own)
    cut = least if least < own + _CODE else own
    return [marker[5], *(_cut(line, cut) for line in item[1:])]


def _cut(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


class PointProcessor(Preprocessor):
    """Keeps the points of a quoted law, `a) …`, `b) …`, `đ) …`, on lines of their own."""

    def run(self, lines: list[str]) -> list[str]:
        """End the line before a point with Markdown's line break."""
        points = [at for at, line in enumerate(lines) if at and _POINT.match(line)]
        for at in points:
            if lines[at - 1].strip():
                lines[at - 1] = lines[at - 1].rstrip() + "  "
        return lines


def leave_lists_alone(md: Markdown) -> None:
    """Keep the extension for definitions, where a text uses it, from indents in other lists."""
    if "defindent" in md.parser.blockprocessors:
        indent = md.parser.blockprocessors["defindent"]
        indent.ITEM_TYPES, indent.LIST_TYPES = ["dd"], ["dl"]  # type: ignore[attr-defined]


class ListExtension(Extension):
    """Puts `ListProcessor` in the place of Python-Markdown's three list processors."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register before headings underlined with `-`: an empty item is no underline."""
        for name in ("indent", "olist", "ulist"):
            md.parser.blockprocessors.deregister(name)
        md.parser.blockprocessors.register(ListProcessor(md.parser), "portal_list", 65)
        md.preprocessors.register(PointProcessor(md), "portal_points", 5)
