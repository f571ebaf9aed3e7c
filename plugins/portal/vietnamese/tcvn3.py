"""TCVN3 (ABC): text of .VnTime fonts, seen as Latin-1 letters, → Unicode.

Table: TCVN 5712:1993, VN3, as far as its fonts have glyphs: small letters with their tones,
capitals without. A font of the name .VnTimeH shows small letters as capitals.
"""

import re

from .old_encodings import OldEncoding
from .syllables import is_syllable

_ROWS = (
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
    ("¨©ª«¬\u00ad®", "ăâêôơưđ"),
    ("µ¶·¸¹", "àảãáạ"),
    ("»¼½¾Æ", "ằẳẵắặ"),
    ("ÇÈÉÊË", "ầẩẫấậ"),
    ("ÌÎÏÐÑ", "èẻẽéẹ"),
    ("ÒÓÔÕÖ", "ềểễếệ"),
    ("×ØÜÝÞ", "ìỉĩíị"),
    ("ßáâãä", "òỏõóọ"),
    ("åæçèé", "ồổỗốộ"),
    ("êëìíî", "ờởỡớợ"),
    ("ïñòóô", "ùủũúụ"),
    ("õö÷øù", "ừửữứự"),
    ("úûüýþ", "ỳỷỹýỵ"),
    # Signs that PDF readers put for ư and ã, and what the clean-up makes of é (Ð → Đ).
    ("\u2212\u2219Đ", "ưãé"),
)
_SEEN = "".join(seen for seen, _ in _ROWS)
_TO_UNICODE = str.maketrans(_SEEN, "".join(meant for _, meant in _ROWS))
_AFTER_LOST = "¬êëìíî"  # ơ and its tones: ươ is what stands before them where ơ alone does not fit
_SIGNS = frozenset("·®§»\u2212\u2219")  # each alone is what it seems to be
_LOST = frozenset(("nh", "th", "ch"))  # như, thư, chưa without their ư
# A hyphen for ư: how many programs show the soft hyphen, which the code of ư is in Unicode.
_HYPHEN = re.compile(rf"[A-Za-z{_SEEN}]+-[A-Za-z{_SEEN}]*")


def from_tcvn3(text: str) -> str:
    """All of the text, which is known to be TCVN3; what has no place in the table stays."""
    pieces = re.split(rf"([A-Za-z{_SEEN}]+)", _spell(text))
    pieces[1::2] = _read(pieces[1::2])
    return "".join(pieces)


def _read(words: list[str]) -> list[str]:
    return _raise_capitals(words, [_read_word(word) for word in words])


def _read_word(word: str) -> str:
    """With the ư that the clean-up of a source takes out, where its syllable needs one."""
    if word in _SIGNS:
        return word
    read = word.translate(_TO_UNICODE)
    if word.isascii():
        return word + "ư" if word in _LOST else word
    if not is_syllable(read):
        for letter in _AFTER_LOST:
            before, found, _ = word.partition(letter)
            if found:
                mended = read[: len(before)] + "ư" + read[len(before) :]
                return mended if is_syllable(mended) else read
    return read


def _raise_capitals(words: list[str], read: list[str]) -> list[str]:
    """`HéI` is HỘI, and a word without small letters between two such (`CéNG HOµ X· HéI`) too."""
    typed = ["".join(filter(str.isascii, word)) for word in words]
    large = [len(letters) > 1 and letters.isupper() for letters in typed]
    raised = []
    for number, meant in enumerate(read):
        around = large[max(0, number - 1) : number] + large[number + 1 : number + 2]
        open_ = len(typed[number]) < 2 and not typed[number].islower()
        is_large = large[number] or (open_ and bool(around) and all(around))
        raised.append(meant.upper() if is_large else meant)
    return raised


def _spell(text: str) -> str:
    return _HYPHEN.sub(_hyphen, text) if "-" in text else text


def _hyphen(found: re.Match[str]) -> str:
    before, _, after = found[0].partition("-")
    joined = f"{before}\u00ad{after}"
    if before.isascii() and after.isascii():
        return found[0]
    return joined if is_syllable(joined.translate(_TO_UNICODE)) else found[0]


TCVN3 = OldEncoding(_SEEN.replace("\u00ad", "\\u00ad"), _read, "µ·¹ª\u2212\u2219", _spell)
