"""A line of HTML, of data, or of an old scan → the same, letter for letter, as a person writes it.

`<td>12</td>` → `|   12|    `, `so_cccd: ` → `so cccd: `, `O913 447 2O8` → `0913 447 208`.
"""

import re

_TAG = re.compile(
    r"</?[a-z]{1,10}\d?(?:\s(?:class|style|align|colspan|rowspan|id)=\"[^\"<>]*\")*\s?/?>"
)
# The name of a field, with blanks for its underscores: in a tag, before a colon or a sign.
_KEY = re.compile(
    r"(?<![^\s<\"'&?{,;(])[a-z]{1,20}(?:_[a-z]{1,20}){1,4}(?=[\"']?\s?[:=>])", re.IGNORECASE
)
# A scan has the letters O and l for digits; where it has no O, the l is a litre as likely.
_SCANNED = re.compile(r"(?<![\w/.-])(?=[OIl]{0,2}\d)(?=\d{0,12}[OIl])[\dOIl]{3,14}(?![\w/-])")
_SCANNED_ONE = re.compile(r"[0-9O](?:(?<=O)[0-9]|(?<=[0-9])[OlI])")
_DIGITS = str.maketrans("OIl", "011")


def as_written(line: str) -> str:
    """As long as the line; quick looks spare most lines the slow ones."""
    if "<" in line:
        line = _TAG.sub(lambda tag: "|" + " " * (len(tag[0]) - 1), line)
    if "_" in line:
        line = _KEY.sub(lambda key: key[0].replace("_", " "), line)
    if "O" in line and _SCANNED_ONE.search(line):
        line = _SCANNED.sub(lambda number: number[0].translate(_DIGITS), line)
    return line
