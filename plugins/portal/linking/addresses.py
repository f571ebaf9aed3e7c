"""Items → their URLs; two items with one URL are an error that names both (contracts.md §2)."""

from collections.abc import Iterable

from ..model.finding import Finding
from ..model.item import AnyItem, StandingPage
from ..reading.kinds import KIND_OF_FOLDER

# First parts of addresses that belong to the portal itself, whether or not it has the page yet.
TAKEN = frozenset(
    "tin-tuc chuyen-muc the dong-su-kien video anh hoi-dap van-ban dich-vu-cong csdl en feeds tep "
    "theme tim-kiem so-do-trang doc-nhieu trang pagefind".split()
)


def address(item: AnyItem) -> str:
    """The item's URL path; another language than Vietnamese stands under its code."""
    kind = KIND_OF_FOLDER[item.path.partition("/")[0]]
    url = kind.address(item)
    return url if item.lang == "vi" else f"/{item.lang}{url}"


def give_addresses(items: Iterable[AnyItem]) -> tuple[dict[str, AnyItem], list[Finding]]:
    """URL → item in the order given, and the clashes."""
    taken: dict[str, AnyItem] = {}
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
