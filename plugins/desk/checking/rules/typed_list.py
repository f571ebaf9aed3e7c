"""Lists typed by hand: lines that begin with a bullet of Word's, which Markdown takes for text.

They run together in one paragraph, and who listens hears neither how many there are nor where
the next begins (WCAG 2.2, 1.3.1, H48). A dash may be speech, so only bullets are looked for.
"""

import re
from collections.abc import Iterator

from ..mending import stored_line
from ..quoting import quote
from ..rule import Change, Hit, Rule
from ..text import Text

_BULLETS = "•●▪■◦○‣⁃➢➤►❖◆·"
_ITEM = re.compile(rf"^[ \t]*[{_BULLETS}][ \t\u00a0]*(?=\S)", re.MULTILINE)
_STORED = re.compile(rf" {{0,3}}[{_BULLETS}][ \t\u00a0]*(?=\S)")


def _find(text: Text) -> Iterator[Hit]:
    """The first line of each list: of lines, or of paragraphs, that follow each other."""
    last = False
    for paragraph in text.paragraphs if _may_have(text) else ():
        found = _ITEM.search(paragraph.text) if paragraph.tag == "p" else None
        if found and not last:
            line = paragraph.line + paragraph.text.count("\n", 0, found.end())
            words = paragraph.text[found.start() :].lstrip().partition("\n")[0]
            yield Hit(line, {"sign": words[0], "text": quote(words, 40)})
        last = found is not None


def _mend(text: Text) -> Iterator[Hit]:
    for paragraph in text.paragraphs if _may_have(text) else ():
        if paragraph.tag == "p":
            for found in _ITEM.finditer(paragraph.text):
                line = paragraph.line + paragraph.text.count("\n", 0, found.end())
                stored = stored_line(text, line)
                sign = _STORED.match(stored)
                if sign:
                    change = Change(line, stored, f"- {stored[sign.end() :]}")
                    yield Hit(line, {}, change)


def _may_have(text: Text) -> bool:
    body = text.body
    return not body.isascii() and any(sign in body for sign in _BULLETS)


RULES = (
    Rule(
        "list-typed",
        "warning",
        "danh sách gõ tay bằng dấu {sign}: “{text}”",
        "thay dấu {sign} ở đầu mỗi dòng bằng dấu - và một dấu cách (invoke check --fix làm giúp)",
        _find,
    ),
    Rule("list-typed-mended", "warning", "", "", _mend),
)
