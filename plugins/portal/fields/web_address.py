"""An address of another site."""

from urllib.parse import urlsplit

from .report import Report
from .scalars import text
from .value import Value


def https(value: Value, report: Report) -> str:
    """A whole address that a reader can be led to safely: https, a host, nobody's password."""
    line = text(value, report)
    if line and not _is_https(line):
        fix = "viết đủ, ví dụ https://dichvucong.cuc-mau.example/thu-tuc/cmau-01"
        report.error(value.line, f"“{line}” không phải là địa chỉ https", fix)
        return ""
    return line


def _is_https(line: str) -> bool:
    try:
        parts = urlsplit(line)
        hosted = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # a bracket or a port that is none
        return False
    return parts.scheme == "https" and hosted and "@" not in parts.netloc and " " not in line
