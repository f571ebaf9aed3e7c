"""Text → its syllables in lower case, for comparing titles."""

import re

_SYLLABLE = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The syllables and numbers of an NFC text, marks kept: `Thi đua 2018` → thi, đua, 2018."""
    return _SYLLABLE.findall(text.lower())
