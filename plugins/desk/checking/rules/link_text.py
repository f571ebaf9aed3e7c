"""Links whose text does not say where they lead: “tại đây”, “xem thêm”, none at all, an address.

WCAG 2.2, 2.4.4 (and F89 for those without text). In a table the row and the head of the column
say it (H79), so cells are left alone.
"""

import re
from collections.abc import Iterator

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_SAYINGS = (
    "xem thêm|xem tiếp|xem chi tiết|xem|đọc thêm|đọc tiếp|đọc|chi tiết|thông tin chi tiết|tại đây"
    "|ở đây|vào đây|đây|vui lòng|mời|bấm chuột|bấm|nhấn chuột|nhấn|nhấp chuột|nhấp|kích chuột"
    "|kích|click chuột|click|ấn|vào|đường link|đường dẫn|link|liên kết này|này|trang này|bài này"
    "|bài viết này|trang web|website|tải về|tải xuống|tải|download|click here|here|read more"
    "|learn more|more|this link|để|thêm|tai day|xem them|vao day|chi tiet"
)
_NOTHING = re.compile(rf"(?:(?:{_SAYINGS})(?: |\Z))+", re.IGNORECASE)
_SIGNS = re.compile(r"[^\w]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{40,}", re.IGNORECASE)


def _find_unclear(text: Text) -> Iterator[Hit]:
    for link in text.links:
        if not link.in_table and says_nothing(link.text):
            yield Hit(link.line, {"text": quote(link.text), "target": quote(link.target)})


def says_nothing(words: str) -> bool:
    """Whether the words would do for any link; no words are no such words."""
    return _NOTHING.fullmatch(_SIGNS.sub(" ", words).strip()) is not None


def _find_empty(text: Text) -> Iterator[Hit]:
    for link in text.links:
        if not link.text and link.target:
            yield Hit(link.line, {"target": quote(link.target)})


def _find_addresses(text: Text) -> Iterator[Hit]:
    for link in text.links:
        if not link.in_table and _ADDRESS.fullmatch(link.text):
            yield Hit(link.line, {"text": quote(link.text)})


RULES = (
    Rule(
        "link-text",
        "chữ của liên kết “{text}” không nói dẫn tới đâu",
        "thay chữ trong [ ] bằng tên của nơi được dẫn tới ({target}), ví dụ [Phiếu đăng ký]",
        _find_unclear,
    ),
    Rule(
        "link-empty",
        "liên kết không có chữ, người đọc không thấy để bấm: {target}",
        "viết tên của nơi được dẫn tới vào giữa [ ], hoặc xóa cả liên kết",
        _find_empty,
    ),
    Rule(
        "link-address",
        "chữ của liên kết là một địa chỉ dài: {text}",
        "viết [tên của trang](địa chỉ) thay cho địa chỉ trần",
        _find_addresses,
    ),
)
