"""Text → the private numbers in it: phones, identity papers, bank accounts and cards.

A number is known by the nearest word before it (`STK`, `CCCD`, `mã hồ sơ`), else by its shape
(`0912 345 678`, nine or twelve digits alone). Not found: dates, years, money, document numbers,
services (1800, 1900). Lengths are those of Thông tư 22/2014/TT-BTTTT and of the numbers before
2018 (telephones), and of Nghị định 137/2015/NĐ-CP (a citizen's twelve digits, nine before).
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .private import Kind, Private

_BLANK = r"[^\S\n]"
_GAP = rf"\)?{_BLANK}{{0,2}}[-.–·]?{_BLANK}{{0,2}}\(?"  # what may stand between two digits
_START = r"(?<![\dx])"  # an x belongs to a number that is masked already
_END = r"(?!\d|\.\d{1,3}(?!\d))"
_RUN = re.compile(rf"{_START}\d(?>(?:{_GAP}\d)*)(?!x)")
_LEAST = 6  # characters of a run that is looked at
_DATE = rf"\d{{1,2}}{_BLANK}?[-./]{_BLANK}?\d{{1,2}}{_BLANK}?[-./]{_BLANK}?(?:19|20)\d\d(?!\d)"
_MONTH = r"0\d[-./](?:19|20)\d\d(?!\d)"
_TIMES = re.compile(rf"{_DATE}|(?:19|20)\d\d{_BLANK}?[-–]{_BLANK}?(?:19|20)\d\d(?!\d)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_COUNTED = re.compile(  # behind an amount, or within a document's number
    rf"{_BLANK}{{0,2}}(?:(?:đồng|đ|VN[ĐD]|USD|EUR|triệu|tỷ|tỉ|nghìn|ngàn|kg|tấn|ha|km|m2|m²|m3|m³)"
    rf"(?!\w)|%|/{_BLANK}?[^\W\d_]{{2}})",
    re.IGNORECASE,
)


def _more(count: int) -> str:
    return rf"(?:{_GAP}\d){{{count}}}"


def _digits(lengths: Iterable[int]) -> re.Pattern[str]:
    """So many digits, the most that fit."""
    longest_first = sorted(lengths, reverse=True)
    return re.compile(rf"\d(?:{'|'.join(_more(n - 1) for n in longest_first)}){_END}")


_PHONE = "|".join(
    (
        rf"0{_GAP}[12]{_more(9)}",  # land lines since 2017, mobiles until 2018
        rf"0{_GAP}[35789]{_more(8)}{_END}",
        rf"0{_GAP}[3-7]{_more(2)}{_GAP}[236]{_more(6)}",  # land lines until 2017
        rf"0{_GAP}(?:4{_GAP}[236]|6{_GAP}\d){_more(7)}",  # the same with shorter codes
        rf"0{_GAP}6{_GAP}9{_more(6)}",  # of the forces
        rf"(?:(?<=\+)|0{_GAP}0{_GAP})8{_GAP}4(?:{_GAP}0)?{_GAP}[1-9](?:{_more(9)}|{_more(8)})",
        r"84[-) ]{0,2}(?:[35789](?:[ -]?\d){8}|2(?:[-) ]{0,2}\d){9})",
        r"(?<=\+)[1-9](?:[ -]?\d){7,13}",  # abroad
    )
)
# Neither within a word, an address of the web or a decimal; a comma parts the cells of a table.
_ALONE = r"(?<![\w/=-])(?<!\d\.)(?<!(?<!\d)\d,)(?<!(?<!\d)\d\d,)(?<!(?<!\d)\d\d\d,)"
_SHAPES = re.compile(
    rf"{_START}(?:(?P<phone>(?!{_DATE}|{_MONTH})(?:{_PHONE}))"
    rf"|(?P<account>{_ALONE}[3-69]\d{{3}}([ .-])\d{{4}}\3\d{{4}}\3\d{{4}})"
    rf"|(?P<identity>{_ALONE}(?:\d{{9}}(?:\d{{3}})?|\d{{3}}{_BLANK}\d{{3}}{_BLANK}(?!000)\d{{3}}(?:{_BLANK}\d{{3}})?"
    rf"|0\d\d([ .-])\d{{3}}\5\d{{3}}(?:\5\d{{3}})?|0\d{{3}}([ .-])\d{{4}}\6\d{{4}})"
    rf"|(?<=[A-Z][A-Z])\d{{13}})){_END}"  # the last: of health insurance
)

_LOCAL = "|".join(map(_more, (8, 7, 6)))  # without the code, or without its zero


class _Label(NamedTuple):
    """Words before a number: what it is then, None where it is no one's, and its digits."""

    words: str
    kind: Kind | None
    digits: re.Pattern[str]


_LABELS = (
    _Label(
        "số tài khoản|so tai khoan|số tk|stk|tknh|số thẻ (?:atm|ngân hàng|tín dụng)"
        "|account (?:no|number)",
        "account",
        _digits(range(6, 20)),
    ),
    _Label("tài khoản|tk|chuyển khoản|bank account", "account", _digits(range(8, 20))),
    _Label(
        "căn cước|can cuoc|cccd|cmnd|cmtnd|cmt|cmqđ|cmsq|hộ chiếu|ho chieu|passport"
        "|chứng minh (?:thư|nhân dân|sĩ quan|quân nhân|số)"
        "|thẻ (?:sĩ quan|quân nhân)|giấy tờ tùy thân|định danh|vneid",
        "identity",
        _digits((7, 8, 9, 12)),
    ),
    _Label("bhxh|bhyt|bảo hiểm xã hội|bảo hiểm y tế", "identity", _digits((10, 13, 15))),
    _Label(
        "điện thoại|số máy|sđt|sdt|đtdđ|đtcđ|đt|dđ|di động|máy bàn|tel|phone|mobile|hotline"
        "|đường dây nóng|zalo|viber|gọi|liên hệ|liên lạc|lh|alo",
        "phone",
        re.compile(rf"\d(?:(?:{_more(11)}|{_more(10)}|{_more(9)})(?!{_GAP}\d)|{_LOCAL}){_END}"),
    ),
    _Label(
        "(?:mã|số) (?:hồ sơ|biên nhận|thửa|tờ)|mã số|mã đơn vị|mst|msdn|mã giao dịch|mã tra cứu"
        "|mã vận đơn|mã đơn hàng|mã phản ánh|qhns|số sê-ri|seri|serial|imei|isbn|issn",
        None,
        re.compile(r"\d[\d.-]*"),
    ),
)
_OF_BANK = _LABELS[1]
_BANKS = (
    "vietcombank|vcb|vietinbank|bidv|agribank|techcombank|tcb|mb ?bank|vpbank|acb|sacombank|tpbank"
    "|vib|shb|hdbank|lpbank|msb|seabank|ocb|eximbank"
)
# Right before a number, or right behind it: it is one of its accounts.
_BANK = re.compile(rf"(?<!\w)(?:{_BANKS})(?: số| stk)?\s{{0,2}}[:–-]?\s{{0,2}}\Z", re.IGNORECASE)
_AT_BANK = re.compile(rf"\s?[(,–-]?\s?(?:tại )?(?:{_BANKS})(?!\w)", re.IGNORECASE)
_LABEL = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'({label.words})' for label in _LABELS)})(?!\w)", re.IGNORECASE
)
_NEAR = 45  # characters between a word and its number
_BETWEEN = re.compile(r"[^\d\n;…]*\Z")
_COUNTRY = re.compile(r"(?:00)?840?(?=[1-9]\d{8,9}\Z)")
_KINDS: dict[str | None, Kind] = {
    "phone": "phone",
    "account": "account",
    "identity": "identity",
}
_DIGIT = re.compile(r"\d")
_SERVICE = re.compile(r"1[89]00")


def find_numbers(text: str) -> Iterator[Private]:
    """The numbers from left to right, none within another."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= _LEAST:
            yield from _of_run(text, run.start(), run.end())


def digits_of(text: str) -> str:
    """The digits of a number, a Vietnamese telephone's as it is dialled at home: `0…`."""
    digits = "".join(str(int(sign)) for sign in text if sign.isdecimal())
    abroad = _COUNTRY.match(digits)
    return "0" + digits[abroad.end() :] if abroad else digits


def _of_run(text: str, start: int, end: int) -> Iterator[Private]:
    """Of digits that only blanks and small signs part: they can be several numbers."""
    label = _label(text, start) or (_OF_BANK if _AT_BANK.match(text, end) else None)
    while label and (found := label.digits.match(text, start, end)) and _is(label, text, found):
        if label.kind:
            yield _private(label.kind, text, found, named=True)
        following = _DIGIT.search(text, found.end(), end)
        start = following.start() if following else end
        label = label if label.kind == "phone" else None  # the only one named in the plural
    for found in _SHAPES.finditer(text, start, end):
        kind = _KINDS[found.lastgroup]
        if kind == "phone" or not _counts(text, found):
            yield _private(kind, text, found)


def _label(text: str, start: int) -> _Label | None:
    """The last word before the number, in its line and behind any other number."""
    between = _BETWEEN.search(text[max(0, start - _NEAR) : start])
    words = list(_LABEL.finditer(between[0])) if between else []
    if words:
        return _LABELS[(words[-1].lastindex or 1) - 1]
    return _OF_BANK if between and _BANK.search(between[0]) else None


def _is(label: _Label, text: str, found: re.Match[str]) -> bool:
    """Whether a number is what the word before it says."""
    if label.kind is None:
        return True
    if _TIMES.search(found[0]) or _counts(text, found):
        return False
    if label.kind == "phone":  # a whole one is found by its shape, with all its digits
        shape = _SHAPES.match(text, found.start(), found.endpos)
        whole = shape is not None and shape.lastgroup == "phone"
        return not (whole or _SERVICE.match(found[0]))
    return label.kind != "account" or not _THOUSANDS.fullmatch(found[0])


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
