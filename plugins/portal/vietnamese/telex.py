"""Vietnamese words → what is typed for them on a Telex keyboard, in plain ASCII.

Words that differ only in their marks fold to the same letters; typed, they stay apart
(contracts.md §3: `thì dưa` → `thif duwa` beside `thi đua`).
"""

import re
from unicodedata import normalize

_WORD = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f])*")
_LETTERS = (
    ("a\u0306", "aw"),
    ("a\u0302", "aa"),
    ("e\u0302", "ee"),
    ("o\u0302", "oo"),
    ("o\u031b", "ow"),
    ("u\u031b", "uw"),
    ("đ", "dd"),
)
_TONES = {"\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0323": "j"}
_TONE = re.compile(f"[{''.join(_TONES)}]")


def telex(text: str) -> str:
    """Lower case, the tone's letter at the end of its word; what is no word stays."""
    return _WORD.sub(lambda word: _typed(word[0]), normalize("NFD", text.lower()))


def _typed(word: str) -> str:
    tones = _TONE.findall(word)
    letters = normalize("NFD", normalize("NFC", _TONE.sub("", word)))
    for written, typed in _LETTERS:
        letters = letters.replace(written, typed)
    return letters + "".join(_TONES[tone] for tone in tones)
