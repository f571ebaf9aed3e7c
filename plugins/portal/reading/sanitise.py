"""HTML of a body → the part of it that a page may show, and a finding for what was taken out.

Sanitising comes after rendering, by an allow list and with the parser of a browser (ammonia):
escaping inside a renderer is where the peers' holes were (docs/security.md §2, Hugo).
"""

import re
from html import unescape

import nh3

from ..fields.report import Report
from .places import Places
from .tags import attributes_of, find_tags, has_many_attributes, name_of, take_out, too_much

_TEXT = "p br hr blockquote pre code em strong b i u s del ins sub sup small mark q cite abbr kbd"
_BLOCKS = "figure figcaption img a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 details summary div span"
_TABLES = "table caption colgroup col thead tbody tfoot tr th td time"
TAGS = frozenset(f"{_TEXT} {_BLOCKS} {_TABLES}".split())
_ATTRIBUTES = {
    "*": {"id", "lang"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "abbr": {"title"},
    "time": {"datetime"},
}
_ALIGNED = {"can-trai", "can-giua", "can-phai"}
_CLASSES = {
    "div": {"footnote"},
    "a": {"footnote-ref", "footnote-backref"},
    "ol": {"ngoac"},
    "th": _ALIGNED,
    "td": _ALIGNED,
}
_SCHEMES = {"http", "https", "mailto", "tel"}
# Their text is no text of the article.
_SWALLOWED = {"script", "style", "template", "title", "noscript", "textarea", "svg", "math"}
ACTIVE = _SWALLOWED | set(
    "iframe frame frameset object embed applet base link meta form input button select option "
    "video audio source track canvas portal marquee xmp noembed noframes plaintext".split()
)
CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=_SWALLOWED,
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    link_rel=None,
)
_FEW, _SHORT = 100, 20_000  # tags and characters: with less, ammonia is quick whatever they are
_HANDLER = re.compile(r"on[a-z]+", re.IGNORECASE)
_ADDRESSES = {"href", "src"}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
# Kept by ammonia as a path, since a browser takes no blank in a scheme; the editor is told.
_SPACED = re.compile(r'(?:href|src)="[^":]*[\x00-\x20][^":]*:')
_BLANK = re.compile("[\x00-\x20]+")  # browsers skip these inside a scheme (URL standard §4.4)
_ALIGN = re.compile(r'(<t[hd]) align="(left|center|right)"')
_ALIGN_CLASS = {"left": "can-trai", "center": "can-giua", "right": "can-phai"}
TABLE_BOX = '<div class="bang">'  # no editor can write one: the class is not on the allow list


class NestedTooDeep(ValueError):
    """HTML nested deeper than a page can show, or with too many tags left open."""


def sanitise(html: str, places: Places, report: Report) -> str:
    """Keep what the allow list names; report what was taken out, with the line of its source.

    Raises NestedTooDeep.
    """
    if " align=" in html:  # from the table extension; a style would be blocked by the CSP
        html = _ALIGN.sub(lambda cell: f'{cell[1]} class="{_ALIGN_CLASS[cell[2]]}"', html)
    clean = CLEANER.clean(_bound(html))
    # something was taken out, or only written in another way; or is kept and still wrong
    if clean != html or _SPACED.search(html):
        told: set[str] = set()
        for tag in find_tags(html):
            if not tag[1]:
                _look_at(tag, places, report, told)
    return _box_tables(clean)


def _bound(html: str) -> str:
    """The HTML if ammonia can be given it, without what is an error anyhow (tags.py)."""
    if html.count("<") <= _FEW and len(html) <= _SHORT:
        return html
    if any(_is_error(tag) for tag in find_tags(html)):
        html = take_out(html, _is_error)
    if too_much(find_tags(html)):
        raise NestedTooDeep
    return html


def _is_error(tag: re.Match[str]) -> bool:
    return name_of(tag) in ACTIVE or has_many_attributes(tag)


def _box_tables(html: str) -> str:
    """Each table in a box of its own, where it can scroll (WCAG 2.2, 1.4.10).

    ammonia escapes `<` in text and in attributes, so what looks like a table's tag is one.
    """
    if "<table" not in html:
        return html
    html = html.replace("<table", f"{TABLE_BOX}<table")
    return html.replace("</table>", "</table></div>")


def _look_at(tag: re.Match[str], places: Places, report: Report, told: set[str]) -> None:
    name = name_of(tag)
    if name not in TAGS and name not in told:
        told.add(name)
        line = places.find(f"<{name}")
        if name in ACTIVE:
            fix = "bỏ thẻ này; video và biểu mẫu có mục riêng của cổng thông tin"
            report.error(line, f"thẻ <{name}> không được dùng trong bài", fix)
        else:
            report.warn(line, f"thẻ <{name}> bị bỏ, chữ bên trong được giữ", "viết bằng Markdown")
    if has_many_attributes(tag):
        line = places.find(f"<{name}{tag[3][:20]}")
        report.error(line, f"thẻ <{name}> có quá nhiều thuộc tính", "bỏ các thuộc tính")
    for attribute, value in attributes_of(tag):
        if _HANDLER.fullmatch(attribute) and attribute.lower() not in told:
            told.add(attribute.lower())
            line = places.find(attribute)
            report.error(line, f"thuộc tính {attribute} chạy mã lệnh", "bỏ thuộc tính này")
        if attribute.lower() in _ADDRESSES:
            _look_at_address(unescape(value), places, report)


def _look_at_address(address: str, places: Places, report: Report) -> None:
    scheme = _SCHEME.match(_BLANK.sub("", address))
    if scheme is None or scheme[1].lower() in _SCHEMES:
        return
    if len(scheme[1]) == 1 or scheme[1].lower() == "file":  # a drive of Windows
        message = f"“{address}” chỉ có trên máy của người viết"
        fix = "chép tệp vào content/, cạnh bài viết, rồi dẫn bằng tên tệp"
    else:
        message = f"liên kết kiểu “{scheme[1]}:” không được dùng"
        fix = "dùng địa chỉ https://… hoặc đường dẫn tới tệp trong content/"
    report.error(places.find(address), message, fix)
