"""A kind and a title → a file of that kind, ready to fill in, in its folder."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from portal.kinds.table import KIND_OF_FOLDER, SECTIONS
from portal.model.finding import Refused
from portal.vietnamese.slug import slugify

_HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def create(
    project: Path,
    folder: str,
    title: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Path:
    """Write the file and give its path.

    Raises Refused for an unknown kind, a title that makes no address, and a file that is there.
    """
    if folder not in KIND_OF_FOLDER:
        raise Refused(f"không có loại “{folder}”", f"dùng một trong: {', '.join(KIND_OF_FOLDER)}")
    title = " ".join(title.split())
    slug = slugify(title)[:80].strip("-")
    if not slug:
        raise Refused("tiêu đề không có chữ nào", 'viết tiêu đề trong ngoặc kép, ví dụ "Hội nghị"')
    today = now().astimezone(_HANOI)
    news = folder == SECTIONS[0].folder  # so many that each year has a folder of its own
    name = f"{today:%Y}/{today:%Y-%m-%d}-{slug}.md" if news else f"{slug}.md"
    path = project / "content" / folder / name
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    starter = KIND_OF_FOLDER[folder].starter
    text = starter.format(title=quoted, date=f"{today:%d/%m/%Y %H:%M}", day=f"{today:%d/%m/%Y}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise Refused(f"đã có tệp {path.relative_to(project)}", "chọn tiêu đề khác") from None
    return path
