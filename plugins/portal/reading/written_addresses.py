"""Markdown and HTML → the addresses of its links and photos as written, and their lines."""

import re
from collections import deque
from html import unescape

_ADDRESS = re.compile(
    r"""
    \]\((?P<inline>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)  # of a link or photo, with its title
    | ^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<defined>[^\s>]+)  # at the end of a text: `[1]: bai.md`
    | \b(?:href|src)[ ]*=[ ]*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>[^\s>"']+))
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)


def addresses_of(text: str) -> dict[str, deque[int]]:
    """Each address with its places, as lines below the first, in the order of the text."""
    found: dict[str, deque[int]] = {}
    line = at = 0
    for match in _ADDRESS.finditer(text):
        written = match[match.lastgroup or 0]
        if match.lastgroup == "inline":
            written = _without_title(written.strip()).strip("<>")
        line += text.count("\n", at, match.start())
        at = match.start()
        found.setdefault(unescape(written).strip(), deque()).append(line)
    return found


def _without_title(written: str) -> str:
    """`bai.md` of `bai.md "Bài mới"`; no pattern, whose time would grow with its square."""
    quote = written[-1:]
    start = written.rfind(quote, 0, -1) if quote in ('"', "'") else 0
    return written[:start].rstrip() if start > 0 and written[start - 1].isspace() else written
