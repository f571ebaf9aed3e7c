"""A kind and a title → a file of that kind, ready to fill in, in its folder."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from portal.model.finding import Refused
from portal.reading.kinds import KIND_OF_FOLDER
from portal.vietnamese.slug import slugify

_HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
_ARTICLE = """---
title: {title}
date: {date}
category: Tin hoạt động
tags: []
unit:
summary:
status: draft
# cover: anh-dai-dien.jpg
# cover_alt: Trong ảnh có gì, cho người không nhìn được ảnh
# cover_caption: Ai, ở đâu, việc gì
---

Viết nội dung ở đây. Khi xong, xóa dòng `status: draft` ở trên để đăng.

<!-- Ảnh kèm chú thích: đặt tệp ảnh cạnh bài này rồi viết
![Trong ảnh có gì](ten-anh.jpg)
Chú thích: ai, ở đâu, việc gì
-->
"""
_PAGE = """---
title: {title}
status: draft
---

Viết nội dung ở đây. Khi xong, xóa dòng `status: draft` ở trên để đăng.
"""
_TEMPLATES = {"tin-tuc": _ARTICLE, "trang": _PAGE}


def create(
    project: Path,
    folder: str,
    title: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Path:
    """Write the file and give its path.

    Raises Refused for an unknown kind, a title that makes no address, and a file that is there.
    """
    if folder not in _TEMPLATES or folder not in KIND_OF_FOLDER:
        raise Refused(f"không có loại “{folder}”", f"dùng một trong: {', '.join(_TEMPLATES)}")
    title = " ".join(title.split())
    slug = slugify(title)[:80].strip("-")
    if not slug:
        raise Refused("tiêu đề không có chữ nào", 'viết tiêu đề trong ngoặc kép, ví dụ "Hội nghị"')
    today = now().astimezone(_HANOI)
    name = f"{today:%Y-%m-%d}-{slug}.md" if folder == "tin-tuc" else f"{slug}.md"
    path = project / "content" / folder / (f"{today:%Y}/{name}" if folder == "tin-tuc" else name)
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    text = _TEMPLATES[folder].format(title=quoted, date=f"{today:%d/%m/%Y %H:%M}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise Refused(f"đã có tệp {path.relative_to(project)}", "chọn tiêu đề khác") from None
    return path
