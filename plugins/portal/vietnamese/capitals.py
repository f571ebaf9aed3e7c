"""The capital letters of Latin script, Vietnamese ones with their marks, as a regex class."""

_LATIN = (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))  # beside A–Z
CAPITAL = f"[A-Z{''.join(letter for code in _LATIN if (letter := chr(code)).isupper())}]"
