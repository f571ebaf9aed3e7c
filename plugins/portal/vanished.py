"""Pages of the last build that this one has not → warnings for the operator.

Only where nothing leads on from them: readers, other sites and search engines know their
addresses. The warnings are of one build; the next has nothing to compare with.
"""

import re
from collections.abc import Iterable

from .memo import load_memo
from .model.finding import Finding
from .model.moment import Moment
from .model.page import Page
from .model.redirect import Redirects
from .output.state import State

_NUMBERED = re.compile(r"(?:.*/)?trang/[0-9]+/index\.html")  # a list got shorter, nothing was lost
_FIX = (
    "ghi địa chỉ này vào old_urls của bài thay nó hoặc vào PORTAL_REDIRECTS; "
    "bài bị rút thì giữ tệp và thêm khóa withdrawn"
)


def find_vanished(
    state: State, as_of: Moment, pages: Iterable[Page], redirects: Redirects
) -> list[Finding]:
    """`state` is what the last build left; a look at its past misses what was not there yet."""
    last = load_memo(state.memo)
    if last is None or as_of.second < last.since:
        return []
    now = {page.path for page in pages}
    ruled = {rule.old.key for rule in redirects.moved} | {rule.old.key for rule in redirects.gone}
    lost = sorted(
        path
        for path in state.entries
        if path not in now
        and path.endswith("index.html")
        and path not in last.leading_on
        and not _NUMBERED.fullmatch(path)
        and _url(path).encode().lower() not in ruled
    )
    why = "có ở lần dựng trước nay không còn, và không có gì dẫn từ địa chỉ ấy đi tiếp"
    return [Finding(path, 1, f"trang {_url(path)} {why}", _FIX, "warning") for path in lost]


def _url(path: str) -> str:
    return f"/{path.removesuffix('index.html')}"
