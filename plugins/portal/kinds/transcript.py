"""Cues, or an editor's text → a transcript: paragraphs of plain sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.film import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.film import Cue

PAUSE: Final = 2000  # milliseconds of silence that begin a new paragraph
_ENOUGH: Final = 600  # letters after which a paragraph ends with the next sentence
_END: Final = (".", "!", "?", "…", ".”", "!”", "?”", '."', ")")
_BETWEEN: Final = re.compile(r"\n[ \t]*\n")


def build_transcript(cues: Iterable[Cue]) -> tuple[Paragraph, ...]:
    """What is said, in paragraphs: another speaker or a pause begins one, and length ends one."""
    written: list[tuple[str, list[str]]] = []
    silent, length = 0, 0
    for cue in cues:
        speaker = written[-1][0] if written else None
        whole = length > _ENOUGH and written[-1][1][-1].endswith(_END)
        if speaker != cue.speaker or cue.start - silent >= PAUSE or whole:
            written.append((cue.speaker, []))
            length = 0
        words = " ".join(cue.text.split())
        written[-1][1].append(words)
        length += len(words)
        silent = max(silent, cue.end)
    return tuple(Paragraph(" ".join(parts), speaker) for speaker, parts in written)


def split_transcript(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text that an editor wrote, which empty lines divide."""
    parts = (" ".join(part.split()) for part in _BETWEEN.split(text))
    return tuple(Paragraph(part) for part in parts if part)
