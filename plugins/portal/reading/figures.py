"""A photo alone on its line → a figure; the lines that follow it are its caption.

Both caption forms of contracts.md §3: the quoted title, and the lines below in the same
paragraph, line breaks kept (Python-Markdown#1192). With both, the lines count and the title is
reported.
"""

import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

Fragment = str | etree.Element
Line = list[Fragment]


class FigureProcessor(Treeprocessor):
    """Runs after the inline patterns: paragraphs are elements, but lines are still lines."""

    def run(self, root: etree.Element) -> None:
        """Replace every paragraph that has a photo alone on a line."""
        self.md.two_captions = []  # type: ignore[attr-defined] # read by markup.py
        if root.find(".//img") is None:
            return
        for parent in list(root.iter()):
            if any(child.tag == "p" and child.find("img") is not None for child in parent):
                parent[:] = [block for child in parent for block in self._blocks(child)]

    def _blocks(self, child: etree.Element) -> list[etree.Element]:
        """What takes the place of a child: itself, or the figures and paragraphs of its lines."""
        lines = _lines(child) if child.tag == "p" else []
        if not any(_photo(line) is not None for line in lines):
            return [child]
        for inner in child:
            inner.tail = None  # its text is in the lines
        return [self._block(photo, text) for photo, text in _groups(lines)]

    def _block(self, photo: etree.Element | None, lines: list[Line]) -> etree.Element:
        if photo is None:
            return _filled(etree.Element("p"), lines)
        figure = etree.Element("figure")
        title = photo.attrib.pop("title", "")
        photo.tail = None
        figure.append(photo)
        if lines:
            _filled(etree.SubElement(figure, "figcaption"), lines)
            if title:
                self.md.two_captions.append(photo.get("src", ""))  # type: ignore[attr-defined]
        elif title:
            etree.SubElement(figure, "figcaption").text = title
        return figure


def _lines(paragraph: etree.Element) -> list[Line]:
    """The paragraph's text and elements, cut at line ends and at `<br>`."""
    lines: list[Line] = [[]]
    for fragment in _fragments(paragraph):
        if isinstance(fragment, str):
            first, *others = fragment.split("\n")
            lines[-1].append(first)
            lines += [[other] for other in others]
        elif fragment.tag == "br":
            lines.append([])
        else:
            lines[-1].append(fragment)
    return [line for line in lines if any(not isinstance(f, str) or f.strip() for f in line)]


def _fragments(paragraph: etree.Element) -> Iterator[Fragment]:
    yield paragraph.text or ""
    for child in paragraph:
        yield child
        yield child.tail or ""


def _photo(line: Line) -> etree.Element | None:
    """The photo of a line that holds nothing else."""
    filled = [part for part in line if not isinstance(part, str) or part.strip()]
    only = filled[0] if len(filled) == 1 else None
    return only if isinstance(only, etree.Element) and only.tag == "img" else None


def _groups(lines: list[Line]) -> list[tuple[etree.Element | None, list[Line]]]:
    """Lines before the first photo, then each photo with the lines below it."""
    groups: list[tuple[etree.Element | None, list[Line]]] = []
    for line in lines:
        photo = _photo(line)
        if photo is not None:
            groups.append((photo, []))
        elif groups:
            groups[-1][1].append(line)
        else:
            groups.append((None, [line]))
    return groups


def _filled(element: etree.Element, lines: list[Line]) -> etree.Element:
    """Put the lines into the element, a `<br>` between two."""
    for at, line in enumerate(lines):
        if at:
            etree.SubElement(element, "br")
        for fragment in line:
            if isinstance(fragment, etree.Element):
                element.append(fragment)
            elif len(element):
                element[-1].tail = (element[-1].tail or "") + fragment
            else:
                element.text = (element.text or "") + fragment
    return element


class FigureExtension(Extension):
    """Registers `FigureProcessor` behind the inline patterns."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Priority between the inline patterns (20) and attr_list (8)."""
        md.treeprocessors.register(FigureProcessor(md), "portal_figures", 15)
