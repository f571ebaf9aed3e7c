"""Markdown text → HTML, not yet sanitised: Python-Markdown as news needs it, and quick.

Half of a stock build is one `Markdown` object a file (docs/decisions). Here one object serves
every text that uses the same extensions, an extension is loaded only where its mark stands in
the text, and text without a mark skips the inline patterns: the same bytes, tests compare them.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from .figures import FigureExtension
from .headings import HeadingExtension
from .lists import ListExtension, leave_lists_alone
from .quick import QuickInline, QuickMarkdown, register_quick_links

# What must stand in a text for an extension to have any effect on it.
_MARKS = (
    ("markdown.extensions.fenced_code", ("```", "~~~")),
    ("markdown.extensions.tables", ("|",)),
    ("markdown.extensions.footnotes", ("[^",)),
    ("markdown.extensions.attr_list", ("{",)),
    ("markdown.extensions.def_list", ("\n:", " :", "\t:", ">:")),  # behind an indent, a quote
    ("html", ("<", "&#")),  # the parser of raw HTML closes `&#8211` with a semicolon
)
# What follows a block of raw HTML is put on a line of its own, where it may be a mark.
_AFTER_HTML = {"markdown.extensions.def_list": ":"}
_CONFIGS: dict[str, dict[str, Any]] = {
    "markdown.extensions.tables": {"use_align_attribute": True},
    "markdown.extensions.footnotes": {
        "BACKLINK_TITLE": "Quay lại chỗ chú giải {} trong bài",
    },
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
        raw = "<" in text
        used = tuple(
            name
            for name, marks in _MARKS
            if any(mark in text for mark in marks)
            or (raw and name in _AFTER_HTML and _AFTER_HTML[name] in text)
        )
        converter = self._converters.pop(used, None) or self._converter(used)
        converter.reset()
        html = converter.convert(text)
        self._converters[used] = converter  # only now: a refused text leaves the parser inside it
        return html, list(getattr(converter, "two_captions", ()))

    def _converter(self, used: tuple[str, ...]) -> Markdown:
        named = [name for name in used if name != "html"]
        own: list[Extension] = [ListExtension(), FigureExtension(), HeadingExtension()]
        names = [*named, *(name for name in self._extra if name not in named)]
        configs = {name: self._configs[name] for name in names if name in self._configs}
        converter = QuickMarkdown(
            extensions=[*own, *names],
            extension_configs=configs,
            output_format="html",  # `<br>`, as ammonia writes it: sanitise.py compares the two
        )
        leave_lists_alone(converter)
        converter.treeprocessors.register(QuickInline(converter), "inline", 20)
        register_quick_links(converter)
        converter.treeprocessors.deregister("prettify")  # line ends for looks only
        if "html" not in used and not self._extra:
            converter.preprocessors.deregister("html_block")
        return converter
