"""Words of the file that `invoke new` makes, still there although the item is public."""

import re
from collections.abc import Iterator
from functools import cache

from portal.kinds.table import KINDS
from portal.reading.notes import without_notes

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_LEAD = re.compile(r"[#\s]*(?:- )?(?:[a-z_]+: )?")
_SENTENCES = re.compile(r"(?<=[.:]) (?=[A-ZĐÂ-Ỹ])")
_LEAST = 5  # words: less may be what an editor means
# What a file may well say as the starter does.
_MEANT = frozenset(("Đơn hoặc tờ khai theo mẫu.", "Thượng tá Ngô Thị Mẫu Đơn, Chánh Văn phòng"))


@cache
def _phrases() -> tuple[str, ...]:
    """Every sentence of the starters that tells the editor what to do."""
    found: set[str] = set()
    for kind in KINDS:
        for line in without_notes(kind.starter).split("\n"):
            found.update(_SENTENCES.split(line[_end(line) :].strip()))
    long = (words for words in found if len(words.split()) >= _LEAST and "{" not in words)
    return tuple(sorted(set(long) - _MEANT))


def _find(text: Text) -> Iterator[Hit]:
    if text.item is None or text.item.status == "draft":  # who writes at it knows
        return
    phrases = _phrases()
    for number, line in enumerate(without_notes(text.text).split("\n"), 1):
        words = line[_end(line) :]
        remark = number < text.body_line and line.lstrip().startswith("#")
        if words.startswith(phrases) and not remark:
            yield Hit(number, {"text": quote(words)})


def _end(line: str) -> int:
    """Where the words of a line begin, behind its key or its dash."""
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


RULE = Rule(
    "starter-words",
    "còn lời hướng dẫn của tệp mẫu: “{text}”",
    "thay bằng nội dung thật, hoặc xóa dòng này",
    _find,
)
