"""Signs of Markdown that the page shows: a blank too many, brackets the wrong way round, what is
opened and not closed, a note without its text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..mending import stored_line
from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text


class _Raw(NamedTuple):
    """What is left of it on the page, how it was written, and the remedy."""

    left: str
    written: re.Pattern[str]
    remedy: str


_RAW = (
    _Raw("**", re.compile(r"\*\*"), "viết **chữ đậm**, không có dấu cách ở phía trong các dấu **"),
    _Raw(
        "]",
        re.compile(r"\][ \u00a0]+\((?:https?://|mailto:|/|[^()\s]+\.(?:md|pdf|docx?|xlsx?)\))"),
        "xóa dấu cách giữa ] và (",
    ),
    _Raw(
        ")[",
        re.compile(r"\([^()]+\)\[(?:https?://|mailto:|www\.|/)[^\]\s]*\]"),
        "đổi chỗ hai dấu ngoặc: [chữ](địa chỉ)",
    ),
    _Raw("!", re.compile(r"^\s*![ \u00a0]+\[[^\]]*\]\("), "xóa dấu cách giữa ! và ["),
    _Raw(
        "](",
        re.compile(
            r"\]\((?:https?://|mailto:|/|[^()\s]+\.(?:md|pdf|docx?|xlsx?)\b)"
            r"[^()]*(?:\([^()]*\)[^()]*)*$"
        ),
        "thêm dấu ) ngay sau địa chỉ",
    ),
    _Raw("```", re.compile(r"^\s*```"), "thêm một dòng ``` ở cuối đoạn mã, hoặc xóa dòng này"),
    _Raw("~~~", re.compile(r"^\s*~~~"), "thêm một dòng ~~~ ở cuối đoạn mã, hoặc xóa dòng này"),
    _Raw("<!--", re.compile("<!--"), "thêm --> ở cuối ghi chú, hoặc xóa ghi chú"),
    _Raw(
        "[^", re.compile(r"\[\^"), "viết lời của chú thích ở cuối bài, ví dụ [^1]: Theo Báo cáo …"
    ),
)
_HINT = re.compile(
    r"\*\*|\)\[|\][ \u00a0]+\(|\]\([^()\n]*(?:\(|$)|![ \u00a0]+\[|\[\^|```|~~~|<!--", re.MULTILINE
)
_SHOWN_AS_IT_IS = re.compile(r"(?<!`)`[^`]+`|\\.")
_PROSE = frozenset(("p", "li", "dd"))


def _find(text: Text) -> Iterator[Hit]:
    for paragraph in text.paragraphs if _HINT.search(text.body) else ():
        if paragraph.tag in _PROSE:
            for line, words in enumerate(paragraph.text.split("\n"), paragraph.line):
                stored = _SHOWN_AS_IT_IS.sub("", stored_line(text, line))
                for raw in _RAW:
                    if raw.left in words and raw.written.search(stored):
                        yield Hit(line, {"text": quote(words, 40), "remedy": raw.remedy})


RULE = Rule(
    "raw-marks",
    "dấu của Markdown hiện nguyên trên trang: “{text}”",
    "{remedy}",
    _find,
)
