"""Whether a spreadsheet that opens a CSV file would compute a cell instead of showing it.

`=HYPERLINK(…)` sends what stands beside it away, `=cmd|'/C …'!A0` starts a program
(https://owasp.org/www-community/attacks/CSV_Injection). Such a cell is refused and not made
harmless with a `'` before it: programs that read the file would find a text that nobody wrote.
"""

import re

_SIGNS = "=+-@＝＋－＠−"  # full width too: East Asian spreadsheets take them
_ANY = re.compile(f"[{_SIGNS}]")
# A spreadsheet with Vietnamese settings parts cells at `;` wherever the file says `,`.
_PARTING = re.compile("[;,\t\n]")
_AMOUNT = re.compile(r"[-+−]?[\d\s.()%]*")  # +84 24 0000 0000, -5 %, a dash for nothing
_CALLS = re.compile(r"[(|!]")  # no harm without a function, a program or another sheet


def may_run(text: str) -> bool:
    """True for a cell that begins with `=`, `@` or `+`, `-` before other than an amount.

    What follows a character that may part cells counts as a beginning; there a dash before words
    is a list's, and only one with a call is refused.
    """
    if not _ANY.search(text):
        return False
    first, *others = _PARTING.split(text)
    return _begins(first, strict=True) or any(_begins(part, strict=False) for part in others)


def _begins(part: str, *, strict: bool) -> bool:
    part = part.lstrip(" \u00a0\"'")
    if part[:1] in ("=", "＝"):
        return True
    if part[:1] == "" or part[0] not in _SIGNS:
        return False
    return not _AMOUNT.fullmatch(part) if strict else bool(_CALLS.search(part))
