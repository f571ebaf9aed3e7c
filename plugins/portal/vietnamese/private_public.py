"""A line that is published → what in it is private, by what an editor would expect to be told.

Whose something is, the nearest word before it in its sentence says (private_whose.py):

- papers, always; those told by their shape alone if it is a citizen's number (a province, a
  century), one of health insurance, or nine digits right behind a person's name;
- accounts, always: an office's too, unless the settings allow it;
- a mobile, unless it is called a line for all (`đường dây nóng`, `trực ban`) and no person is
  nearer; a land line or a number of the forces (069) only where a person or a home is nearer
  than an office: `Điện thoại: 024 …` in a notice is the office's own;
- an e-mail, unless it is an office's by its domain (`gov.vn`, `mil.vn`, that of a mail the
  settings allow), by its name (`vanthu@`) or by the office before it; at a free provider by its
  name only;
- a street address where a person or a home stands before it, or a person to be met there behind.

What counts something, is an address of the web (`?id=…`) or a code (`lô`, `mã`) is none. Questions
are stricter: there every number is an asker's (masking.py).
"""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from .masking import apart
from .private import Kind, Private
from .private_addresses import find_addresses
from .private_emails import find_emails, is_of_message, is_of_office
from .private_numbers import digits_of, find_numbers
from .private_spelling import spell_out
from .private_things import counts_people, is_of_parcel, is_of_thing
from .private_whose import (
    has_name_beside,
    is_asked_for,
    is_met_there,
    is_resident,
    said_before,
    whose,
)

_HAS_DIGIT = re.compile(r"\d")
_LETTERED = re.compile(r"\d(?<!\w\d)\d\d[A-Z]\d{8}(?!\w)")  # of VietinBank until 2014
_ACCOUNT = re.compile(r"(?<!\w)(?:stk|tk|tài khoản)(?: số)?\s?:?\s?\Z", re.IGNORECASE)
# A mobile, of ten digits, or of eleven until 2018; a land line of ten began with 08 in Sài Gòn.
_MOBILE = re.compile(r"0(?:[35789]\d{8}|1\d{9})")
_OLD_LANDLINE = re.compile(r"\(0(?:4|8|[2-8]\d)\)|08[ .-]3\d{3}[ .-]?\d{4}\Z")
# The province of birth (Thông tư 59/2021/TT-BCA, Phụ lục I), the century and the sex. People keep
# their numbers: the provinces that were merged in 2025 stay in them.
_PROVINCES = frozenset(
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035"
    " 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072"
    " 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096".split()
)
# Nine digits in a list of those: `CMND: 012345678 (ông Mẫu), 135220984`.
_PAPERS = re.compile(
    r"(?<!\w)(?:số )?(?:cmnd|cmtnd|cmt|chứng minh(?: nhân dân| thư)?)(?!\w)", re.IGNORECASE
)
_HOUSE = re.compile(
    r"số nhà|(?:(?<=địa chỉ )|(?<=địa chỉ: ))nhà số"
    r"|(?<=[\w,:] nhà )\d[\w/]{0,8},? (?:ngõ|ngách|hẻm|kiệt)(?!\w)",
    re.IGNORECASE,
)
# Where one went, who is no more than `tôi`, or where one works: `họp tại số 2 đường Mẫu`.
_WENT = re.compile(
    r"(?<!\w)(?i:(?:tôi|em|chúng tôi)(?: [^\W\d]+){1,8} (?:lên|đến|tới|ra|sang)"
    r"|(?:họp|dự|công tác|làm việc|làm thủ tục|chốt|trực|tập trung|học|thi|khám|điều trị|dạy"
    r"|tuần tra|kiểm tra|biểu diễn|giao lưu|phát biểu|tham quan|gặp mặt|đăng ký|nộp|có mặt"
    r"|tai nạn|va chạm)"
    r"(?: [^\W\d]+){0,3} (?:tại|ở)) \Z"
)
_TO = ("tại ", "ở ", "lên ", "đến ", "tới ", "ra ", "sang ")
_AT_HOME = re.compile(
    r"(?:(?<!\w)(?:gọi|điện|tel|máy|số|đt|bàn)(?: về)? nhà(?: riêng)?|[(,;] ?nhà"
    r"|(?<!\w)(?:bố|mẹ|vợ|chồng)(?=[: ])|(?<!\w)NR):?\s?\Z",
    re.IGNORECASE,
)
_KEYED = re.compile(r"(?:thoai|sdt|phone|mobile|tel|zalo|dong)=\Z", re.IGNORECASE)


def find_public(line: str, allowed: Collection[str] = ()) -> tuple[Private, ...]:
    """What is private in a line, from left to right; `allowed` as in `find_private`."""
    plain = spell_out(line)
    finds = apart(_candidates(plain), plain, allowed)
    return tuple([find for find in finds if _JUDGES[find.kind](plain, find, allowed)])


def _candidates(text: str) -> Iterator[Private]:
    yield from find_emails(text)
    if not _HAS_DIGIT.search(text):
        return
    for found in _LETTERED.finditer(text):
        if _ACCOUNT.search(said_before(text, found.start())):
            yield Private("account", *found.span(), f"xxx xxx x{found[0][-2:]}", named=True)
    yield from find_numbers(text)
    yield from find_addresses(text, lambda before: True)


def _is_paper(text: str, find: Private, _: Collection[str]) -> bool:
    if find.named:
        return True
    before, digits = said_before(text, find.start), digits_of(text[find.start : find.end])
    if is_of_thing(before):
        return False
    if len(digits) == 12:
        return digits[:3] in _PROVINCES and digits[3] in "0123"
    return len(digits) == 13 or has_name_beside(before) or bool(_PAPERS.search(before))


def _is_phone(text: str, find: Private, _: Collection[str]) -> bool:
    if _in_address(text, find.start):
        return False
    shown, before = text[find.start : find.end], said_before(text, find.start)
    abroad = shown[0] == "+" and shown[1:3] != "84"
    mobile = _MOBILE.fullmatch(digits_of(shown)) and not _OLD_LANDLINE.match(shown)
    if is_asked_for(text, find.end):
        return True
    if abroad:
        return whose(before) not in ("line", "office")
    if mobile:
        things = is_of_parcel(before) or counts_people(text, find.start, find.end)
        return not things and whose(before, offices=False) != "line"
    return whose(before) == "person" or bool(_AT_HOME.search(before))


def _in_address(text: str, start: int) -> bool:
    """Whether a number is a part of an address of the web: `?id=0912345678`, `/tin/0912…`."""
    before, sign = text[start - 2 : start - 1], text[start - 1 : start]
    if sign == "=" and _KEYED.search(text, max(0, start - 10), start):
        return False
    return (sign != "" and sign in "=?&#%") or (sign == "/" and not before.isdigit())


def _is_mail(text: str, find: Private, allowed: Collection[str]) -> bool:
    mail, before = text[find.start : find.end], said_before(text, find.start)
    said = whose(before) in ("office", "line")
    return not (is_of_message(before) or is_of_office(mail, allowed, said))


def _is_home(text: str, find: Private, _: Collection[str]) -> bool:
    before = said_before(text, find.start)
    owner = whose(before)
    if before.endswith(_TO) and _WENT.search(before):
        return is_met_there(text, find.end)
    called_house = _HOUSE.match(text, find.start) is not None
    if owner == "person" or (called_house and owner != "office"):
        return True
    return (owner != "office" and is_resident(before)) or is_met_there(text, find.end)


_JUDGES: Final[dict[Kind, Callable[[str, Private, Collection[str]], bool]]] = {
    "identity": _is_paper,
    "account": lambda text, find, allowed: True,
    "phone": _is_phone,
    "email": _is_mail,
    "address": _is_home,
}
