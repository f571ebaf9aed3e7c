"""Whether a word is spelt as a Vietnamese syllable: tells Vietnamese from damaged and foreign text.

Spelling, not a dictionary: `nghiễn` is none that means anything, but could be one. Tone marks may
stand on either vowel (hòa, hoà).
"""

import re
from functools import lru_cache
from unicodedata import normalize

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED = "\u0301\u0323"  # the two tones that a syllable on c, ch, p or t can have
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu
ia iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu y ych ynh yt
o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u uc ui um un ung up ut ua uân uâng uât uây uê uêch uên uênh uêt ui uôc uôi uôm uôn uông uôt
uơ uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp
ươt ươu
""".split()
_AFTER_QU = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âm ân âng ât âu ây e em en eng eo et
ê êch ên ênh êt êu i in it ich yên yêt ynh y yt ych yu ơ ơi ôc
""".split()


def _any(words: list[str]) -> str:
    return f"(?:{'|'.join(sorted(set(words), key=len, reverse=True))})"


_FRONT, _BACK = "(?=[eêiy])", "(?=[aăâoôơuư])"
_SYLLABLE = re.compile(
    rf"qu{_any(_AFTER_QU)}"
    rf"|(?:c{_BACK}|k{_FRONT}|gh{_FRONT}|g(?:{_BACK}|(?=i))|ngh{_FRONT}|ng{_BACK}"
    rf"|gi(?=[^iy])|ch|kh|nh|ph|th|tr|[bdđhlmnrstvx])?{_any(_RHYMES)}"
)


@lru_cache(maxsize=1 << 12)
def is_syllable(word: str) -> bool:
    """Of one word in any case: `được` and `ĐƯỢC` are, `duoc`, `đựợc` and `are` are not."""
    parts = normalize("NFD", word.lower())
    tones = _TONES.findall(parts)
    plain = normalize("NFC", _TONES.sub("", parts))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return False
    return not plain.endswith(("c", "ch", "p", "t")) or (bool(tones) and tones[0] in _STOPPED)
