"""Letters that only look like Vietnamese ones: Cyrillic а in `cаo`, Icelandic Ð, bold 𝐀, ı.

A word with them is not found by a search, and a screen reader spells it out. Russian and Greek
words, formulas, Turkish names and the letters of minority languages (`Sê̆`) are no damage.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from .mend import Mend
from .syllables import is_syllable

# Seen and Latin, the pairs that most fonts draw alike; more are in
# https://www.unicode.org/Public/security/latest/confusables.txt
_TO_LATIN = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХοινρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɑɡÐð",
    "aeopcyxijshdqwABESIJKMHOPCTYXoivpuABEZHIKMNOPTYXiagĐđ",
)
_OTHERS = "".join(map(chr, _TO_LATIN))
_SYMBOLS = re.compile("[ινρυıɑɡ]")  # formulas, Turkish and sounds have them beside Latin letters
_WIDE = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06"  # and ligatures
_STYLED = "\u210a-\u2113\u211b-\u211d\u212c-\u2134\U0001d400-\U0001d7ff"  # 𝐀 𝑎 ℎ, of formulas
_TONES = "\u0300\u0301\u0303\u0309\u0323"

_SUSPECT = re.compile(f"[{_OTHERS}{_WIDE}{_STYLED}\u0300-\u036f]")
_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f])+")
_IS_OTHER = re.compile(f"[{_OTHERS}]")
_IS_WIDE = re.compile(f"[{_WIDE}]")
_IS_STYLED = re.compile(f"[{_STYLED}]")
_CHINESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")  # beside it, fullwidth letters are at home
_STRAY = re.compile(f"(?<=[A-Za-zÀ-ỹ])[{_TONES}]+")
_CAPITALS = re.compile("[A-ZĐ]+")
_CLOSE = re.compile(r"[^\w]{0,3}")
_LEAST = 3  # Latin letters that make a word Latin: `hν` is a formula


def find_look_alikes(text: str) -> Iterator[Mend]:
    """From left to right; words beside each other are one find."""
    words = [word for word in _WORD.finditer(text) if _SUSPECT.search(word[0])]
    plain = [word for word in words if _IS_STYLED.search(word[0]) and _is_word(_latin(word[0]))]
    styled = len(plain) > 1  # 𝐇𝐨̣𝐢 𝐧𝐠𝐡𝐢̣, but not F = 𝑚𝑎
    wide = not _CHINESE.search(text)
    finds: list[list[Mend]] = []
    for word in words:
        mended = _mended(word[0], styled, wide)
        if mended is None:
            continue
        if finds and _CLOSE.fullmatch(text, finds[-1][-1].end, word.start()):
            finds[-1].append(Mend(*word.span(), mended))
        else:
            finds.append([Mend(*word.span(), mended)])
    yield from (_joined(text, group) for group in finds)


def _joined(text: str, group: list[Mend]) -> Mend:
    """Neighbours as one; it cannot be mended where one of them cannot."""
    parts: list[str] = []
    end = group[0].start
    for find in group:
        parts += (text[end : find.start], find.mended)
        end = find.end
    mended = "".join(parts) if all(find.mended for find in group) else ""
    return Mend(group[0].start, end, mended)


def _mended(word: str, styled: bool, wide: bool) -> str | None:
    """The word in Latin letters, "" where a mark stands on a wrong one; None: it is no damage."""
    latin = _latin(word)
    if _IS_STYLED.search(word):
        return latin if styled else None
    if _IS_WIDE.search(word):
        return latin if wide else None
    if _IS_OTHER.search(word):
        return latin if _is_mixed(word, latin) else None
    return _without_strays(latin)


def _latin(word: str) -> str:
    """NFKC of what is styled, the letters of other scripts as Latin, in NFC."""
    plain = _IS_STYLED.sub(lambda found: normalize("NFKC", found[0]), word)
    plain = _IS_WIDE.sub(lambda found: normalize("NFKC", found[0]), plain)
    return normalize("NFC", plain.translate(_TO_LATIN))


def _is_mixed(word: str, latin: str) -> bool:
    """Whether letters that are Latin, and so make the word Latin, stand beside the others."""
    own = [letter for letter in word if letter.isalpha() and not _IS_OTHER.match(letter)]
    if not own or any("\u0370" <= letter <= "\u1dff" for letter in own):
        return False
    if is_syllable(latin):
        return True
    if "Ð" in word or "ð" in word:  # QÐ-TTg; else a name from Iceland
        return _CAPITALS.fullmatch(latin) is not None
    return len(own) >= _LEAST and not _SYMBOLS.search(word)


def _is_word(latin: str) -> bool:
    return len(latin) > 1 and is_syllable(latin)


def _without_strays(latin: str) -> str | None:
    """A second tone on a vowel, or one on a consonant, falls away where a syllable is left."""
    if len(latin) < _LEAST or not _STRAY.search(latin):
        return None
    rest = _STRAY.sub("", latin)
    return rest if is_syllable(rest) else ""
