"""Question marks in the place of Vietnamese letters (`Ngh? quy?t`): an encoding without them.

What stood there cannot be known. One word can be a slip of the finger (`sao?ai`), so a line has
at least two, one of which has its letters on both sides.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from .mend import Mend
from .syllables import is_syllable

_TOKEN = re.compile(r"\S*\?\S*")
_ADDRESS = re.compile(r"[/=&@<>{}()\[\]\\|*+^$`_#]|\.\w")  # an address, code, a regex
_SIGN = r"\?{1,3}"
_INSIDE = re.compile(rf"([^\W\d_]+){_SIGN}([^\W\d_]+)")
_CONSONANTS = "[bcdđghklmnpqrstvx]"
_AT_EDGE = re.compile(
    rf"(?<!\w)(?:{_CONSONANTS}{{1,3}}{_SIGN}(?![\w?])|{_SIGN}[a-zà-ỹđ]+)", re.IGNORECASE
)
_FEWEST = 2


def find_lost_letters(text: str) -> Iterator[Mend]:
    """One find for each line, from its first damaged word to its last, without a mended text."""
    start = 0
    for line in text.split("\n"):
        if line.count("?") >= _FEWEST:
            words = [word for word in _TOKEN.finditer(line) if not _ADDRESS.search(word[0])]
            inside = [_is_inside(word[0]) for word in words]
            damaged = [
                word
                for word, is_inside in zip(words, inside, strict=True)
                if is_inside or _AT_EDGE.search(word[0])
            ]
            if any(inside) and len(damaged) >= _FEWEST:
                yield Mend(start + damaged[0].start(), start + damaged[-1].end(), "")
        start += len(line) + 1


def _is_inside(token: str) -> bool:
    """Whether letters around the sign are one word: not `sao?vì`, nor `Ai?Anh` with a capital."""
    found = _INSIDE.search(normalize("NFC", token))
    if found is None:
        return False
    before, after = found[1], found[2]
    if after[0].isupper() and not before.isupper():
        return False
    return not (len(after) > 1 and is_syllable(before) and is_syllable(after))
