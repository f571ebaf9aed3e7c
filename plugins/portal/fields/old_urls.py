"""An old address as someone wrote it → an `OldUrl`, in the form in which web servers see it.

It becomes a rule of a web server and maybe a file, so nothing that could be read as anything
else gets through (docs/security.md b3, b5): decoded once, as nginx does, then checked.
"""

import re
from unicodedata import normalize
from urllib.parse import quote, unquote_to_bytes

from ..model.finding import Refused
from ..model.old_url import OldUrl
from .report import Report
from .scalars import text
from .value import Value, many

LIMIT = 3000  # bytes with every sign escaped; nginx reads no word of more than 4,096
SHOWN = 120  # characters of an address in a finding
_WRONG_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
_PARTING = re.compile("%(?=2[6Bb35]|3[Dd])")  # escapes of & + # % =: these part a query's values
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*|[a-z][a-z0-9+.-]*:", re.I)
_LIKE = "viết như /index.php?id=123 hoặc /tin/abc.html"


def old_urls(value: Value, report: Report) -> tuple[OldUrl, ...]:
    """The `old_urls` of an item: a list of addresses; the same one twice counts once."""
    found: dict[bytes, OldUrl] = {}
    for each in many(value):
        if not text(each, report):
            continue
        try:
            old = parse_old_url(str(each.content).strip(), each.line)
        except Refused as refused:
            report.error(each.line, refused.message, refused.fix)
            continue
        found.setdefault(old.key, old)
    return tuple(found.values())


def parse_old_url(written: str, line: int = 1) -> OldUrl:
    """Raises Refused for what is no path of the portal's own host, with or without a query.

    A whole address (`http://…`) is refused too: of which host it is says nothing here, and a
    rule made of another host's address would send readers astray.
    """
    host = _HOST.match(written)
    if host:
        rest = written[host.end() :]
        fix = f"chỉ viết phần sau tên máy chủ: {rest}" if rest.startswith("/") else _LIKE
        raise _refused(written, "có tên máy chủ", fix)
    if not written.startswith("/"):
        raise _refused(written, "không bắt đầu bằng dấu /", _LIKE)
    if "#" in written:
        fix = "bỏ từ dấu # trở đi: trình duyệt không gửi phần ấy"
        raise _refused(written, "có dấu #", fix)
    path, _, query = written.partition("?")
    old = OldUrl(_decoded(path, written), _decoded(_PARTING.sub("%25", query), written), line)
    _check(old, written)
    return old


def _decoded(part: str, written: str) -> str:
    if _WRONG_ESCAPE.search(part):
        fix = "viết chính dấu phần trăm là %25"
        raise _refused(written, "có dấu % không đứng trước hai chữ số hệ 16", fix)
    try:
        decoded = unquote_to_bytes(part).decode()
    except ValueError:  # UnicodeError, both ways
        fix = "chép lại địa chỉ từ ô địa chỉ của trình duyệt"
        raise _refused(written, "không phải UTF-8", fix) from None
    return normalize("NFC", decoded)


def _check(old: OldUrl, written: str) -> None:
    if not old.url.isprintable():
        fix = "gõ lại bằng tay: địa chỉ không có ký tự điều khiển, xuống dòng hay ký tự ẩn"
        raise _refused(written, "có ký tự điều khiển hoặc ký tự ẩn", fix)
    if any(mark in old.path for mark in "\\?#"):
        raise _refused(written, "có \\, ? hoặc # (hay %5C, %3F, %23) trong đường dẫn", _LIKE)
    *folders, last = old.path[1:].split("/")
    if "" in folders or not {".", ".."}.isdisjoint((*folders, last)):
        fix = "viết đường dẫn thẳng, không có //, . hay .. ở giữa các dấu /"
        raise _refused(written, "có //, . hoặc .. trong đường dẫn", fix)
    if len(quote(old.url, safe="")) > LIMIT:
        raise _refused(written, f"dài quá {LIMIT} byte", "bỏ bớt tham số trong địa chỉ")


def _refused(written: str, why: str, fix: str) -> Refused:
    cut = written if len(written) <= SHOWN else f"{written[:SHOWN]}…"
    shown = "".join(each if each.isprintable() else "\ufffd" for each in cut)
    return Refused(f"địa chỉ “{shown}” {why}", fix)
