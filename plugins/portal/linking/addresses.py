"""Items → their URLs; two items with one URL are an error that names both (contracts.md §2)."""

from collections.abc import Iterable

from ..kinds.page import StandingPage
from ..kinds.table import SECTIONS, kind_of
from ..model.finding import Finding
from ..model.item import Item

# First parts of addresses that belong to the portal itself, whether or not it has the page yet.
TAKEN = frozenset(
    "chuyen-muc the dong-su-kien en feeds tep theme tim-kiem so-do-trang doc-nhieu trang pagefind "
    "tin-tuc video anh hoi-dap van-ban dich-vu-cong csdl".split()
) | {kind.folder for kind in SECTIONS}


def address(item: Item) -> str:
    """The item's URL path; another language than Vietnamese stands under its code."""
    url = kind_of(item).address(item)
    return url if item.lang == "vi" else f"/{item.lang}{url}"


def give_addresses(items: Iterable[Item]) -> tuple[dict[str, Item], list[Finding]]:
    """URL → item in the order given, and the clashes."""
    taken: dict[str, Item] = {}
    findings: list[Finding] = []
    for item in items:
        url = address(item)
        line = item.lines.get("slug", 1)
        if isinstance(item, StandingPage) and item.slug in TAKEN:
            fix = "đổi tên tệp hoặc thêm khóa slug khác"
            message = f"địa chỉ {url} là của một mục trong cổng thông tin"
            findings.append(Finding(item.path, line, message, fix))
        elif url in taken:
            other = taken[url]
            fix = f"thêm khóa slug khác cho một trong hai, ví dụ slug: {item.slug}-2"
            message = f"trùng địa chỉ {url} với content/{other.path}"
            findings.append(Finding(item.path, line, message, fix))
        else:
            taken[url] = item
    return taken, findings
