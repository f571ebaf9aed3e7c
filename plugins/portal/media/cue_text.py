"""A WebVTT cue's payload → the plain words and who says them."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

import msgspec

from .cue_time import short

# https://www.w3.org/TR/webvtt1/#webvtt-cue-text: classes after a dot, a name after a space; and
# timestamps that colour words one after another.
_TAG: Final = re.compile(
    r"<(?:(?P<close>/)?(?P<name>[cibuv]|ruby|rt|lang)(?:\.[^\s<>]*)?(?:\s(?P<value>[^<>]*))?"
    r"|[0-9][0-9:.]*)>"
)
MOST_ODD: Final = 100  # told of one cue; more say nothing new
_ANGLE: Final = re.compile(r"<[^<>]*>?")
_SPACES: Final = re.compile(r"[ \t]+")


class Spoken(msgspec.Struct, frozen=True):
    """The words of a cue, its lines kept; its speaker where it has one.

    `odd` has what begins with `<` and is no tag of WebVTT, each with its line from 0, at most
    `MOST_ODD`. Browsers swallow it up to the next `>`, words and all.
    """

    text: str
    speaker: str
    odd: tuple[tuple[int, str], ...]


def parse_cue_text(payload: str) -> Spoken:
    """Tags go, entities become characters; in time linear in the payload.

    Where several people speak in one cue, each one's words begin a line with the name.
    """
    parts: list[tuple[str, str]] = []  # speaker and words
    odd: list[tuple[int, str]] = []
    speaker, end, line = "", 0, 0
    for found in _ANGLE.finditer(payload):
        between = payload[end : found.start()]
        parts.append((speaker, between))
        line += between.count("\n")
        tag = _TAG.fullmatch(found[0])
        if tag is None and len(odd) < MOST_ODD:
            odd.append((line, short(found[0].partition("\n")[0])))
        elif tag and tag["name"] == "v":
            speaker = "" if tag["close"] else _line(unescape(tag["value"] or ""))
        line += found[0].count("\n")
        end = found.end()
    parts.append((speaker, payload[end:]))
    return Spoken(*_join(parts), odd=tuple(odd))


def tidy_lines(text: str) -> str:
    """Each line without spare spaces; no empty line, which would end a cue."""
    lines = (_line(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _join(parts: list[tuple[str, str]]) -> tuple[str, str]:
    """The words, and the speaker of all of them."""
    said: list[tuple[str, list[str]]] = []
    for speaker, words in parts:
        if not said or said[-1][0] != speaker:
            said.append((speaker, []))
        said[-1][1].append(words)
    spoken = [(speaker, tidy_lines(unescape("".join(words)))) for speaker, words in said]
    spoken = [(speaker, text) for speaker, text in spoken if text]
    if len({speaker for speaker, _ in spoken}) == 1:
        return "\n".join(text for _, text in spoken), spoken[0][0]
    return "\n".join(f"{speaker}: {text}" if speaker else text for speaker, text in spoken), ""


def _line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
