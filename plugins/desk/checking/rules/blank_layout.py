"""Layout by blanks: several `<br>`, several `&nbsp;`, an empty paragraph made of one.

Blanks look different on every screen, and empty lines are read out as “blank” (WCAG 2.2, failures
F33 and F34 of 1.3.1).
"""

import re
from collections.abc import Iterator

from ..parts import Paragraph
from ..rule import Hit, Rule
from ..text import Text

_NBSP = "(?:&nbsp;|&#160;|&[ne]m?sp;|\u00a0)"
_LAYOUT = re.compile(
    rf"(?P<breaks>(?:<br ?/?>\s*){{2,}})|(?P<blanks>{_NBSP}(?:[ \t]*{_NBSP}){{2,}})"
    rf"|(?P<empty>^[ \t]*{_NBSP}[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_SAID = {
    "breaks": ("nhiều <br> liền nhau", "để một dòng trống giữa hai đoạn thay cho các <br>"),
    "blanks": ("nhiều dấu cách cứng liền nhau", "xóa các dấu cách; thẳng cột thì dùng bảng"),
    "empty": ("đoạn trống chỉ có một dấu cách cứng", "xóa dòng này"),
}


def _find(text: Text) -> Iterator[Hit]:
    body = text.body
    if "<br" not in body and "&" not in body and "\u00a0" not in body:
        return
    told = {line for each in text.paragraphs if each.tag == "pre" for line in _lines(each)}
    line, at = text.body_line, 0
    for found in _LAYOUT.finditer(body):
        line += body.count("\n", at, found.start())
        at = found.start()
        if line not in told:
            told.add(line)
            what, remedy = _SAID[found.lastgroup or ""]
            yield Hit(line, {"what": what, "remedy": remedy})


def _lines(code: Paragraph) -> range:
    """What stands there is shown as it is."""
    return range(code.line, code.line + code.text.count("\n") + 1)


RULE = Rule("blank-layout", "dàn trang bằng khoảng trống: {what}", "{remedy}", _find)
