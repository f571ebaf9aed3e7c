"""A source as stored → its paragraphs that are damaged: of the wrong font, saved twice, mixed.

As stored, since the clean-up takes some of the damage for hidden characters (docs/vietnam.md: ư of
TCVN3 is a soft hyphen). A line of the front matter counts as a paragraph of its own.
"""

from collections.abc import Iterator, Sequence

import msgspec
from portal.vietnamese.damage import Damage, find_damage

_FENCE = "---"


class Damaged(msgspec.Struct, frozen=True, gc=False):
    """A paragraph with its first line in the file, and what is damaged in it, left to right."""

    line: int
    text: str
    damages: tuple[Damage, ...]


def find_damaged(lines: Sequence[str]) -> tuple[Damaged, ...]:
    """The damaged paragraphs of a file, given as its lines."""
    if not any(map(_may_be, lines)):
        return ()
    found = ((line, words, find_damage(words)) for line, words in _paragraphs(lines))
    return tuple(Damaged(*each) for each in found if each[2])


def mend(paragraph: Damaged) -> str | None:
    """The right text, line for line; None where a part cannot be known, or is damaged still."""
    parts: list[str] = []
    end = 0
    for damage in paragraph.damages:
        if not damage.mended:
            return None
        parts += (paragraph.text[end : damage.start], damage.mended)
        end = damage.end
    mended = "".join((*parts, paragraph.text[end:]))
    same = mended.count("\n") == paragraph.text.count("\n")
    return mended if same and not find_damage(mended) else None


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    body = _body(lines)
    for at in range(body):
        if _may_be(lines[at]):
            yield at + 1, lines[at]
    first = body
    for at in range(body, len(lines) + 1):
        if at == len(lines) or not lines[at].strip():
            words = "\n".join(lines[first:at])
            if _may_be(words):
                yield first + 1, words
            first = at + 1


def _may_be(words: str) -> bool:
    """A letter that was lost may have become a question mark."""
    return not words.isascii() or "?" in words


def _body(lines: Sequence[str]) -> int:
    """The number of lines before the body, the closing `---` with them."""
    if lines[0].rstrip() != _FENCE:
        return 0
    ends = (at + 1 for at, line in enumerate(lines) if at and line.rstrip() in (_FENCE, "..."))
    return next(ends, 0)
