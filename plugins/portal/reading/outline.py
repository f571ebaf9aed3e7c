"""HTML of a body → the same with headings that follow each other without a gap.

Editors choose `###` for its size; who listens to a page goes from heading to heading and takes a
missing level for a missing part (W3C, Headings tutorial; WCAG 2.2, 1.3.1). The page's own h1 is its
title, so the text's highest heading is an h2 whatever the editor wrote.
"""

import re

_HEADING = re.compile(r"<(/?)h([1-6])\b")
_LOWEST = 6


def order_headings(html: str) -> str:
    """Give every heading the level of its place in the outline; the order of depth stays.

    `html` is ammonia's: what looks like a tag is one, and every tag is closed.
    """
    above: list[int] = []  # levels as written, of the headings that this one is under
    opened: list[int] = []

    def level(tag: re.Match[str]) -> str:
        if tag[1]:
            return f"</h{opened.pop()}"
        written = int(tag[2])
        while above and above[-1] >= written:
            above.pop()
        above.append(written)
        opened.append(min(len(above) + 1, _LOWEST))
        return f"<h{opened[-1]}"

    return _HEADING.sub(level, html)
