"""The beginning of a file → whether a browser would take it for a page or a drawing."""

from __future__ import annotations

import codecs
import re
from typing import Final

# What may stand before the first tag: white space, comments, processing instructions. The
# possessive quantifier keeps a hostile beginning linear.
_BEFORE = re.compile(r"(?:[\s\0]+|<!--.*?-->|<\?.*?\?>)*+", re.DOTALL)
_DOCTYPE = re.compile(
    r"<!doctype\s+(?:[\w.-]+:)?(\w+)[^>\[]*(?:\[.*?\]\s*)?>?", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<(?:[\w.-]+:)?([a-z][a-z0-9]*)(?![\w:.-])", re.IGNORECASE)

# WHATWG MIME Sniffing 7.1, and the other tags a saved page or fragment begins with.
_HTML_TAGS: Final = frozenset(
    (
        *("html", "head", "body", "script", "style", "title", "meta", "link", "base"),
        *("iframe", "object", "embed", "form", "input", "button", "template", "noscript"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "p", "a", "b", "i", "u", "em"),
        *("strong", "font", "center", "br", "hr", "img", "table", "tr", "td", "ul", "ol"),
        *("li", "article", "section", "main", "header", "footer", "nav", "frameset"),
        *("video", "audio"),
    )
)


def find_markup(head: bytes) -> str:
    """`html`, `svg`, or an empty text where the file begins like neither.

    White space, a byte order mark (UTF-16 too), comments, an XML declaration and a doctype
    before the first tag are passed over, and so is a namespace prefix (`<s:svg>`).
    """
    text = _decoded(head)
    start = _BEFORE.match(text)
    at = start.end() if start else 0
    if doctype := _DOCTYPE.match(text, at):
        if doctype[1].lower() in ("html", "svg"):
            return doctype[1].lower()
        after = _BEFORE.match(text, doctype.end())
        at = after.end() if after else doctype.end()
    tag = _TAG.match(text, at)
    name = tag[1].lower() if tag else ""
    if name == "svg":
        return "svg"
    # A comment alone makes browsers see a page (WHATWG MIME Sniffing 7.1).
    return "html" if name in _HTML_TAGS or text.lstrip().startswith("<!--") else ""


def _decoded(head: bytes) -> str:
    """Text enough to find tags: all their letters are ASCII, so Latin-1 does but for UTF-16."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
