"""Headings that skip a level as written, `##` then `####`, or use `#`, which is the title's.

The build puts them in order (portal/reading/outline.py), so the repair leaves the page as it is;
who edits the text should see the outline that its readers have (WCAG 2.2, 1.3.1).
"""

import re
from collections.abc import Iterator, Sequence

from ..mending import stored_line
from ..parts import Heading
from ..quoting import quote
from ..rule import Change, Hit, Rule
from ..text import Text

_LOWEST = 6
_SIGNS = re.compile(r"(#{1,6})(?=[ \t])")


def _find(text: Text) -> Iterator[Hit]:
    headings = text.headings
    levels = _outline(headings)
    if not _is_amiss(headings, levels):
        return
    changes = [_change(text, *pair) for pair in zip(headings, levels, strict=True)]
    whole = all(changes)  # half of them would make another outline
    for heading, level, change in zip(headings, levels, changes, strict=True):
        if heading.level != level:
            words = {
                "text": quote(heading.text, 40),
                "level": "#" * heading.level,
                "right": "#" * level,
            }
            yield Hit(heading.line, words, change if whole else None)


def _outline(headings: Sequence[Heading]) -> list[int]:
    """The levels that the page gives them: of the place in the outline, the highest 2."""
    above: list[int] = []
    levels = []
    for heading in headings:
        while above and above[-1] >= heading.level:
            above.pop()
        above.append(heading.level)
        levels.append(min(len(above) + 1, _LOWEST))
    return levels


def _is_amiss(headings: Sequence[Heading], levels: Sequence[int]) -> bool:
    """Whether a level is left out behind another, or `#` stands for more than one heading.

    With which level a text begins is a matter of habit, and all of its headings agree on it.
    """
    if sum(heading.level == 1 for heading in headings) > 1:
        return True
    before = _LOWEST
    for heading, level in zip(headings, levels, strict=True):
        if heading.level > max(before + 1, level):
            return True
        before = heading.level
    return False


def _change(text: Text, heading: Heading, level: int) -> Change | None:
    stored = stored_line(text, heading.line)
    signs = _SIGNS.match(stored)
    if signs is None or len(signs[1]) != heading.level:
        return None
    return Change(heading.line, stored, "#" * level + stored[signs.end() :])


RULE = Rule(
    "heading-level",
    "đề mục “{text}” viết bằng {level}, mà vị trí của nó là {right}",
    "sửa {level} ở đầu dòng thành {right}; trang vẫn hiện như cũ",
    _find,
)
