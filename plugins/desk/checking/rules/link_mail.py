"""Addresses of e-mail and telephone numbers that no program can open as they are written."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_MAILBOX = re.compile(r"[^\s@,;:<>()\"]+@[^\s@,;:<>()\"/]+\.[^\W\d_]{2,}")
_NUMBER = re.compile(r"\+?\d[\d().\- ]*(?:[;,].*)?")
_LEAST = 3  # digits: 113, 114, 115


def _find_mail(text: Text) -> Iterator[Hit]:
    for link in text.links:
        if not link.inside and _is_wrong_mail(link.target):
            yield Hit(link.line, {"target": quote(link.target)})


def _find_phone(text: Text) -> Iterator[Hit]:
    for link in text.links:
        scheme, _, number = link.target.partition(":")
        if scheme.lower() == "tel" and not _is_number(unquote(number)):
            yield Hit(link.line, {"target": quote(link.target)})


def _is_wrong_mail(target: str) -> bool:
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        boxes = unquote(rest.partition("?")[0])
        return boxes.startswith("/") or not all(
            _MAILBOX.fullmatch(box.strip()) for box in boxes.split(",")
        )
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    # `https://van-thu@cuc-mau.example`: a mailbox for which a browser opens a page
    return bool(parts.username) and parts.password is None and parts.path in ("", "/")


def _is_number(number: str) -> bool:
    if sum(map(str.isdigit, number)) < _LEAST:
        return False
    return _NUMBER.fullmatch(number) is not None


RULES = (
    Rule(
        "link-mail",
        "liên kết thư điện tử viết sai: {target}",
        "viết đúng dạng mailto:ten@co-quan.vn, một chữ @, không dấu cách, không //",
        _find_mail,
    ),
    Rule(
        "link-phone",
        "liên kết điện thoại viết sai: {target}",
        "sau tel: chỉ viết chữ số, ví dụ tel:02400000001",
        _find_phone,
    ),
)
