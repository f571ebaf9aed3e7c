"""Markdown text → HTML, not yet sanitised: Python-Markdown as news needs it, and quick.

Half of a stock build is one `Markdown` object a file (docs/decisions). Here one object serves
every text that uses the same extensions, an extension is loaded only where its mark stands in
the text, and text without a mark skips the inline patterns: the same bytes, tests compare them.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from .figures import FigureExtension
from .headings import HeadingExtension
from .lists import ListExtension

# What must stand in a text for an extension to have any effect on it.
_MARKS = (
    ("markdown.extensions.fenced_code", ("```", "~~~")),
    ("markdown.extensions.tables", ("|",)),
    ("markdown.extensions.footnotes", ("[^",)),
    ("markdown.extensions.attr_list", ("{",)),
    ("markdown.extensions.def_list", ("\n:", "\n :", "\n  :", "\n   :")),
    ("html", ("<", "&#")),  # the parser of raw HTML closes `&#8211` with a semicolon
)
_CONFIGS: dict[str, dict[str, Any]] = {
    "markdown.extensions.tables": {"use_align_attribute": True},
    "markdown.extensions.footnotes": {
        "BACKLINK_TITLE": "Quay lại chỗ chú giải {} trong bài",
    },
}
# What must stand in a text for an inline pattern of Python-Markdown, by its registered name, to
# match it; a pattern that is not here is always tried.
_INLINE_MARKS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "em_strong": "*",
    "em_strong2": "_",
}


class Markup:
    """Converts texts; holds one `Markdown` object for each set of extensions met so far."""

    def __init__(self, extra: tuple[str, ...] = (), configs: dict[str, Any] | None = None) -> None:
        """`extra` and `configs` are the site's own, from Pelican's `MARKDOWN` setting."""
        self._extra = extra
        self._configs = _CONFIGS | (configs or {})
        self._converters: dict[tuple[str, ...], Markdown] = {}

    def convert(self, text: str) -> tuple[str, list[str]]:
        """Markdown → HTML, and the targets of photos that carry two captions."""
        used = tuple(n for n, marks in _MARKS if any(mark in text for mark in marks))
        converter = self._converters.get(used)
        if converter is None:
            converter = self._converters[used] = self._converter(used)
        converter.reset()
        html = converter.convert(text)
        return html, list(getattr(converter, "two_captions", ()))

    def _converter(self, used: tuple[str, ...]) -> Markdown:
        named = [name for name in used if name != "html"]
        own: list[Extension] = [ListExtension(), FigureExtension(), HeadingExtension()]
        names = [*named, *(name for name in self._extra if name not in named)]
        configs = {name: self._configs[name] for name in names if name in self._configs}
        converter = Markdown(extensions=[*own, *names], extension_configs=configs)
        converter.treeprocessors.register(_QuickInline(converter), "inline", 20)
        converter.treeprocessors.deregister("prettify")  # line ends for looks only
        if "html" not in used and not self._extra:
            converter.preprocessors.deregister("html_block")
        return converter


class _QuickInline(InlineProcessor):
    """Tries a pattern only on text that holds its mark."""

    _marked: list[tuple[Any, str]] | None = None

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """The loop of the method that it takes the place of, with the one look before each try."""
        if isinstance(data, AtomicString):
            return data
        if self._marked is None:
            patterns = list(self.inlinePatterns)  # sorts them, and the names with them
            names = [item.name for item in self.inlinePatterns._priority]  # type: ignore[attr-defined]
            self._marked = [
                (pattern, _INLINE_MARKS.get(name, ""))
                for name, pattern in zip(names, patterns, strict=True)
            ]
        start = 0
        while patternIndex < len(self._marked):
            pattern, mark = self._marked[patternIndex]
            matched = False
            if mark in data:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, patternIndex, start
                )
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data
