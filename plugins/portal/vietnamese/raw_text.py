"""A source as it was saved → the lines that the clean-up mends without a word."""

import re
from collections.abc import Callable
from unicodedata import is_normalized, normalize

_LINE_END = re.compile("\r\n?|\n")
# đ begins a syllable: within lower-case letters ð is Icelandic, Ð an é of TCVN3.
_ETH = re.compile("(?<![^\\W\\d_])ð|(?<![a-z])Ð")


def find_decomposed(raw: str) -> tuple[int, ...]:
    """The lines, counted from 1, with letters and marks that NFC joins (`o` + U+0302 → `ô`)."""
    if is_normalized("NFC", raw):
        return ()
    return _lines(raw, lambda line: len(normalize("NFC", line)) < len(line))


def find_eth(raw: str) -> tuple[int, ...]:
    """The lines, counted from 1, in which Ð or ð (U+00D0, U+00F0) stands for Đ or đ."""
    if "Ð" not in raw and "ð" not in raw:
        return ()
    return _lines(raw, lambda line: _ETH.search(line) is not None)


def _lines(raw: str, has: Callable[[str], bool]) -> tuple[int, ...]:
    return tuple(n for n, line in enumerate(_LINE_END.split(raw), start=1) if has(line))
