"""The HTML of a body → its words as plain text: a line a line, a blank line between paragraphs."""

import re
from html import unescape

# ammonia writes attributes in double quotes and escapes `<` in them and in text.
_TAG = re.compile(rb'<(/?[a-z]+[1-6]?)(?:[^"<>]|"[^"<]*")*>')
_PARTS = b"p h1 h2 h3 h4 h5 h6 blockquote pre figure table ul ol dl details div".split()
_ENDS_PART = frozenset((b"hr", *(b"/" + tag for tag in _PARTS)))
_ENDS_LINE = frozenset((b"br", b"/li", b"/tr", b"/dt", b"/dd", b"/figcaption", b"/caption"))
_ENDS = _ENDS_PART | _ENDS_LINE | {*_PARTS, b"/summary"}
_ENDS_CELL = frozenset((b"/td", b"/th"))


def plain(html: str) -> str:
    """The text without tags; the cells of a table's row are parted by tabs."""
    pieces = _TAG.split(html.encode())  # bytes split at HTML's blanks, not at the non-breaking one
    lines: list[bytes] = []
    line, kept = b"", False  # kept: inside <pre>
    for text, tag in zip(pieces[::2], (*pieces[1::2], b"/p"), strict=True):
        line += text if kept else _squeezed(text, line)
        if tag in _ENDS_CELL:
            line += b"\t"
        elif tag in _ENDS:
            if line := line.lstrip(b" ").rstrip():
                lines.append(line)
            if tag in _ENDS_PART and lines and lines[-1]:
                lines.append(b"")
            line, kept = b"", tag == b"pre"
    return unescape(b"\n".join(lines).decode()).strip("\n")


def _squeezed(text: bytes, before: bytes) -> bytes:
    """Every run of blanks as one space, none where there was one before."""
    words = b" ".join(text.split())
    first = b" " if text[:1].isspace() and not before.endswith(b" ") else b""
    last = b" " if words and text[-1:].isspace() else b""
    return first + words + last
