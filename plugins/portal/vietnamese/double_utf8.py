"""UTF-8 that was read as windows-1252 or Latin-1 and saved again, once or several times.

`Há»™i` for Hội: each byte became a letter. Two or three such letters in a row are no text of any
language, but for a few before a closing quote or a non-breaking space (`«quá»…`, `XÃ HỘI`), which
count only beside others.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import normalize

from .mend import Mend

_TIMES = 3  # encodings of one text on top of each other
_WORD = 20  # letters of a word that are looked at around a find

_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)}  # Latin-1
_BYTES |= {
    letter: byte
    for byte in range(0x80, 0xA0)
    if (letter := bytes([byte]).decode("cp1252", "replace")) != "\ufffd"
}
_BYTES["Ă"] = 0xC3  # of windows-1258, where it differs
_F = "[" + "".join(letter for letter, byte in _BYTES.items() if byte < 0xC0) + "]"
_SEQUENCE = re.compile(
    f"[ÂÃĂÄÅÆÌ]{_F}"  # letters of Latin-1, ă đ ĩ ũ ơ ư, the marks of NFD
    "|Ë[†œ\x86\x9c]"  # ˆ ˜, which stand for bytes in windows-1252
    f"|á[º»]{_F}"  # letters with two marks
    f"|â{_F}{_F}"  # quotes, dashes, signs
    f"|ï»¿|ðŸ{_F}{_F}"  # a byte order mark, small pictures
)
_CLOSING = "\u00a0”’»…–—"
_SURE = re.compile(
    f"(?:[ÂÃĂÄÅÆÌ]|á»)(?:(?![{_CLOSING}]){_F}|(?!\u00a0){_F}(?=[^\\W\\d_]))|áº{_F}|â[€„]{_F}|ï»¿|ðŸ"
)
# What is left of a sequence after a character of it was taken out or became a common blank.
_TORN = re.compile("[ÃÄÅÆ]|á[º»]|â€")
_PIECE = re.compile(f"{_SEQUENCE.pattern}|{_TORN.pattern}")
_PLAIN = re.compile("[\x00-\x7f]*")
_BEFORE = re.compile(r"[^\W\d_]*\Z")
_AFTER = re.compile(r"[^\W\d_]*")
# Letters and signs that no Vietnamese text has: what was read is no UTF-8 then.
_ALIEN = re.compile(
    "[\u0180-\u0191\u0193-\u019f\u01b1-\u02c5\u02c7-\u02db\u02dd-\u02ff"
    "\u0304\u0305\u0307\u0308\u030a-\u031a\u031c-\u0322\u0324-\u1dff\u3000-\uf8ff]"
)
_CONTROL = re.compile("[\x80-\x9f]")


def find_double_utf8(text: str) -> Iterator[Mend]:
    """From left to right, in whole words; finds with only plain letters between them are one."""
    found = [piece for piece in _PIECE.finditer(text) if _decode(piece) or _TORN.match(piece[0])]
    if not any(_SURE.match(text, piece.start()) and _decode(piece) for piece in found):
        return
    places = [piece.span() for piece in found]
    gaps = [(a, b) for (_, a), (b, _) in pairwise(places) if not _PLAIN.fullmatch(text, a, b)]
    starts = [places[0][0], *(after for _, after in gaps)]
    stops = [*(before for before, _ in gaps), places[-1][1]]
    last = 0
    for first, stop in zip(starts, stops, strict=True):
        before = _BEFORE.search(text[max(last, first - _WORD) : first])
        after = _AFTER.match(text, stop, stop + _WORD)
        start = first - len(before[0]) if before else first
        last = after.end() if after else stop
        yield Mend(start, last, _mend(text[start:last]))


def mend_double_utf8(text: str) -> str:
    """In NFC, with each sequence as the character that it was; all else stays."""
    for _ in range(_TIMES):
        mended = _SEQUENCE.sub(lambda found: _decode(found) or found[0], text)
        if mended == text:
            break
        text = mended
    return normalize("NFC", text)


def _decode(found: re.Match[str]) -> str:
    """ "" where the bytes are no UTF-8, or no characters that such a text has."""
    seen = found[0]
    try:
        text = bytes(map(_BYTES.__getitem__, seen)).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    # A control character is a byte of a further encoding if it stood there as one already.
    is_alien = _ALIEN.search(text) or (_CONTROL.search(text) and not _CONTROL.search(seen))
    return "" if is_alien else text


def _mend(text: str) -> str:
    return "" if _TORN.search(_SEQUENCE.sub("", text)) else mend_double_utf8(text)
