"""How wide the texts of a chart are, roughly: what must be cut, and which labels find room.

A drawing knows no font. Widths are in em, those of DejaVu Sans, the widest that a system falls
back to; the narrowest chart is `ROOM` wide (theme/components/plot/plot.css).
"""

from collections.abc import Sequence

import msgspec

ROOM = 22.0  # em: 288 px of a telephone in letters of 13 px

_WIDE, _DIGIT, _LETTER, _POINT = 0.8, 0.64, 0.6, 0.32
_EXTRA = {**dict.fromkeys("mw%…@—−+", 0.98), **dict.fromkeys(".,:; ()/ijlt'", _POINT)}
_EXTRA |= dict.fromkeys("0123456789", _DIGIT)
_APART = 0.8  # em between two labels


class Label(msgspec.Struct, frozen=True, gc=False):
    """Where a label stands in percent, with its middle or, lest it stick out, its start or end."""

    text: str
    percent: float
    anchor: str


def width_of(text: str) -> float:
    """In em."""
    return sum(_EXTRA.get(each, _WIDE if each.isupper() else _LETTER) for each in text)


def cut(text: str, room: float) -> str:
    """The text, or as much of it as finds room, with `…`; on one line."""
    text = " ".join(text.split())
    if width_of(text) <= room:
        return text
    while text and width_of(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def place_labels(
    texts: Sequence[str], percents: Sequence[float], before: Sequence[int] = ()
) -> list[Label]:
    """The labels that find room beside each other.

    Those at the places `before`, then the last, the first, and the others from the left.
    """
    taken: list[tuple[float, float]] = []
    placed: list[tuple[int, Label]] = []
    for at in dict.fromkeys([*before, len(texts) - 1, *range(len(texts))]):
        label, start, end = _placed(texts[at], percents[at])
        if all(end + _APART <= left or right + _APART <= start for left, right in taken):
            taken.append((start, end))
            placed.append((at, label))
    return [label for _, label in sorted(placed, key=lambda each: each[0])]


def _placed(text: str, percent: float) -> tuple[Label, float, float]:
    """The label, and where it begins and ends in em."""
    at, width = percent * ROOM / 100, width_of(text)
    if at < width / 2:
        return Label(text, percent, "start"), at, at + width
    if at + width / 2 > ROOM:
        return Label(text, percent, "end"), at - width, at
    return Label(text, percent, "middle"), at - width / 2, at + width / 2
