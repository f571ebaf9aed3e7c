"""`40% 30%` → the point of a cover that must stay in sight when it is cut."""

import re

from .report import Report
from .scalars import text
from .value import Value

_FOCUS = re.compile(r"(\d{1,3}) ?%?[ ,]+(\d{1,3}) ?%?")
CENTRE = (50, 50)


def focus(value: Value, report: Report) -> tuple[int, int]:
    """Percent from the left and from the top, 0 to 100."""
    written = text(value, report)
    found = _FOCUS.fullmatch(written)
    if written and (found is None or max(int(found[1]), int(found[2])) > 100):
        fix = "viết hai số từ 0 đến 100: từ trái sang, từ trên xuống, ví dụ 40% 30%"
        report.error(value.line, f"không hiểu điểm giữ lại của ảnh: “{written}”", fix)
        return CENTRE
    return (int(found[1]), int(found[2])) if found else CENTRE
