"""Python-Markdown's loops, with one look before each try: the same HTML, in half the time.

A block that can only be a paragraph is given to no other processor, an inline pattern is tried
only on text that holds its mark, and a link that is plainly written is not read letter by
letter. Tests compare the result with Python-Markdown's own.
"""

import re
from collections.abc import Iterable
from typing import Any, Self
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    LinkInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString  # STX begins what has been put aside

# Block processors that take no block of one line that begins with a letter; where an extension
# of the site's own brings others, every block goes through all of them.
_NOT_FOR_LETTERS = frozenset(
    "empty indent code hashheader setextheader hr olist ulist portal_list quote reference "
    "paragraph table footnote defindent deflist".split()
)
# One of which must stand in a text for an inline pattern of Python-Markdown, by its registered
# name, to match it; a pattern that is not here is always tried.
_INLINE_MARKS = {
    "backtick": ("`", "`"),
    "escape": ("\\", "\\"),
    "footnote": ("[^", "[^"),
    "reference": ("[", "["),
    "link": ("[", "["),
    "image_link": ("!", "!"),
    "image_reference": ("!", "!"),
    "short_reference": ("[", "["),
    "short_image_ref": ("!", "!"),
    "autolink": ("<", "<"),
    "automail": ("<", "<"),
    "linebreak": ("  \n", "  \n"),
    "html": ("<", "<"),
    "entity": ("&", "&"),
    "em_strong": ("*", "_"),
}
_ALWAYS = ("", "")
_PLAIN_TEXT = re.compile(r"([^\[\]]*)\]")
_PLAIN_TARGET = re.compile(
    rf"""\(([^\s()<>"'{STX}]+)(?: "([^\s()"'{STX}](?:[^()"'{STX}]*[^\s()"'{STX}])?)")?\)"""
)
_BLANK = re.compile(r"\s")


class QuickMarkdown(Markdown):
    """Markdown with the quick loop over blocks; QuickInline is registered by its owner."""

    def build_parser(self) -> Self:
        """Give the processors of Python-Markdown's parser to the quick one."""
        super().build_parser()
        quick = QuickBlocks(self)
        quick.blockprocessors = self.parser.blockprocessors
        for processor in quick.blockprocessors:
            processor.parser = quick
        self.parser = quick
        return self


class QuickBlocks(BlockParser):
    """Knows a plain paragraph by its first letter."""

    _known: bool | None = None

    def parseBlocks(self, parent: etree.Element, blocks: list[str]) -> None:
        """The loop of the method that it takes the place of, behind one look at the block."""
        paragraph = self.blockprocessors["paragraph"]
        while blocks:
            block = blocks[0]
            if self._plain(block):
                paragraph.run(parent, blocks)
                continue
            for processor in self.blockprocessors:
                if processor.test(parent, block) and processor.run(parent, blocks) is not False:
                    break

    def _plain(self, block: str) -> bool:
        if self._known is None:
            self._known = _names(self.blockprocessors) <= _NOT_FOR_LETTERS
        return self._known and block[:1].isalpha() and "\n" not in block


class QuickLink(LinkInlineProcessor):
    """Takes a text without brackets, and a target without brackets and marks, as they stand."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        """What stands before the closing bracket, and where it ends."""
        plain = _PLAIN_TEXT.match(data, index)
        return (plain[1], plain.end(), True) if plain else super().getText(data, index)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        """Target and title, and where they end."""
        plain = _PLAIN_TARGET.match(data, index)
        if plain is None:
            return super().getLink(data, index)
        title = _BLANK.sub(" ", plain[2]) if plain[2] else None
        return plain[1], title, plain.end(), True


class QuickImage(QuickLink, ImageInlineProcessor):
    """The same for a photo."""


def register_quick_links(converter: Markdown) -> None:
    """At Python-Markdown's own priorities."""
    converter.inlinePatterns.register(QuickLink(LINK_RE, converter), "link", 160)
    converter.inlinePatterns.register(QuickImage(IMAGE_LINK_RE, converter), "image_link", 150)


class QuickInline(InlineProcessor):
    """Tries a pattern only on text that holds its mark."""

    _marked: list[tuple[Any, str, str]] | None = None

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """The loop of the method that it takes the place of, with the one look before each try."""
        if isinstance(data, AtomicString):
            return data
        if self._marked is None:
            patterns = list(self.inlinePatterns)  # sorts them, and the names with them
            names = [item.name for item in self.inlinePatterns._priority]  # type: ignore[attr-defined]
            self._marked = [
                (pattern, *_INLINE_MARKS.get(name, _ALWAYS))
                for name, pattern in zip(names, patterns, strict=True)
            ]
        for number, (pattern, mark, other) in enumerate(self._marked[patternIndex:], patternIndex):
            start, matched = 0, mark in data or other in data
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, number, start
                )
                matched = matched and (mark in data or other in data)
        return data


def _names(registry: Iterable[Any]) -> set[str]:
    return {item.name for item in registry._priority}  # type: ignore[attr-defined]
