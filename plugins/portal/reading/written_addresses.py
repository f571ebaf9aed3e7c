"""Markdown and HTML → the addresses of its links and photos as written, and their lines."""

import re
from collections import deque
from collections.abc import Iterator
from html import unescape

from .tags import attributes_of, find_tags, name_of

# Each begins with what is searched for at once: this is done for every text.
_INLINE = re.compile(r"\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")  # with its title
_DEFINED = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)", re.MULTILINE)  # `[1]: bai.md`
_OF_HTML = {"a": "href", "img": "src"}


def addresses_of(text: str) -> dict[str, deque[int]]:
    """Each address with its places, as lines below the first, in the order of the text."""
    places = [(m.start(), _without_title(m[1].strip()).strip("<>")) for m in _INLINE.finditer(text)]
    if "]:" in text:
        places += [(match.start(), match[1]) for match in _DEFINED.finditer(text)]
    if "<" in text:
        places += _of_html(text)
    found: dict[str, deque[int]] = {}
    line = before = 0
    for at, written in sorted(places):
        line += text.count("\n", before, at)
        before = at
        found.setdefault(unescape(written).strip(), deque()).append(line)
    return found


def _of_html(text: str) -> Iterator[tuple[int, str]]:
    for tag in find_tags(text):
        holds = _OF_HTML.get(name_of(tag))
        if holds:
            for name, value in attributes_of(tag):
                if name.lower() == holds:
                    yield tag.start(), value


def _without_title(written: str) -> str:
    """`bai.md` of `bai.md "Bài mới"`; no pattern, whose time would grow with its square."""
    quote = written[-1:]
    start = written.rfind(quote, 0, -1) if quote in ('"', "'") else 0
    return written[:start].rstrip() if start > 0 and written[start - 1].isspace() else written
