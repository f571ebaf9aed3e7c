"""A line without any marks → the same with marks on the words that say whose an address is.

`nha so 8 ngo 15` → `nhà số 8 ngõ 15`: letter for letter, so a find in it is one in the line.
"""

import re

from .slug import fold

# As they are written with their marks; what follows a word tells it from English and from names.
_WORDS = (
    "số nhà|nhà số|nhà em|nhà tôi|nhà mình|nhà ông nội|nhà bà nội|nhà ông ngoại"
    "|nhà bà ngoại|nhà bố mẹ|tại nhà|người nhận|người gửi"
    "|địa chỉ|thường trú|tạm trú|cư trú|trú tại|hộ khẩu|nhà riêng|gia đình|chủ hộ"
    "|nơi ở|chỗ ở|ngụ tại|tổ dân phố|khu phố|căn hộ|chung cư"
    "|trụ sở|cơ quan|văn phòng|ủy ban|công an|bệnh viện|bưu điện|trạm y tế|bộ phận|nhà văn hóa"
    "|công ty|hội trường|ngân hàng"
)
_BEFORE_NUMBERS = "số|ngõ|ngách|hẻm|kiệt|tổ|thôn|xóm|ấp|khóm|đội|tại số|ở số|ở|nhà"
_BEFORE_NAMES = "đường|phố|ngõ|thôn|xóm|ấp|khóm|phường|ông|bà|anh|chị|cô|chú|bác|cụ|trường"
_MARKED = {
    fold(word): word
    for words in (_WORDS, _BEFORE_NUMBERS, _BEFORE_NAMES)
    for word in words.split("|")
}


def _any(words: str) -> str:
    return "|".join(sorted(map(fold, words.split("|")), key=len, reverse=True))


_UNMARKED = re.compile(
    rf"(?<!\w)(?:(?i:{_any(_WORDS)})(?!\w)|(?i:{_any(_BEFORE_NUMBERS)})(?= ?[0-9])"
    rf"|(?i:{_any(_BEFORE_NAMES)})(?= [A-Z0-9]))"
)

_WAYS = re.compile(  # without one of these no house is found
    r"(?:so|o|nha|ngo|ngach|hem|kiet|duong|pho|thon|xom|ho|ap|to|phuong) ?\d", re.IGNORECASE
)


def with_marks(line: str) -> str:
    """As long as the line, and the same where anything in it has marks already."""
    if not line.isascii() or not _WAYS.search(line):
        return line
    return _UNMARKED.sub(lambda found: _MARKED[found[0].lower()], line)
