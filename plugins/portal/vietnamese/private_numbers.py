"""Text → the private numbers in it: phones, identity papers, bank accounts and cards.

A number is known by the nearest word before it (`STK`, `CCCD`, `mã hồ sơ`), else by its shape
(`0912 345 678`, nine or twelve digits alone). Not found: dates, years, money, document numbers,
services (1800, 1900). Lengths are those of Thông tư 22/2014/TT-BTTTT and of the numbers before
2018 (telephones), and of Nghị định 137/2015/NĐ-CP (a citizen's twelve digits, nine before).
"""

import re
from collections.abc import Iterator

from .private import Kind, Private
from .private_banks import AT_BANK
from .private_forms import find_slashed, form_at
from .private_labels import ACCOUNT, BLANK, END, GAP, LISTED, Label, label_before, more

_START = r"(?<![\dx])"  # an x belongs to a number that is masked already
_RUN = re.compile(rf"\d(?<![\dx]\d)(?>(?:{GAP}\d)*)(?!x)")
_LEAST = 6  # characters of a run that is looked at
_DATE = rf"\d{{1,2}}{BLANK}?[-./]{BLANK}?\d{{1,2}}{BLANK}?[-./]{BLANK}?(?:19|20)\d\d(?!\d)"
_MONTH = r"0\d[-./](?:19|20)\d\d(?!\d)"
_TIMES = re.compile(rf"{_DATE}|(?:19|20)\d\d{BLANK}?[-–]{BLANK}?(?:19|20)\d\d(?!\d)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_COUNTED = re.compile(  # behind an amount, or within a document's number
    rf"{BLANK}{{0,2}}(?:(?:đồng|đ|VN[ĐD]|USD|EUR|triệu|tỷ|tỉ|nghìn|ngàn|kg|tấn|ha|km|m2|m²|m3|m³"
    r"|mũi|liều|suất|cuốn|lít|giao dịch|người|công dân|hộ|thẻ|tài khoản|thuê bao|hồ sơ|trường hợp"
    rf"|lượt)(?!\w)|%|(?:(?<![^\S\n])/{BLANK}?|/)[^\W\d_]{{2}})",
    re.IGNORECASE,
)
# What is written like an amount is none where so many digits stand right behind their name:
# `CMND số 212.334.905`, `ĐT 3.823.456`, `ĐT 84.385.220.417`.
_BY_THREES: dict[Kind | None, re.Pattern[str]] = {
    "identity": re.compile(r"\d{8,9}"),
    "phone": re.compile(r"\d{7}|0\d{9}"),
}
_NEVER = re.compile(r"(?!)")
_STATED = re.compile(rf"(?:(?<!\w)số(?: máy)?|:|[A-ZĐ]{{2}}){BLANK}{{0,2}}\Z")
_STATED_IN = 10  # characters

_PHONE = "|".join(
    (
        rf"0{GAP}[12]{more(9)}",  # land lines since 2017, mobiles until 2018
        rf"0{GAP}[35789]{more(8)}{END}",
        rf"0{GAP}[3-7]{more(2)}{GAP}[236]{more(6)}",  # land lines until 2017
        rf"0{GAP}(?:4{GAP}[236]|6{GAP}\d){more(7)}",  # the same with shorter codes
        rf"0{GAP}6{GAP}9{more(6)}",  # of the forces
        rf"(?:(?<=\+)|0{GAP}0{GAP})8{GAP}4(?:{GAP}0)?{GAP}[1-9](?:{more(9)}|{more(8)})",
        r"84[-) ]{0,2}(?:[35789](?:[ -]?\d){8}|2(?:[-) ]{0,2}\d){9})",
        r"(?<=\+)[1-9](?:[ -]?\(?\d\)?){7,13}",  # abroad
    )
)
# Neither within a word, an address of the web or a decimal; a comma parts the cells of a table.
_ALONE = r"(?<![\w/=-])(?<!\d\.)(?<!(?<!\d)\d,)(?<!(?<!\d)\d\d,)(?<!(?<!\d)\d\d\d,)"
_SHAPES = re.compile(
    rf"{_START}(?:(?P<phone>(?!{_DATE}|{_MONTH})(?:{_PHONE}))"
    rf"|(?P<account>{_ALONE}[3-69]\d{{3}}([ .-])\d{{4}}\3\d{{4}}\3\d{{4}})"
    rf"|(?P<identity>{_ALONE}(?:\d{{9}}(?:\d{{3}})?|\d{{3}}{BLANK}\d{{3}}{BLANK}(?!000)\d{{3}}(?:{BLANK}\d{{3}})?"
    rf"|0\d\d([ .-])\d{{3}}\5\d{{3}}(?:\5\d{{3}})?|0\d{{3}}([ .-])\d{{4}}\6\d{{4}})"
    rf"|(?<=[A-Z][A-Z])\d{{13}})){END}"  # the last: of health insurance
)
_AND = re.compile(rf"(?:{BLANK}?\([^()\d\n]{{1,40}}\))?{BLANK}?(?:[,;/]|và|hoặc){BLANK}?")
_COUNTRY = re.compile(r"(?:00)?840?(?=[1-9]\d{8,9}\Z)")
_DIGIT = re.compile(r"\d")
_SERVICE = re.compile(r"1[89]00")


def find_numbers(text: str) -> Iterator[Private]:
    """Those with slashes, then the others from left to right, none within another."""
    if "/" in text or "*" in text or "_" in text or "•" in text or text.count(",") > 1:
        yield from find_slashed(text)
    last: Private | None = None
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= _LEAST:
            label = _listed(last, text, run.start()) if last else None
            for find in _of_run(text, run.start(), run.end(), label):
                yield (last := find)


def digits_of(text: str) -> str:
    """The digits of a number, a Vietnamese telephone's as it is dialled at home: `0…`."""
    digits = "".join(str(int(sign)) for sign in text if sign.isdecimal())
    abroad = _COUNTRY.match(digits)
    return "0" + digits[abroad.end() :] if abroad else digits


def _listed(last: Private, text: str, start: int) -> Label | None:
    """What a number is right behind another that is named: `STK 0011004471182, 19024471182`."""
    if not last.named or not _AND.fullmatch(text, last.end, start):
        return None
    shape = _SHAPES.match(text, start)
    is_phone = shape is not None and shape.lastgroup == "phone"
    return None if is_phone else LISTED.get(last.kind)


def _of_run(text: str, start: int, end: int, listed: Label | None = None) -> Iterator[Private]:
    """Of digits that only blanks and small signs part: they can be several numbers."""
    while form := form_at(text, start, end):
        yield form
        following = _DIGIT.search(text, form.end, end)
        start = following.start() if following else end
    label = label_before(text, start) or (ACCOUNT if AT_BANK.match(text, end) else listed)
    while label and (found := label.digits.match(text, start, end)) and _is(label, text, found):
        if label.kind:
            yield _private(label.kind, text, found, named=True)
        following = _DIGIT.search(text, found.end(), end)
        start = following.start() if following else end
        label = label if label.kind == "phone" else None  # the only one named in the plural
    for found in _SHAPES.finditer(text, start, end):
        kind: Kind = found.lastgroup  # type: ignore[assignment] # the groups are named so
        if kind == "phone" or not _counts(text, found):
            yield _private(kind, text, found)


def _is(label: Label, text: str, found: re.Match[str]) -> bool:
    """Whether a number is what the word before it says."""
    if label.kind is None:
        return True
    if _TIMES.search(found[0]) or _counts(text, found):
        return False
    if _THOUSANDS.fullmatch(found[0]):
        stated = _STATED.search(text, max(0, found.start() - _STATED_IN), found.start())
        shape = _BY_THREES.get(label.kind, _NEVER)
        return stated is not None and shape.fullmatch(digits_of(found[0])) is not None
    if label.kind == "phone":  # a whole one is found by its shape, with all its digits
        match = _SHAPES.match(text, found.start(), found.endpos)
        whole = match is not None and match.lastgroup == "phone"
        return not (whole or _SERVICE.match(found[0]))
    return True


def _counts(text: str, found: re.Match[str]) -> bool:
    """Whether it is an amount, none of which begins with a zero."""
    return found[0][0] != "0" and bool(_COUNTED.match(text, found.end()))


def _private(kind: Kind, text: str, found: re.Match[str], *, named: bool = False) -> Private:
    """With the plus sign and the bracket that belong to the number."""
    start = found.start()
    start -= text[start - 1 : start] == "+"
    start -= text[start - 1 : start] == "(" and ")" in found[0]
    digits = digits_of(found[0])
    first = f"{digits[:2]}xx xxx" if kind == "phone" and digits[0] == "0" else "xxx xxx"
    return Private(kind, start, found.end(), f"{first} x{digits[-2:]}", named)
