"""What stands before a number in its sentence → whose it is: the nearest word decides.

A person is told by a title or a rank before a name, by a surname, by words of the home; an office
by its own words; a line is a number that is there to be called by anyone (`đường dây nóng`).
"""

import re
from typing import Literal

from .capitals import CAPITAL
from .private_offices import (
    LINES,
    MEMORIALS,
    NAMED_OFFICES,
    OF_MANY,
    OFFICES,
    PLACES,
    SHOPS,
    THEIRS,
    TOWNS,
)

Whose = Literal["person", "office", "line", ""]

_REACH = 100  # characters before a number that are looked at
_SENTENCE = re.compile(r"(?<!\b\w\w)(?<!\b\w)[.!?]\s|\n")

_BLANK = r"[^\S\n]"
_WORD = rf"{CAPITAL}\w*"
# Nine of ten people in Việt Nam have one of these; lists write them in capitals, or without marks.
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai"
    "|Lương|Cao|Tạ|Hà|Chu|Tô|Thái|Quách|Đào|Phùng|Trương|Lâm|Tống|Kiều|Vương|Triệu|Lưu|Lại|Hứa"
)
_UPLAND = "Vàng|Giàng|Sùng|Thào|Vừ|Lầu|Hạng|Tẩn|Lường|Quàng|Tòng|Ksor|Siu|Kpă|Rơ Châm|Điểu|Bế"
_PLAIN_SURNAMES = "Nguyen|Tran|Le|Pham|Hoang|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dinh|Trinh"
_MIDDLE = "Văn(?! (?:Hóa|Hoá|Học|Nghệ|Bản|Thư|Minh|Xã|Miếu))|Thị(?! (?:Trấn|Xã|Trường))|Mí|Seo"
_NAME = (
    rf"(?:{_SURNAMES}|{_SURNAMES.upper()})(?:{_BLANK}{_WORD}){{1,4}}"
    rf"|(?:{_PLAIN_SURNAMES})(?:{_BLANK}[A-Z][a-z]+){{2,3}}"
    rf"|{_WORD}{_BLANK}(?:{_MIDDLE})(?:{_BLANK}{_WORD}){{1,2}}"
    rf"|(?:{_UPLAND}){_BLANK}(?:A{_BLANK})?{_WORD}"
)
_TITLED = (
    rf"(?i:ông|bà|anh|chị|em|cô|chú|bác|cụ|cháu|thầy|bạn|đồng chí|đ/c|mr|mrs|ms|dr"
    r"|trưởng (?:thôn|bản|khu phố|ấp|xóm|buôn)"
    rf"|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng))\.?{_BLANK}{_WORD}"
    rf"(?:{_BLANK}Đình{_BLANK}{_WORD})?"  # a middle name, elsewhere a house of the village
)
_HOMES = (
    "nhà riêng|máy nhà|ở nhà(?! (?:hàng|khách|nghỉ|tang|thờ|văn|hát|máy))|cá nhân|gia đình"
    "|người thân|thân nhân|nạn nhân|phụ huynh|con trai|con gái|chủ nhà|chủ hộ|chủ xe|hộ khẩu"
    "|thường trú|tạm trú|cư trú|trú|ngụ|chỗ ở|nơi ở|nhà của"
    r"|nhà ở(?=:| (?:số|tại|hiện)| ?\Z)|ở trọ|thuê trọ|tư gia|nhà em|tôi|của em|của cháu|sống"
    "|di động|bệnh nhân|bị can|bị cáo"
    "|đối tượng|cựu chiến binh|thương binh|học viên|học sinh|sinh viên|hktt|đktt|đkhktt|nhà trọ"
    "|phòng trọ|xóm trọ|tại nhà(?= ?[:,(]| số| ?\\Z)"
    "|(?:ông|bà) cụ|cụ (?:ông|bà)|địa chỉ người [^\\W\\d]+"
    "|(?:bố|mẹ|má|vợ|chồng) (?:anh|chị|em|tôi|ông|bà|mình|cháu|cô|chú)|con (?:dâu|rể)"
    "|nhà (?:trai|gái|em|mình|cháu|ông|bà|anh|chị|cô|chú|bác|cụ|mẹ|bố|má|thầy|nội|ngoại|chồng|vợ)"
    "|tang (?:gia|quyến)|gia quyến|(?:đc|đ/c|địa chỉ)(?: nhà)?(?: của)?"
    " (?:e|em|a|anh|c|chị|ông|bà|mình|tôi|cháu|bác|cụ|nhà)|home|resid(?:es|ing|ence)|live[sd]"
    "|living at"
)
_OFFICIAL_MAIL = re.compile(r"[\w.+-]{1,64}+@[\w.-]{1,64}\.(?:gov|mil)\.vn(?!\w)")
_APART = "(?<!gần )(?<!cạnh )(?<!sau )(?<!trước )(?<!đối diện )"  # a home beside an office
_CALLED = rf"{_BLANK}{_WORD}(?:{_BLANK}{_WORD}){{0,4}}"
_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<place>(?i:{TOWNS})|(?i:{PLACES}){_CALLED}"
    rf"|(?:(?i:số|tại)|(?<=[:,])){_BLANK}\d[\w/]{{0,8}}{_BLANK}(?:{_NAME}))"  # `số 5 Lê Lợi`
    rf"|{_APART}(?P<office>(?i:{OF_MANY})|(?i:{NAMED_OFFICES}|{SHOPS})(?:{_CALLED})?"
    rf"|(?i:{OFFICES})"
    rf"|(?i:{MEMORIALS})(?:{_BLANK}[^\W\d]+){{0,3}}?{_CALLED}"
    rf"|Sở|Hội|Đội"
    rf"|Vụ(?={_BLANK}(?!Đông|Xuân|Hè|Mùa|Chiêm){CAPITAL})|{THEIRS}"
    rf"|Đoàn{_BLANK}(?:Cục|Bộ|Tổng|Trường|Ban|Khối|Thanh))"
    rf"|(?P<line>(?i:{LINES}))"
    rf"|(?P<person>{_NAME}|{_TITLED}|(?i:{_HOMES})))(?!\w)"
)
# Who lives where nothing else says so; their telephone can be their office's.
_RESIDENT = re.compile(
    r"(?<!\w)(?i:độc giả|bạn đọc|cử tri|công dân|người dân|hộ dân|chủ hụi|bị hại|nguyên đơn"
    r"|bị đơn|nhân chứng|người làm chứng|thai phụ|sản phụ|người hỏi|người gửi|người nhận)"
    r"(?: [^\W\d]+){0,6},? (?i:ở|nhà|địa chỉ)(?i: (?:tại|ở|số|là)){0,2}:? \Z"
)
_BETWEEN = re.compile(rf"(?:{_BLANK}{_WORD}){{0,3}}[\s,;|/:(–-]*\Z")  # the rest of a name
# Behind a number: the one to ask for.
_ASK_FOR = re.compile(
    rf"{_BLANK}?[(,–-]{{1,2}}{_BLANK}?(?i:gặp (?:\w+ )??)?(?:{_TITLED}|{_NAME})"  # `gặp vợ ông Mẫu`
)
_MEET = re.compile(
    rf"(?<!\w)gặp{_BLANK}{_TITLED}"
    rf"|[(–-]{_BLANK}?(?:là{_BLANK})?(?:nhà|gia đình|của){_BLANK}{_TITLED}"
    "|(?<!\\w)ch[ủu] h[ộo](?!\\w)"
)


def said_before(text: str, start: int) -> str:
    """What of its sentence stands before a place, as far as it matters."""
    return _SENTENCE.split(text[max(0, start - _REACH) : start])[-1]


def whose(before: str, *, offices: bool = True) -> Whose:
    """`before` is what stands before a number in its sentence.

    Without `offices`: whether it is a person's or a line, whichever office has that line.
    """
    if "@" in before:
        before = _OFFICIAL_MAIL.sub("cơ quan", before)
    found: Whose = ""
    for word in _WORDS.finditer(before):
        if word.lastgroup != "place" and (offices or word.lastgroup != "office"):
            found = word.lastgroup  # type: ignore[assignment] # the groups are named so
    return found


def has_name_beside(before: str) -> bool:
    """Whether a person's name stands right before it, as in a list: `Trần Văn Ví; 145…`."""
    *_, last = (None, *_WORDS.finditer(before))
    beside = last is not None and last.lastgroup == "person"
    return beside and bool(_BETWEEN.match(before, last.end()))


def is_asked_for(text: str, end: int) -> bool:
    """Whether a number that ends there is followed by whom it calls: `(gặp bà Mẫu)`."""
    return bool(_ASK_FOR.match(text, end))


def is_met_there(text: str, end: int) -> bool:
    """Whether an address that ends there is followed by whom to meet: `…, gặp bà Mẫu`."""
    return bool(_MEET.search(text, end, end + 60))


def is_resident(before: str) -> bool:
    """Whether what stands before an address says who lives there: `Bạn đọc ở …`."""
    return bool(_RESIDENT.search(before))


def is_office_alone(text: str) -> bool:
    """Whether a text names an office and no person."""
    said = {word.lastgroup for word in _WORDS.finditer(text)}
    return "office" in said and "person" not in said
