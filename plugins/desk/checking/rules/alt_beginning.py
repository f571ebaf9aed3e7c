"""An alternative text that begins by saying that it is a photo: “Hình ảnh về …”.

Who listens has heard “image” already (W3C, Images Tutorial, Tips and Tricks). What kind of
picture it is may matter, so a screenshot, an X-ray and a photo of a year may say so.
"""

import re
from collections.abc import Iterator

from ..photo_lines import line_of_words
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_KINDS = (
    "màn hình|từ|x[- ]?quang|cắt lớp|vệ tinh|hồng ngoại|nhiệt|hiển vi|siêu âm|toàn cảnh|đen trắng"
    "|năm|tháng|ngày|lúc|khoảng|trước|sau|lại|chung|tập thể|lưu niệm|tư liệu|phóng to|cận cảnh"
)
_ABOUT = "về|chụp|tại|trong|buổi|hội nghị|đại biểu|đoàn|đồng chí|lễ|các|của"
_BEGINNING = re.compile(
    rf"(?:ảnh|bức ảnh|tấm ảnh|hình) chụp (?!{_KINDS})"
    rf"|(?:một số )?hình ảnh (?:{_ABOUT}) (?!{_KINDS})"
    r"|(?:bức|tấm) ảnh về |ảnh minh họa (?:cho|về) "
    r"|(?:an? |the )?(?:image|photo|picture) of ",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Hit]:
    for photo in text.photos:
        beginning = _BEGINNING.match(photo.alt)
        if beginning:
            words = {"text": beginning[0].strip(), "rest": quote(photo.alt[beginning.end() :], 40)}
            yield Hit(line_of_words(text, photo, "alt"), words)


RULE = Rule(
    "alt-beginning",
    "mô tả thay thế mở đầu bằng “{text}”, lời thừa với người nghe máy đọc",
    "bỏ mấy chữ ấy, viết thẳng vào ảnh có gì: “{rest}”",
    _find,
)
