"""Items that have a page → warnings about names that only all of them together can show wrong."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ..kinds.page import StandingPage
from ..model.finding import Finding
from ..model.item import Item
from ..vietnamese.slug import fold


def lost_parents(items: Iterable[Item], refused: Collection[str] = ()) -> list[Finding]:
    """A warning for each page below one that is not there in its language.

    `refused` are the slugs of sources that could not be read: one of them may be the parent.
    """
    pages = [item for item in items if isinstance(item, StandingPage)]
    slugs = {(page.lang, page.slug) for page in pages}
    return [
        Finding(
            page.path,
            page.lines.get("parent", 1),
            f"không có trang cha “{page.parent}”",
            "viết phần địa chỉ của trang cha (slug), hoặc bỏ khóa này",
            "warning",
        )
        for page in pages
        if page.parent and (page.lang, page.parent) not in slugs and page.parent not in refused
    ]


def unknown_categories(items: Sequence[Item], categories: Iterable[str]) -> list[Finding]:
    """One warning a category that the settings do not know, where it is first used.

    `categories` are those of the settings; without any, every category is known.
    """
    known = {fold(name) for name in categories}
    used = Counter(item.category for item in items) if known else Counter()
    unknown = {name for name in used if name and fold(name) not in known}
    first: dict[str, Item] = {}
    for item in items if unknown else ():
        name = item.category
        if name in unknown and (name not in first or item.path < first[name].path):
            first[name] = item
    fix = "sửa tên chuyên mục, hoặc nhờ người quản trị thêm vào PORTAL_CATEGORIES"
    return [
        Finding(
            item.path,
            item.lines.get("category", 1),
            f"chuyên mục “{name}” chưa có trong thiết lập ({used[name]} bài)",
            fix,
            "warning",
        )
        for name, item in first.items()
    ]
