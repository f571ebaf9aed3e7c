"""A run of digits → the private number at its start that its form or its neighbours tell.

`GD 4 64 6420118837` is a card of health insurance (Quyết định 1351/QĐ-BHXH: whose, how much, the
province, ten digits), `9704…` one of a bank; `C1234567` is a passport where passports are spoken
of, and each of several is. `0963/415/728` and `0963*415*728` are mobiles; `0 4 6 / 0 8 8 / …` is
a paper behind the word for it.
"""

import re
from collections.abc import Iterator

from .private import Kind, Private
from .private_labels import label_before

_INSURED = re.compile(  # not TK: that is an account's
    r"(?<!\w)(?:DN|HX|CH|NN|HC|XK|HT|TB|NO|CT|XB|TN|CS|QN|CA|CY|XN|MS|CC|CK|CB|KC|HD|TE|BT|HN|DT|DK"
    r"|XD|TS|TC|TQ|TA|TY|HG|LS|PV|HS|SV|GB|GD|ND)[ .-]?\Z"
)
_INSURANCE = re.compile(r"[1-5][ .-]?\d\d(?:[ .-]?\d){10}(?!\d)")
_CARD = re.compile(r"9704(?:[ .-]?\d){12}(?:(?:[ .-]?\d){3})?(?!\d)")
_PASSPORT = re.compile(r"\d{7,8}(?!\d)")
_LETTER = re.compile(r"(?<!\w)[A-Z] ?\Z")
_PASSPORTS = re.compile(r"(?<!\w)(?:hộ chiếu|ho chieu|passports?|hc số)(?!\w)", re.IGNORECASE)
_SERIAL = re.compile(
    r"(?:sê-ri|seri|ký hiệu|mã|số (?:hiệu|khung|máy))\s?:?\s?[A-Z] ?\Z", re.IGNORECASE
)
_LEAST = 7  # characters of a run
_SPOKEN_OF = 200  # characters before a passport
_ASIDE = 20  # characters, which can call it something else
_SLASHED = re.compile(
    r"0(?<![\w/.,-]0)[35789]\d{0,2}(?:(?: ?/ ?\d{2,4}){2,3}"
    r"|(?<=0\d\d\d)([*_,•])\d{3}\1\d{3}|(?<=0\d\d)•\d{3}•\d{4})(?![\w/*•])"
)
_ONE_BY_ONE = re.compile(
    r"\d(?<![\w/.,-]\d)(?=(?: \d){1,2} / \d \d)(?:(?: | / )\d){8,11}(?! ?/? ?\d)"
)
_OF_PAPER = (9, 12)  # digits
_OF_MOBILE = 10  # digits


def form_at(text: str, start: int, end: int) -> Private | None:
    """What is told by its form where a run of digits begins and ends; its letters stay."""
    if end - start < _LEAST:
        return None
    aside = text[max(0, start - _ASIDE) : start]
    if (found := _INSURANCE.match(text, start, end)) and _INSURED.search(aside):
        return _private("identity", found)
    if text.startswith("9704", start) and (found := _CARD.match(text, start, end)):
        return _private("account", found)
    if (found := _PASSPORT.match(text, start, end)) and _LETTER.search(aside):
        spoken_of = _PASSPORTS.search(text, max(0, start - _SPOKEN_OF), start)
        return _private("identity", found) if spoken_of and not _SERIAL.search(aside) else None
    return None


def find_slashed(text: str) -> Iterator[Private]:
    """Mobiles whose parts a slash, a star or the like parts; papers with each digit apart."""
    for found in _SLASHED.finditer(text):
        if sum(map(str.isdigit, found[0])) == _OF_MOBILE:
            yield _private("phone", found)
    if " / " not in text:
        return
    for found in _ONE_BY_ONE.finditer(text):
        if sum(map(str.isdigit, found[0])) in _OF_PAPER:
            label = label_before(text, found.start())
            if label and label.kind == "identity":
                yield _private("identity", found)


def _private(kind: Kind, found: re.Match[str]) -> Private:
    number = found[0]
    first = f"{number[:2]}xx xxx" if kind == "phone" else "xxx xxx"
    return Private(kind, *found.span(), f"{first} x{number[-2:]}", kind != "phone")
