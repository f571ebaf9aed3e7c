"""A number in the shape of a person's → whether a thing has it, or whether it is a row of counts.

`túi máu số 0926-114-507` has the shape of a mobile, and so have the counts of five shifts.
"""

import re

_PARCELS = (
    "túi máu|đơn vị máu|chế phẩm máu|mẫu (?:máu|xét nghiệm|bệnh phẩm|nước|đất)"
    "|(?:bưu|kiện|gói|thùng) (?:phẩm|kiện|gửi|hàng)|vận đơn|đơn hàng"
)
_CALLED = r"(?: (?:số|mã|mang|có|ký hiệu|mã số|mã vạch)){0,2}\s?:?\s?\Z"
_PARCEL = re.compile(rf"(?<!\w)(?:{_PARCELS}){_CALLED}", re.IGNORECASE)
_THING = re.compile(  # right before its number
    r"(?:mã|lô|vận đơn|đơn hàng|hóa đơn|hoá đơn|báo danh|sbd|tiền|kinh phí|số hiệu|ký hiệu|biển số"
    r"|mức đầu tư|dự toán|tổng (?:thu|chi|số|cộng)|giải ngân)(?: \w+){0,2}\s?:?\s?\Z",
    re.IGNORECASE,
)
_NEAR = 40  # characters before a number
_COUNTS = re.compile(r"\d\d(?: \d\d){4}")
_SUM = re.compile(r"[,;.]? ?(?:tổng|cộng)(?: (?:cộng|số|là)){0,2}:? \d", re.IGNORECASE)
_HOW_MANY = re.compile(
    r"(?<!\w)số (?:người|lượt|ca|hộ|học sinh|khách|bài|vụ|đơn|hồ sơ|cháu)(?! liên)"
    r"(?: [^\W\d]+){0,8}: ?\Z",
    re.IGNORECASE,
)


def is_of_thing(before: str) -> bool:
    """Whether what stands right before a number says that a thing has it: `mã`, `vận đơn`."""
    return bool(_THING.search(before)) or is_of_parcel(before)


def is_of_parcel(before: str) -> bool:
    """The same of a mobile, which fewer things can be mistaken for: `mã` may be a person's."""
    return bool(_PARCEL.search(before, max(0, len(before) - _NEAR)))


def counts_people(text: str, start: int, end: int) -> bool:
    """Whether pairs of digits are a row of counts: their sum follows, or how many is asked."""
    if not _COUNTS.fullmatch(text, start, end):
        return False
    return bool(_SUM.match(text, end) or _HOW_MANY.search(text, max(0, start - 2 * _NEAR), start))
