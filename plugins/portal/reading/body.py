"""Markdown text → the pieces of a body, its references and its first words."""

import re
from collections.abc import Iterator
from html import unescape

import msgspec

from ..fields.report import Report
from ..model.body import Body, Reference
from ..vietnamese.summaries import summarise
from .links import split_references
from .lists import ListTooDeep
from .markup import Markup
from .outline import order_headings
from .places import Places
from .sanitise import NestedTooDeep, sanitise

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_NOTE = re.compile(r'<sup id="fnref[^>]*>.*?</sup>', re.DOTALL)
_BREAK = re.compile(r"<br ?/?>|</?li\b[^>]*>|</(?:p|h[1-6]|td|th|dt|dd|figcaption|summary)>")
_MARKUP = re.compile(r"<[^>]*>")
_FEW = 5  # paragraphs to look at for a summary


class ReadBody(msgspec.Struct, frozen=True):
    """A body as it is stored, what it refers to, and a summary from its text."""

    body: Body
    references: tuple[Reference, ...]
    summary: str


def read_body(
    text: str, first_line: int, markup: Markup, report: Report, *, has_summary: bool = False
) -> ReadBody | None:
    """Render and sanitise; None where the text nests deeper than a page can show.

    Where the editor wrote a summary, none is made of the text.
    """
    places = Places(text, first_line)
    try:
        html, two_captions = markup.convert(text)
        html = order_headings(sanitise(html, Places(text, first_line), report))
    except (RecursionError, ListTooDeep, NestedTooDeep):
        fix = "bỏ bớt các cấp thụt lề, trích dẫn và thẻ lồng nhau"
        report.error(first_line, "danh sách, trích dẫn hoặc thẻ lồng quá nhiều cấp", fix)
        return None
    for target in two_captions:
        line = Places(text, first_line).find(target)
        fix = "giữ một: chữ trong ngoặc kép hoặc các dòng bên dưới"
        report.warn(line, "ảnh có hai chú thích, lấy các dòng bên dưới", fix)
    body, references = split_references(html, places, report)
    return ReadBody(body, references, "" if has_summary else summarise(_paragraphs(html)))


def _paragraphs(html: str) -> Iterator[str]:
    """The plain text of the first paragraphs; of everything where there is none."""
    found = False
    for number, paragraph in enumerate(_PARAGRAPH.finditer(html)):
        if number == _FEW:
            return
        plain = _plain(paragraph[1])
        found = found or bool(plain.strip())
        yield plain
    if not found:
        yield _plain(html[:4000].rpartition("<")[0] or html)


def _plain(html: str) -> str:
    return unescape(_MARKUP.sub("", _BREAK.sub(" ", _NOTE.sub("", html))))
