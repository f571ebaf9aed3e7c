"""Text in windows-1258, Windows' own encoding of Vietnamese, that was read as windows-1252.

Its tones are characters of their own behind the vowel: `Hôòi nghiò` for Hội nghị.
"""

from unicodedata import normalize

from .old_encodings import OldEncoding

_BYTES = bytes(range(0xC0, 0x100))
_TO_UNICODE = str.maketrans(
    dict(zip(_BYTES.decode("cp1252"), _BYTES.decode("cp1258"), strict=True))
)
# đ too: what the clean-up of a source makes of ð.
_LETTERS = _BYTES.decode("cp1252").replace("×", "").replace("÷", "") + "Đđ"


def from_windows_1258(text: str) -> str:
    """All of the text, which is known to have been read so."""
    return normalize("NFC", text.translate(_TO_UNICODE))


def _read(words: list[str]) -> list[str]:
    return [from_windows_1258(word) for word in words]


# Ð alone is no witness: it is seen for Đ in text that is good otherwise.
_SAME = "".join(letter for letter in _LETTERS if letter.translate(_TO_UNICODE) == letter) + "Ðð"
WINDOWS_1258 = OldEncoding(_LETTERS, _read, doubtful=_SAME)
