"""Markdown and HTML → the addresses of its links and photos as written, and their lines."""

import re
from collections import deque
from html import unescape

# Each begins with what is searched for at once: this is done for every text.
_INLINE = re.compile(r"\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")  # with its title
_DEFINED = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)", re.MULTILINE)  # `[1]: bai.md`
_HTML = re.compile(
    r"""<(?:a|img)\b[^<>]*?\b(?:href|src)[ ]*=[ ]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s>"']+))""",
    re.IGNORECASE,
)


def addresses_of(text: str) -> dict[str, deque[int]]:
    """Each address with its places, as lines below the first, in the order of the text."""
    places = [(m.start(), _without_title(m[1].strip()).strip("<>")) for m in _INLINE.finditer(text)]
    if "]:" in text:
        places += [(match.start(), match[1]) for match in _DEFINED.finditer(text)]
    if "<" in text:
        places += [(m.start(), m[1] or m[2] or m[3] or "") for m in _HTML.finditer(text)]
    found: dict[str, deque[int]] = {}
    line = before = 0
    for at, written in sorted(places):
        line += text.count("\n", before, at)
        before = at
        found.setdefault(unescape(written).strip(), deque()).append(line)
    return found


def _without_title(written: str) -> str:
    """`bai.md` of `bai.md "Bài mới"`; no pattern, whose time would grow with its square."""
    quote = written[-1:]
    start = written.rfind(quote, 0, -1) if quote in ('"', "'") else 0
    return written[:start].rstrip() if start > 0 and written[start - 1].isspace() else written
