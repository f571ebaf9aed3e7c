"""Pages of the last build that this one has not → warnings for the operator.

Only where nothing leads on from them: readers, other sites and search engines know their
addresses. The warnings are of one build; the next has nothing to compare with.
"""

import re
from collections.abc import Container, Iterable

from .model.finding import Finding
from .model.page import Page
from .model.redirect import Redirects

_NUMBERED = re.compile(r"(?:.*/)?trang/[0-9]+/index\.html")  # a list got shorter, nothing was lost
_FIX = (
    "ghi địa chỉ này vào old_urls của bài thay nó hoặc vào PORTAL_REDIRECTS; "
    "bài bị rút thì giữ tệp và thêm khóa withdrawn"
)


def find_vanished(
    before: Iterable[str], leading_on: Container[str], pages: Iterable[Page], redirects: Redirects
) -> list[Finding]:
    """`before` are the paths of the last build, `leading_on` those of pages that only led on."""
    now = {page.path for page in pages}
    ruled = {rule.old.key for rule in redirects.moved} | {rule.old.key for rule in redirects.gone}
    lost = sorted(
        path
        for path in before
        if path not in now
        and path.endswith("index.html")
        and path not in leading_on
        and not _NUMBERED.fullmatch(path)
        and _url(path).encode().lower() not in ruled
    )
    why = "có ở lần dựng trước nay không còn, và không có gì dẫn từ địa chỉ ấy đi tiếp"
    return [Finding(path, 1, f"trang {_url(path)} {why}", _FIX, "warning") for path in lost]


def _url(path: str) -> str:
    return f"/{path.removesuffix('index.html')}"
