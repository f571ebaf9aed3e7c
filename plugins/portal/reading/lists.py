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
        while (at := _next_text(blocks)) is not None:
            block = blocks[at].lstrip("\n")
            if not _continues(lines, block):
                break
            del blocks[: at + 1]
            lines += ["", *block.split("\n")]
        rest = self._build(parent, lines)
        if rest:
            blocks.insert(0, "\n".join(rest))
        return True

    def _build(self, parent: etree.Element, lines: list[str]) -> list[str]:
        """Append one list to the parent; the lines that are not of it are given back."""
        if len(self.parser.state) > DEPTH_LIMIT:
            raise ListTooDeep
        kind = _kind(lines[0])
        items, rest = _split_items(lines, kind)
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
        return rest


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
        marker = _MARKER.match(line)
        if not marker or HRProcessor.SEARCH_RE.match(line):
            continue
        if at == 0 or (marker[5] and marker[3] in (None, "1")):
            return at
    return None


def _kind(line: str) -> str:
    """What tells one list from the next: its bullet, or the sign behind its numbers."""
    marker = _MARKER.match(line)
    return "" if marker is None else marker[2] or marker[4]


def _next_text(blocks: list[str]) -> int | None:
    """The place of the next block with text: two empty lines end a list no more than one."""
    return next((at for at, block in enumerate(blocks) if block.strip("\n")), None)


def _continues(lines: list[str], block: str) -> bool:
    """Whether the block after an empty line is still of the list."""
    first = block.split("\n", 1)[0]
    if first.startswith(" " * _NESTING):
        return True
    return bool(_MARKER.match(first)) and _kind(first) == _kind(lines[0])


def _split_items(lines: list[str], kind: str) -> tuple[list[list[str]], list[str]]:
    items: list[list[str]] = []
    base = len(lines[0]) - len(lines[0].lstrip(" "))
    for at, line in enumerate(lines):
        marker = _MARKER.match(line)
        if marker and len(marker[1]) < base + _NESTING and not HRProcessor.SEARCH_RE.match(line):
            if _kind(line) != kind:
                return items, lines[at:]
            items.append([line])
        else:
            items[-1].append(line)
    return items, []


def _dedent(item: list[str]) -> list[str]:
    """The item's own lines without marker and indent; what is indented deeper stays so."""
    marker = _MARKER.match(item[0])
    if marker is None:
        raise ValueError(f"not a list item: {item[0]!r}")
    indents = [len(line) - len(line.lstrip(" ")) for line in item[1:] if line.startswith("  ")]
    width = min([len(item[0]) - len(marker[5]), *indents]) if marker[5] else min([4, *indents])
    cut = max(width, _NESTING)
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
        """Register with the priority of the ordered lists it replaces."""
        for name in ("indent", "olist", "ulist"):
            md.parser.blockprocessors.deregister(name)
        md.parser.blockprocessors.register(ListProcessor(md.parser), "portal_list", 40)
        md.preprocessors.register(PointProcessor(md), "portal_points", 5)
