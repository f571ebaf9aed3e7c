"""Damaged text: of an old font, saved as UTF-8 twice, with letters of other scripts, with none.

What it is and what it was is told by portal/vietnamese/damage.py. The message shows both; a repair
is made where nothing is left in doubt: all of the paragraph's damage has its right text, and in
what comes out none is found again.
"""

from collections.abc import Callable, Iterator

from portal.vietnamese.damage import Damage, Kind

from ..damaged import Damaged, mend
from ..quoting import quote
from ..rule import Change, Hit, Rule
from ..text import Text

_SHOWN = 50  # characters of a text and as many of the right one
_LOST = "mở bản gốc rồi gõ lại đoạn này"
_WHAT: dict[Kind, tuple[str, str]] = {
    "tcvn3": ("text-tcvn3", "chữ của bộ mã TCVN3 (ABC)"),
    "vni": ("text-vni", "chữ của bộ mã VNI"),
    "double-utf8": ("text-double-utf8", "chữ vỡ vì bị mã hóa UTF-8 hai lần"),
    "windows-1258": ("text-windows-1258", "chữ của bộ mã Windows-1258"),
    "look-alike": ("text-look-alike", "chữ cái nước ngoài trông như chữ Việt"),
    "lost-letters": ("text-lost-letters", "chữ đã mất, chỉ còn dấu hỏi hoặc ô trống"),
}


def _finder(kind: Kind) -> Callable[[Text], Iterator[Hit]]:
    def find(text: Text) -> Iterator[Hit]:
        for paragraph in text.damaged:
            damages = (each for each in paragraph.damages if each.kind == kind)
            damage = next((each for each in damages if not _is_eth(paragraph, each)), None)
            if damage:
                line = paragraph.line + paragraph.text.count("\n", 0, damage.start)
                shown = quote(paragraph.text[damage.start : damage.end], _SHOWN)
                right = quote(damage.mended, _SHOWN)
                remedy = f"đọc lại rồi thay bằng “{right}”" if right else _LOST
                yield Hit(line, {"text": shown, "remedy": remedy})

    return find


def _is_eth(paragraph: Damaged, damage: Damage) -> bool:
    """Whether Ð for Đ is all of it, which has a rule of its own."""
    damaged = paragraph.text[damage.start : damage.end]
    return damaged.replace("Ð", "Đ").replace("ð", "đ") == damage.mended


def _mend(text: Text) -> Iterator[Hit]:
    for paragraph in text.damaged:
        for change in _changes(paragraph):
            yield Hit(change.line, {}, change)


def _changes(paragraph: Damaged) -> Iterator[Change]:
    mended = mend(paragraph)
    if mended is None:
        return
    pairs = zip(paragraph.text.split("\n"), mended.split("\n"), strict=True)
    for line, (before, after) in enumerate(pairs, paragraph.line):
        if before != after:
            yield Change(line, before, after)


RULES = (
    *(
        Rule(name, f"{what}: “{{text}}”", "{remedy}", _finder(kind))
        for kind, (name, what) in _WHAT.items()
    ),
    Rule("text-damage-mended", "", "", _mend),
)
