"""What a file is that is no photo, by its content → why it is refused, and what to do."""

from typing import Final

from ..model.finding import Refused
from .probe import LABELS

_REFUSALS: Final = {
    "empty": ("rỗng (0 byte)", "chép lại ảnh gốc vào thư mục của bài"),
    "html": (
        "không phải ảnh mà là một trang web (HTML) mang đuôi của ảnh",
        "mở trang gốc, bấm chuột phải vào ảnh, chọn lưu hình ảnh, rồi dùng tệp đó",
    ),
    "svg": (
        "là hình vẽ SVG, cổng không nhận vì tệp SVG có thể chứa mã chạy",
        "xuất hình thành PNG rồi dùng tệp PNG",
    ),
    "heic": (
        "là ảnh HEIC của điện thoại, trình duyệt không hiện được",
        "mở ảnh trên điện thoại hoặc máy tính rồi lưu lại thành JPG",
    ),
}


def not_a_photo(kind: str, name: str) -> Refused:
    """The refusal of a file; `kind` is what probe.sniff tells, `name` its name in the message."""
    message, fix = _REFUSALS.get(
        kind,
        (
            f"không phải ảnh mà là {LABELS[kind]}",
            "dùng ảnh JPG, PNG, WebP, AVIF, GIF hoặc TIFF",
        ),
    )
    return Refused(f"ảnh «{name}» {message}", fix)
