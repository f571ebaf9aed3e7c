"""Markdown text → HTML, not yet sanitised: Python-Markdown as news needs it, and quick.

Half of a stock build is one `Markdown` object a file (docs/decisions). Here one object serves
every text that uses the same extensions, an extension is loaded only where its mark stands in
the text, and text without a mark skips the inline patterns: the same bytes, tests compare them.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor

from .figures import FigureExtension
from .headings import HeadingExtension
from .lists import ListExtension

# What must stand in a text for an extension to have any effect on it.
_MARKS = (
    ("markdown.extensions.fenced_code", re.compile("```|~~~")),
    ("markdown.extensions.tables", re.compile(r"\|")),
    ("markdown.extensions.footnotes", re.compile(r"\[\^")),
    ("markdown.extensions.attr_list", re.compile(r"\{")),
    ("markdown.extensions.def_list", re.compile(r"^ {0,3}:[ ]", re.MULTILINE)),
    ("html", re.compile("<")),
)
_CONFIGS: dict[str, dict[str, Any]] = {
    "markdown.extensions.tables": {"use_align_attribute": True},
    "markdown.extensions.footnotes": {
        "BACKLINK_TITLE": "Quay lại chỗ chú giải {} trong bài",
    },
}
# Every character that an inline pattern of Python-Markdown can begin with, and its line break.
_INLINE_MARK = re.compile("[`\\\\\\[!<&*_\x02]|  \n")


class Markup:
    """Converts texts; holds one `Markdown` object for each set of extensions met so far."""

    def __init__(self, extra: tuple[str, ...] = (), configs: dict[str, Any] | None = None) -> None:
        """`extra` and `configs` are the site's own, from Pelican's `MARKDOWN` setting."""
        self._extra = extra
        self._configs = _CONFIGS | (configs or {})
        self._converters: dict[tuple[str, ...], Markdown] = {}

    def convert(self, text: str) -> tuple[str, list[str]]:
        """Markdown → HTML, and the targets of photos that carry two captions."""
        used = tuple(name for name, mark in _MARKS if mark.search(text))
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
    """Leaves text alone in which no inline pattern can match."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if _INLINE_MARK.search(data) is None:
            return data
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled
