"""Blanks round the signs of a sentence: none before `, . ; : ! ?`, one behind `,` and `.`.

A sign that a blank parts from its word begins the next line of a narrow screen. Numbers, times,
addresses and abbreviations are not looked at: letters must stand on both sides. A colon may be of
a ratio, and French has blanks before `: ! ?`, so these are told and left to the editor.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from portal.vietnamese.capitals import CAPITAL

from ..mending import stored_line
from ..parts import Paragraph
from ..quoting import quote
from ..rule import Change, Hit, Rule
from ..text import Text

# Each begins with the sign that is looked for, so that a text without it is soon done with.
_BEFORE = re.compile(
    r"(?<![ \u00a0])[ \u00a0]+(?:([,;:!?.])(?=\s|\Z)(?! [.)]| -\))|(,)(?=[^\W\d_]))"
)
_RATIO = re.compile(r"t[ỷỉ] (?:lệ|số)[^.\n]*\Z", re.IGNORECASE)
_COMMA = re.compile(r",(?=[^\W\d_]{2})")
_STOP = re.compile(rf"\.(?={CAPITAL}[^\W\d_])")
_PAIR = re.compile(r"[ \u00a0][,;:!?.]")
_SURE = frozenset(",;.")
_WORD, _SMALL = 2, 3  # letters; three small ones are no `TP.Hồ`
_PROSE = frozenset(("p", "li", "dd", "figcaption"))
_AROUND = 15  # characters of the text on either side, by which its place is known in the source
_QUOTES = "“”‘’«»…–.,;:"
_LONG = 200  # characters of a name behind the sign that are looked at
_LONGEST = 10_000  # characters of a paragraph: a longer one is no prose, and takes long

Spot = tuple[int, Paragraph, re.Match[str]]  # with the line of the sign


def _find_before(text: Text) -> Iterator[Hit]:
    if _PAIR.search(text.body):
        spots = (spot for spot in _signs(text, _BEFORE, _WORD) if not _is_ratio(spot[2]))
        yield from _hits(text, ((spot, spot[2][1] or ", ") for spot in spots))


def _find_behind(text: Text) -> Iterator[Hit]:
    for pattern, least in ((_COMMA, _WORD), (_STOP, _SMALL)):
        if pattern.search(text.body):
            spots = (spot for spot in _signs(text, pattern, least) if not _is_name(spot[2]))
            yield from _hits(text, ((spot, f"{spot[2][0]} ") for spot in spots))


def _signs(text: Text, pattern: re.Pattern[str], least: int) -> Iterator[Spot]:
    """The signs of prose that stand behind a word of so many letters."""
    for paragraph in text.paragraphs:
        words = paragraph.text
        if paragraph.tag not in _PROSE or len(words) > _LONGEST:
            continue
        for sign in pattern.finditer(words):
            end = words[max(0, sign.start() - least) : sign.start()]
            line = paragraph.line + words.count("\n", 0, sign.start())
            if _fits(end, least) and not _is_code(stored_line(text, line), sign):
                yield line, paragraph, sign


def _is_ratio(sign: re.Match[str]) -> bool:
    return sign[1] == ":" and _RATIO.search(sign.string, 0, sign.start()) is not None


def _fits(end: str, least: int) -> bool:
    """Whether the letters are a word's: `x` is none, `ý` is one; three must be small."""
    if least < _SMALL and end[-1:].isalpha() and not end[-1:].isascii():
        return True
    return len(end) == least and end.isalpha() and (least < _SMALL or end.islower())


def _is_code(stored: str, sign: re.Match[str]) -> bool:
    """Whether the sign stands between backticks in its line of the source."""
    if "`" not in stored:
        return False
    at = stored.find(sign.string[max(0, sign.start() - _WORD) : sign.end() + _WORD])
    return at < 0 or stored.count("`", 0, at) % 2 == 1


def _is_name(sign: re.Match[str]) -> bool:
    """Whether the sign is part of an address, a file or code: no Vietnamese word is there."""
    words, at = sign.string, sign.start()
    begin = max(words.rfind(" ", 0, at), words.rfind("\n", 0, at)) + 1
    word = words[begin : at + _LONG].split(None, 1)[0]
    return word.strip(_QUOTES).isascii() or any(each in word for each in "/@_=")


def _hits(text: Text, spots: Iterable[tuple[Spot, str]]) -> Iterator[Hit]:
    """One for each line, which tells of its first spot and mends those that are sure."""
    by_line: defaultdict[int, list[tuple[str, str, str]]] = defaultdict(list)
    for (line, paragraph, sign), right in spots:
        words = paragraph.text
        before = words[max(0, sign.start() - _AROUND) : sign.start()].rpartition("\n")[2]
        behind = words[sign.end() : sign.end() + _AROUND].partition("\n")[0]
        around = before + sign[0] + behind, before + right + behind
        by_line[line].append((sign[0].strip(), *around))
    for line, found in by_line.items():
        stored = mended = stored_line(text, line)
        for mark, written, right in found:  # of two close by, one waits for the next round
            if mark in _SURE and mended.count(written) == 1:
                mended = mended.replace(written, right)
        change = Change(line, stored, mended) if mended != stored else None
        times = f" ({len(found)} chỗ trong dòng)" if len(found) > 1 else ""
        said = {"sign": found[0][0], "text": quote(found[0][1]), "times": times}
        yield Hit(line, said, change)


RULES = (
    Rule(
        "mark-blank-before",
        "có dấu cách trước dấu “{sign}”: “{text}”{times}",
        "xóa dấu cách đứng trước dấu “{sign}”",
        _find_before,
    ),
    Rule(
        "mark-no-blank",
        "thiếu dấu cách sau dấu “{sign}”: “{text}”{times}",
        "thêm một dấu cách sau dấu “{sign}”",
        _find_behind,
    ),
)
