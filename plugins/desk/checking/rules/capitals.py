"""Titles, headings and paragraphs in capital letters only.

They are read slowly, some readers of a screen spell them, and the marks of tones are lost among
them. Official documents print chapters and names so (Nghị định 30/2020/NĐ-CP, phụ lục I): there
they may stay.
"""

from collections.abc import Iterator

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_FEW_LETTERS, _FEW_WORDS = 12, 3  # less may be names in short: “CSDL, DVC và BNS”
_PARAGRAPH_LETTERS = 40
_PROSE = frozenset(("p", "li", "dd"))


def _find_title(text: Text) -> Iterator[Hit]:
    if text.item and _all_capitals(text.item.title, _FEW_LETTERS):
        yield Hit(text.line_of("title"), {"text": quote(text.item.title)})


def _find_headings(text: Text) -> Iterator[Hit]:
    if text.kind.name == "document":
        return
    for heading in text.headings:
        if _all_capitals(heading.text, _FEW_LETTERS):
            yield Hit(heading.line, {"text": quote(heading.text)})


def _find_paragraphs(text: Text) -> Iterator[Hit]:
    if text.kind.name == "document":
        return
    for paragraph in text.paragraphs:
        if paragraph.tag in _PROSE and _all_capitals(paragraph.text, _PARAGRAPH_LETTERS):
            yield Hit(paragraph.line, {"text": quote(paragraph.text)})


def _all_capitals(words: str, least: int) -> bool:
    if not words.isupper() or words.count(" ") < _FEW_WORDS - 1:
        return False
    return sum(map(str.isalpha, words)) >= least


_FIX = "viết lại bằng chữ thường, chỉ viết hoa chữ đầu và tên riêng"
RULES = (
    Rule("title-capitals", "đầu đề viết toàn chữ hoa: “{text}”", _FIX, _find_title),
    Rule("heading-capitals", "đề mục viết toàn chữ hoa: “{text}”", _FIX, _find_headings),
    Rule("text-capitals", "đoạn viết toàn chữ hoa: “{text}”", _FIX, _find_paragraphs),
)
