"""VNI: text of VNI-Times and its like, seen as windows-1252 letters, → Unicode.

A letter is followed by its marks as a second letter (`aù` for á); only a few are one letter.
"""

import re

from .old_encodings import OldEncoding

# What is seen after the letter in front → what is meant: first the tones of the letter itself,
# in the order acute, grave, hook, tilde, dot, then what else the two make.
_PAIRS = (
    ("a", "ùøûõï", "áàảãạ"),
    ("a", "âáàåãä", "âấầẩẫậ"),
    ("a", "êéèúüë", "ăắằẳẵặ"),
    ("e", "ùøûõï", "éèẻẽẹ"),
    ("e", "âáàåãä", "êếềểễệ"),
    ("o", "ùøûõï", "óòỏõọ"),
    ("o", "âáàåãä", "ôốồổỗộ"),
    ("ô", "ùøûõï", "ớờởỡợ"),
    ("u", "ùøûõï", "úùủũụ"),
    ("ö", "ùøûõï", "ứừửữự"),
    ("y", "ùøûõ", "ýỳỷỹ"),
    ("", "ôöñíìæóòî", "ơưđíìỉĩịỵ"),
)


def _table() -> dict[str, str]:
    """Pairs and letters → Unicode; a capital stays one whatever its mark is."""
    table = {}
    for base, marks, meant in _PAIRS:
        for mark, letter in zip(marks, meant, strict=True):
            table[base + mark] = letter
            if base:
                table[base + mark.upper()] = letter
                table[base.upper() + mark] = letter.upper()
            table[(base + mark).upper()] = letter.upper()
    return table


_TO_UNICODE = _table()
_LETTERS = "".join(sorted({letter for seen in _TO_UNICODE for letter in seen} - set("aeouyAEOUY")))
_SEEN = re.compile("|".join(sorted(_TO_UNICODE, key=len, reverse=True)))
_STRAY = re.compile("[^A-Za-z]")


def from_vni(text: str) -> str:
    """All of the text, which is known to be VNI; what has no place in the table stays."""
    return _SEEN.sub(lambda found: _TO_UNICODE[found[0]], text)


def _read(words: list[str]) -> list[str]:
    """ "" for a mark without its letter."""
    return ["" if _STRAY.search(_SEEN.sub("", word)) else from_vni(word) for word in words]


VNI = OldEncoding(_LETTERS, _read)
