"""Text → the street addresses of homes in it: the number of a house, with its lanes.

A village, ward, street or lane without a house number may stand: it is the place of many. So may
the address of an office, told by the nearest word before it (`trụ sở`, `UBND`, `trường`).
"""

import re
from collections.abc import Callable, Iterator

from .capitals import CAPITAL
from .private import Private
from .private_flats import find_flats
from .private_whose import has_name_beside, said_before, whose

_BLANK = r"[^\S\n]"
_COMMA = rf"{_BLANK}?,?{_BLANK}?"
_PART = r"[A-ZĐ]{0,2}\d{1,4}[A-Za-zĐđ]{0,2}"
_NUMBER = rf"{_PART}(?:[/-]{_PART}){{0,6}}(?![\w/])"
_LANE = rf"(?i:ngõ|ngách|hẻm|hẽm|kiệt|xẹc|sẹc){_BLANK}(?i:số{_BLANK})?{_NUMBER}"
_HOUSE = re.compile(
    # What it can begin with comes first: so the engine passes over most text quickly.
    rf"(?=[\dA-ZĐsn])(?:\b(?P<house>(?i:số{_BLANK}nhà|nhà{_BLANK}số"
    rf"|nhà(?={_BLANK}\d{{1,4}}(?:/\d{{1,4}}[,;)]|[a-z]?{_BLANK}khu{_BLANK}tập)))){_BLANK}?:?{_BLANK}?"
    rf"|\b(?P<number>(?i:số|sn)){_BLANK}?[:.]?{_BLANK}?|(?<![\w/.-])(?<!\d,))"
    rf"{_NUMBER}(?P<lanes>(?:{_COMMA}{_LANE}){{0,4}})"
)
# What follows the number of a house.
_WAY = (
    rf"{_COMMA}(?i:đường|phố|đại{_BLANK}lộ|ngõ|ngách|hẻm|kiệt|quốc{_BLANK}lộ|tỉnh{_BLANK}lộ|đ\.|"
    rf"(?:(?:lô|dãy){_BLANK}[a-z]\d?{_BLANK}(?:khu{_BLANK})?(?:tập{_BLANK}thể|cư{_BLANK}xá)|cư{_BLANK}xá))"
)
_NAMED_WAY = re.compile(rf"{_WAY}{_BLANK}?(?i:số{_BLANK})?(?:{CAPITAL}|\d)")
_ANY_WAY = re.compile(rf"{_WAY}{_BLANK}\w")
_HAMLET = (
    rf"{_COMMA}(?i:tổ(?:{_BLANK}dân{_BLANK}phố)?|thôn|xóm|ấp|khóm|khu{_BLANK}(?:phố|vực)|tdp|bản"
    "|buôn|làng|plei|đội)"
)
_SETTLEMENT = re.compile(rf"{_HAMLET}(?!\w)")
_NAMED_SETTLEMENT = re.compile(rf"{_HAMLET}{_BLANK}(?:số{_BLANK})?(?:{CAPITAL}|\d)")
_IN_NUMBERED = re.compile(  # `102 tổ 5, phường Mẫu`, not `15 thôn 3 xã`
    rf"{_HAMLET}{_BLANK}(?:số{_BLANK})?\d{{1,3}}[A-Z]?"
    rf"(?={_BLANK}?[,.;)|\"]|\Z|{_BLANK}(?:phường|đường|phố|thị{_BLANK}trấn|{CAPITAL}"
    rf"|(?:ấp|thôn|xóm|khóm|khu{_BLANK}phố){_BLANK}(?:{CAPITAL}|\d)))"
)
_ABROAD = re.compile(
    rf"{_COMMA}(?:[A-Z][a-z]+{_BLANK}){{1,4}}(?:Street|St|Road|Rd|Lane|Alley|Avenue|Ave)(?!\w)"
    rf"|{_COMMA}(?:Alley|Lane){_BLANK}\d"
)
_STREET_NAME = re.compile(
    rf"{_BLANK}{CAPITAL}\w*(?:{_BLANK}{CAPITAL}\w*){{1,4}}"
    rf"(?={_BLANK}?[,.;)\n|\"]|\Z|{_BLANK}(?:nối{_BLANK}dài|kéo{_BLANK}dài|cũ|mới|phản{_BLANK}ánh"
    rf"|kiến{_BLANK}nghị|hỏi|gửi|cho{_BLANK}biết|đề{_BLANK}nghị|từ|đến|xin|đã|bị|cùng|với)(?!\w))"
)
_STREET_OF_WARD = re.compile(
    rf"{_BLANK}{CAPITAL}\w*(?:{_BLANK}{CAPITAL}\w*){{1,4}},{_BLANK}?"
    rf"(?i:phường|p\.|quận|q\.|xã|thị{_BLANK}(?:trấn|xã)|huyện|thành{_BLANK}phố|tp|tổ|khóm|tdp"
    rf"|khu{_BLANK}phố|ward|district)(?!\w)"
)
_STREET_ALONE = re.compile(  # a cell, or all that is said behind a name
    rf"{_BLANK}{CAPITAL}\w*(?:{_BLANK}{CAPITAL}\w*){{1,4}}{_BLANK}?(?:[;|\"\n]|\.?\Z|\.{_BLANK}|,{_BLANK}{CAPITAL})"
)
_ANY = re.compile(
    "|".join(each.pattern for each in (_NAMED_WAY, _ANY_WAY, _SETTLEMENT, _STREET_NAME, _ABROAD))
)
# What stands before it, at the end of what came before in its sentence.
_LIVING = re.compile(
    r"(?<!\w)(?i:ở|trú|trọ|ngụ|sống|địa chỉ|đc|nhà|về|hộ khẩu|hktt|home"
    r"|(?:resid(?:es|ed|ing)|liv(?:es|ed|ing)|address)(?: [^\W\d]+){0,6} at)"
    r"(?:(?i: (?:tại|ở|là|của|tôi|em|e|mình|nhà|nhờ|tạm|trọ|nhận|liên hệ|hiện|nay|riêng"
    r"|(?:ông|bà) (?:nội|ngoại)|bố mẹ|address)){0,3}\s*:?"
    r"|(?: [^\W\d]+){1,6}:)\s*\Z"
)
_OPENING = re.compile(rf"(?:\A|[,;:(\n–|\t\"“-]|(?<!\w)(?i:tại)){_BLANK}*\Z")
_DWELLING = re.compile(
    r"(?<!\w)(?i:trú|ngụ|hộ khẩu)(?i: tại| quán)?\s*:?\s*\Z"
)  # none counts there
_NUMBERED_NAME = re.compile(r"\d\W{0,3}(?:[^\W\d]+ ){1,5}[^\W\d]+\W{1,3}\Z")
_HOUSE_OF = re.compile(r"(?<!\w)nhà \Z")  # `nhà 45, tổ 9`, `nhà 7/22`
_DAYS = re.compile(r"(?i:ngày|sáng|trưa|chiều|tối|hôm|tháng|điều|khoản)[\d\s/,.và-]*\Z")
_THINGS = (
    "tuyến|xe|buýt|cống|cột|trạm|trụ|cổng|lô|thửa|dự án|gói thầu|mẫu|biểu|phụ lục|bảng|hình|cụm"
    "|tổ|thôn|khu|phố|đường|ngõ|ngách|hẻm|kiệt|xóm|ấp|đội|điểm|nút|hầm|cầu|chốt|bến|nhóm|câu|mục"
)
_NUMBERED = re.compile(  # a thing's name in capitals can be a person's
    r"(?:(?<!\w)(?i:quyết định|nghị quyết|nghị định|thông tư|công văn|chỉ thị|kế hoạch|thông báo"
    rf"|báo cáo|tờ trình|văn bản|luật)|(?<!\w)(?:{_THINGS})|\A\s*(?i:{_THINGS}))\s*\Z"
)


def find_addresses(text: str, is_home: Callable[[str], bool] | None = None) -> Iterator[Private]:
    """The numbers of houses, then those of flats, each from left to right.

    `is_home` tells by what stands before an address whether someone lives there; without it,
    someone does where nothing is said.
    """
    home = is_home or _is_home
    for found in _HOUSE.finditer(text):
        if found["house"] or (
            # few numbers: only they look back
            (found["lanes"] or _ANY.match(text, found.end()))
            and _is_house(found, before := said_before(text, found.start()))
            and home(before)
        ):
            yield Private("address", *found.span(), "số nhà …")
    yield from find_flats(text, home)


def _is_house(found: re.Match[str], before: str) -> bool:
    """Whether a number that is not called a house's is one: by both its neighbours."""
    living = found.start() == 0 or bool(_LIVING.search(before))
    on_a_way = bool(found["lanes"]) or _follows(found, _NAMED_WAY, _ABROAD)
    opening = bool(_OPENING.search(before))
    in_hamlet = _follows(found, _NAMED_SETTLEMENT)
    if found["number"]:
        in_hamlet = in_hamlet or _follows(found, _STREET_OF_WARD)
        in_hamlet = in_hamlet or (
            _follows(found, _STREET_NAME, _ANY_WAY) and has_name_beside(before)
        )
        return not _NUMBERED.search(before) and (on_a_way or living or (opening and in_hamlet))
    in_house = bool(_HOUSE_OF.search(before))
    in_hamlet = in_hamlet and ("/" in found[0] or in_house or bool(_DWELLING.search(before)))
    if living:
        return on_a_way or in_hamlet or _follows(found, _STREET_NAME, _IN_NUMBERED)
    on_a_way = on_a_way or _follows(found, _STREET_OF_WARD, _IN_NUMBERED)
    shape = _STREET_NAME if "/" in found[0] else _STREET_ALONE
    if not on_a_way and _follows(found, shape):
        on_a_way = has_name_beside(before) and not _NUMBERED_NAME.search(before)
    return (on_a_way or in_hamlet) and opening and not _DAYS.search(before)


def _follows(found: re.Match[str], *shapes: re.Pattern[str]) -> bool:
    return any(shape.match(found.string, found.end()) for shape in shapes)


def _is_home(before: str) -> bool:
    """Yes where nothing is said."""
    return whose(before) in ("person", "") or before.rstrip().endswith("nhà")
