"""Letters in another form than the one that is shown: taken apart, Ð for Đ, with hidden characters.

The build mends all of them in what it publishes, so the repair leaves the page as it is. It is for
those who search the sources, compare them and take them elsewhere. Of hidden characters the build
tells, so there is a repair for them and no second finding.
"""

from collections.abc import Callable, Iterator

from portal.vietnamese.clean import clean_text
from portal.vietnamese.raw_text import find_decomposed, find_eth

from ..rule import Change, Hit, Rule
from ..text import Text

_SOFT_HYPHEN = "\u00ad"  # may be what is left of TCVN3's ư
_BREAKS = "\x0b\u2028\u2029"  # the build makes line ends of them; a change is of one line


def _finder(lines_of: Callable[[str], tuple[int, ...]]) -> Callable[[Text], Iterator[Hit]]:
    """One finding a file, on its first line: a text that was pasted is so from end to end."""

    def find(text: Text) -> Iterator[Hit]:
        lines = () if text.raw.isascii() else lines_of(text.raw)
        if lines:
            yield Hit(lines[0], {"count": str(len(lines))})

    return find


def _mend(text: Text) -> Iterator[Hit]:
    if "\n".join(text.lines) == text.text:
        return
    damaged = {
        line
        for each in text.damaged
        for line in range(each.line, each.line + each.text.count("\n") + 1)
    }
    icelandic = "Ð" in text.raw or "ð" in text.raw
    eth = frozenset(find_eth(text.raw)) if icelandic else frozenset()
    for number, line in enumerate(text.lines, 1):
        if number in damaged or (line.isascii() and line.isprintable()):
            continue
        after = _clean(line)
        if after != line and (number in eth or not ("Ð" in line or "ð" in line)):
            yield Hit(number, {}, Change(number, line, after))


def _clean(line: str) -> str:
    """The line as the build reads it; the line itself where that is no sure repair."""
    if _SOFT_HYPHEN in line or any(sign in line for sign in _BREAKS):
        return line
    return clean_text(line).text


RULES = (
    Rule(
        "text-decomposed",
        "chữ có dấu bị tách rời (Unicode tổ hợp) ở {count} dòng, đầu tiên là dòng này",
        "chạy invoke check --fix để ghép lại, hoặc gõ lại bằng bảng mã Unicode dựng sẵn",
        _finder(find_decomposed),
    ),
    Rule(
        "text-eth",
        "chữ Ð (U+00D0) trông như Đ mà không phải, ở {count} dòng, đầu tiên là dòng này",
        "chạy invoke check --fix, hoặc xóa chữ ấy rồi gõ lại chữ Đ",
        _finder(find_eth),
    ),
    Rule("text-form-mended", "", "", _mend),
)
