"""The same text on links that lead to different places (WCAG 2.2, 2.4.9; W3C technique H30).

Who listens to the links of a page alone hears the same twice. Cells of tables, which their row
tells apart, and parts of laws, which are cited so, are left alone.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from portal.vietnamese.slug import slug_of_file

from ..parts import Link
from ..quoting import bare, quote
from ..rule import Hit, Rule
from ..text import Text
from .link_text import says_nothing

_OF_LAW = re.compile(r"(?:điều|khoản|điểm|chương|mục|phần|phụ lục|mẫu số)\b", re.IGNORECASE)
_BEGINNING = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


def _find(text: Text) -> Iterator[Hit]:
    first: dict[str, Link] = {}
    for link in text.links:
        key = "" if link.in_table else bare(link.text)
        if not any(map(str.isalpha, key)) or _OF_LAW.match(key) or says_nothing(key):
            continue
        before = first.setdefault(key, link)
        if before.target != link.target and _place(before) != _place(link):
            other = {"other": str(before.line), "there": quote(before.target)}
            yield Hit(link.line, {"text": quote(link.text), **other})


def _place(link: Link) -> str:
    """What all ways to write one target share: an item is linked by its file or by its URL."""
    path, sign, part = unquote(link.target).partition("#")
    if link.inside and path:
        bare = path.removesuffix("/index.html").rstrip("/")
        name = PurePosixPath(bare).name.removesuffix(".md")
        path = slug_of_file(name) if "." not in name else bare
    return _BEGINNING.sub("", path).rstrip("/") + sign + part


RULE = Rule(
    "link-twice",
    "hai liên kết cùng chữ “{text}” mà dẫn tới hai nơi (dòng {other} dẫn tới {there})",
    "viết chữ khác nhau cho hai liên kết, hoặc sửa một địa chỉ nếu viết nhầm",
    _find,
)
