"""Paragraphs → the summary for lists, descriptions and feeds: whole words, plain NFC text."""

import re
from collections.abc import Iterable
from unicodedata import normalize

_FEW = 3  # words: less is a label or a place, not a paragraph, where a longer one follows
_LOOK = 4  # times the limit is looked at: a paragraph can have a megabyte
_WORD = re.compile(r"[^\W_]")
# The mark ./. ends an official text (docs/vietnam.md), with or without blanks, perhaps repeated.
_CLOSING = re.compile(r"([!?…]?) ?\.{1,3}(?: ?/ ?\.{1,3})+(?=([^\W_])?)")
# A lone letter is an initial, a lone digit a list's number, three dots go on.
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{2}|[0-9]{2}|[%)\]”’\"»])[.!?][)\]”’\"»]*\Z")
_ABBREVIATIONS = frozenset(
    "tp. ts. ths. gs. pgs. bs. ks. tt. tx. st. tr. đ/c. v.v. gs.ts. pgs.ts.".split()
)
_LOOSE_ENDS = " ,;:.…–—-“‘(["


def summarise(paragraphs: Iterable[str], limit: int = 40) -> str:
    """The first real paragraph, cut to `limit` words (syllables, as blanks part them).

    A cut summary ends with “…”, at the end of a sentence where one ends in the second half; a
    whole one has none. Without the closing mark ./. anywhere. "" where there are no words.
    """
    chosen, more = "", False
    for paragraph in paragraphs:
        text, rest = _plain(paragraph, _LOOK * limit)
        if not _WORD.search(text):
            continue
        if rest or text.count(" ") >= _FEW - 1:
            chosen, more = text, rest
            break
        chosen = chosen or text
    words = chosen.split(" ", limit)
    return _cut(words, limit) if more or len(words) > limit else chosen


def _plain(paragraph: str, most: int) -> tuple[str, bool]:
    """One line of at most that many words, and whether there are more.

    `split` takes the non-breaking space for a blank too.
    """
    words = paragraph.split(None, most)
    text = normalize("NFC", " ".join(words[:most]))
    text = _CLOSING.sub(_stop, text).strip() if "/" in text else text
    return text, len(words) > most


def _stop(mark: re.Match[str]) -> str:
    """The full stop that stays of ./. unless another sign ends the sentence."""
    return (mark[1] or ".") + (" " if mark[2] else "")


def _cut(words: list[str], limit: int) -> str:
    end = min(limit, len(words))
    for number in range(end, limit // 2, -1):
        if _ends_sentence(words[number - 1]):
            end = number
            break
    return " ".join(words[:end]).rstrip(_LOOSE_ENDS) + "…"


def _ends_sentence(word: str) -> bool:
    if word.lower().lstrip('(“"') in _ABBREVIATIONS:
        return False
    return bool(_SENTENCE_END.search(word[-12:]))  # the end tells; a word can be very long
