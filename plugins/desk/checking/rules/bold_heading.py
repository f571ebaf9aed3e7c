"""A bold line that stands for a heading: it is seen as one, and heard as any other line.

WCAG 2.2, failure F2 of 1.3.1. No heading is what opens the text, what has a colon (“Thời gian:
8 giờ”), what ends a sentence, what bold lines stand beside (a motto, a letterhead), and what
nothing follows (a name below).
"""

import re
from collections.abc import Iterator

from ..parts import Paragraph
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_BOLD = re.compile(r"\*\*(?=\S)[^*]+\*\*\s*|__(?=\S)[^_]+__\s*")
_LONGEST = 100  # characters
_ENDS = (".", ",", ";", "!", "…", ")", "”")
_BELOW = frozenset(("p", "li"))


def _find(text: Text) -> Iterator[Hit]:
    lines = frozenset(at for at, line in enumerate(text.lines, 1) if _BOLD.fullmatch(line))
    if not lines:
        return
    paragraphs = text.paragraphs
    bold = [_is_bold(each, lines) for each in paragraphs]
    for at in range(1, len(paragraphs) - 1):
        alone = bold[at] and not bold[at - 1] and not bold[at + 1]
        if alone and paragraphs[at + 1].tag in _BELOW and _is_title(paragraphs[at].text):
            yield Hit(paragraphs[at].line, {"text": quote(paragraphs[at].text)})


def _is_bold(paragraph: Paragraph, lines: frozenset[int]) -> bool:
    """Whether it is one line, bold from end to end; not in a quotation, a list or a table."""
    return paragraph.tag == "p" and paragraph.line in lines and "\n" not in paragraph.text


def _is_title(words: str) -> bool:
    return len(words) <= _LONGEST and ":" not in words and not words.endswith(_ENDS)


RULE = Rule(
    "heading-bold",
    "dòng in đậm đứng như một đề mục: “{text}”",
    "viết thành đề mục: bỏ các dấu ** rồi đặt ## và một dấu cách ở đầu dòng",
    _find,
)
