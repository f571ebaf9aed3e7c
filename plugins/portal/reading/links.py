"""Sanitised HTML → pieces with numbered references: every link and photo of the portal's own.

ammonia writes attributes in double quotes and escapes `<` in text, so a tag can be matched
exactly. Ids are made unique and links inside the page are checked here; where all other links
lead is known only after every file is read (linking/resolve.py).
"""

import re
from html import escape, unescape
from urllib.parse import unquote

from ..fields.pictures import check_alternative
from ..fields.report import Report
from ..model.body import Body, Image, Link, Reference
from ..vietnamese.slug import slugify
from .places import Places

_TAG = re.compile(r'<(a|img|/a)\b((?:[^">]|"[^"]*")*)>')
_ATTRIBUTE = re.compile(r'\s([a-z]+)="([^"]*)"')
_ID = re.compile(r'(<[a-z][^>"]*(?:"[^"]*"[^>"]*)*?) id="([^"]*)"')
_GOOD_ID = re.compile(r"[\w:.]+(?:-[\w:.]+)*")
_OUTSIDE = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)  # `https:a` is a path
_CAPTION = re.compile(r"\s*<figcaption>(.*?)</figcaption>", re.DOTALL)
_BACK = "#fnref:"  # from a note to the first sentence that calls it
_MARKUP = re.compile(r"<[^>]*>")


def split_references(
    html: str, places: Places, report: Report
) -> tuple[Body, tuple[Reference, ...]]:
    """Cut the HTML at its references; the caller stores the pieces and resolves the references."""
    ids: set[str] = set()
    if ' id="' in html:
        html = _ID.sub(lambda tag: _unique(tag, ids), html)
    parts: list[str | int] = []
    references: list[Reference] = []
    open_links: list[str | int] = []
    end = 0
    for tag in _TAG.finditer(html):
        parts.append(html[end : tag.start()])
        end = tag.end()
        if tag[1] == "/a":
            parts.append(open_links.pop() if open_links else "")
        elif tag[1] == "img":
            reference = _image(tag, html, places, report)
            if reference:
                parts.append(len(references))
                references.append(reference)
        else:
            opening, closing, link = _link(tag, ids, len(references), places, report)
            parts.append(opening)
            open_links.append(closing)
            references += [link] if link else []
    parts.append(html[end:])
    return Body(tuple(part for part in parts if part != "")), tuple(references)


def _unique(tag: re.Match[str], ids: set[str]) -> str:
    name = tag[2] if _GOOD_ID.fullmatch(tag[2]) else slugify(tag[2])
    if not name or name in ids:
        return tag[1]
    ids.add(name)
    return f'{tag[1]} id="{name}"'


def _link(
    tag: re.Match[str], ids: set[str], number: int, places: Places, report: Report
) -> tuple[str | int, str | int, Link | None]:
    """What opens the link, what closes it, and the reference if it stays inside the portal."""
    attributes = dict(_ATTRIBUTE.findall(tag[2]))
    target = unescape(attributes.pop("href", "")).strip()
    rest = "".join(f' {name}="{value}"' for name, value in attributes.items())
    if not target:
        return f"<a{rest}>", "</a>", None
    if target.startswith("//"):
        target = f"https:{target}"
    if _OUTSIDE.match(target):
        safe = escape(target)
        return f'<a href="{safe}"{rest} rel="noopener">', "</a>", None
    if target.startswith("#"):
        return _link_inside(target, rest, ids, places, report)
    link = Link(target, places.find_target(target), rest)
    return number, -1 - number, link


def _link_inside(
    target: str, rest: str, ids: set[str], places: Places, report: Report
) -> tuple[str, str, None]:
    name = unquote(target[1:])
    if name not in ids:
        name = slugify(name)
    if name in ids:
        return f'<a href="#{name}"{rest}>', "</a>", None
    if target.startswith(_BACK):
        label = f"[^{target.removeprefix(_BACK)}]"
        fix = f"viết {label} sau câu cần chú thích, hoặc xóa lời chú thích này"
        report.warn(places.find(f"{label}:"), f"không câu nào gọi chú thích {label}", fix)
        return "", "", None
    fix = "sửa tên mục sau dấu #, hoặc bỏ liên kết"
    line = places.find_target(target)
    report.warn(line, f"liên kết {target} không dẫn tới mục nào trong bài", fix)
    return "", "", None


def _image(tag: re.Match[str], html: str, places: Places, report: Report) -> Image | None:
    attributes = dict(_ATTRIBUTE.findall(tag[2]))
    target = unescape(attributes.get("src", "")).strip()
    alt = " ".join(unescape(attributes.get("alt", "")).split())
    if not target:
        line = places.find_one_of(f"![{alt}]", "![", "<img")
        if not any(told.line == line and told.severity == "error" for told in report.findings):
            report.error(line, "ảnh không có đường dẫn", "viết ![mô tả](ten-anh.jpg)")
        return None  # or it had one, which the sanitiser took out and told of
    line = places.find_target(target)
    if _OUTSIDE.match(target) or target.startswith("//"):
        fix = "tải ảnh về, đặt cạnh bài viết và dẫn bằng tên tệp"
        report.error(line, f"ảnh nằm ở trang khác: {target}", fix)
        return None
    if attributes.get("title"):  # figures.py made captions of the others
        fix = "đặt ảnh trên một dòng riêng, giữa hai dòng trống"
        report.warn(line, "ảnh nằm giữa dòng chữ hoặc trong danh sách, chú thích không hiện", fix)
    caption = _CAPTION.match(html, tag.end())
    words = unescape(_MARKUP.sub(" ", caption[1])) if caption else ""
    check_alternative(alt, words, line, report)
    return Image(target, line, alt, " ".join(words.split()))
