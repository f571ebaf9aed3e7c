"""Text of many lines → what in it is private, by line; nearly all lines only get a quick look."""

import re
from collections.abc import Collection, Iterator

from .capitals import CAPITAL
from .private import Private
from .private_rows import MarkdownTables

# Six digits, or eight and what may part them, but no date; the number of a house or a flat.
# It begins with one range of characters, and each way to go on with one character: so the engine
# passes over text without any three times as quickly.
_WAY = (
    rf"{CAPITAL}\w+ {CAPITAL}|[đĐ](?:ường|ội|ại)|[pP](?:h[ốo]|lei)|[nN](?:g[õoá]|hà)|[hH][ẻe]m"
    r"|[kK](?:i[ệe]t|h[uóo])|[tT](?:ổ|háp|h[ôo]n|[òo][aà]|ÒA|DP|dp)|[xX][óo]m|[ấẤ]p|[bB](?:ản|uôn)|[lL]àng"
    r"|[cC](?:hung cư|ư xá)|[qQ]uốc|[tT]ỉnh lộ|Alley|Lane|lô|dãy|block|duong|ap |to [0-9]"
)
_WORTH = re.compile(
    r"[0-9](?:[0-9][0-9]{4}|[0-9 .()\u00a0\t–][0-9 .()\u00a0\t–]{6}"
    r"|[0-9 .][0-9 .]{1,5}- ?[0-9]{3}(?:[-. ]{0,3}[0-9]|(?<=[0-9]{3}-[0-9]{3})(?![\w-]))"
    r"| (?:[0-9] ){1,2}/ [0-9] [0-9]"  # `0 4 6 / 0 8 8`
    r"|[35789](?<=0.)[0-9]{0,2}(?:[*_,•·][0-9]{3}[*_,•·][0-9]"
    r"| ?/ ?(?:[0-9]{3,4} ?/ ?[0-9]|[0-9][0-9] ?/ ?[0-9][0-9] ?/))"
    rf"|-(?:[0-9]-[0-9]-[0-9]-|[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}"
    r"|[0-9]{2}-(?<=0[35789][0-9][0-9]-..-)[0-9]{4}"  # `0912-88-4073`, no date
    rf"|[0-9]{{2}}(?<=[A-Z][0-9]-..))"
    r"|/(?<=nhà [0-9]/)[0-9]"
    rf"|[ \u00a0](?:{_WAY})|[A-Za-zĐđ,],?[ \u00a0](?:{_WAY}))"
)
_SAID_HOUSE = re.compile("ố nhà [0-9]")


def find_in_lines(text: str, allowed: Collection[str] = ()) -> Iterator[tuple[int, Private]]:
    """The number of each line, from 1, with each find in it; in a table the head has its say."""
    tables = MarkdownTables(text)
    for number, start, end in lines_worth(text):
        from .private_public import find_public  # noqa: PLC0415 - 60 ms, which few texts need

        for find in find_public(tables.spell(start, end), allowed):
            yield number, find


def lines_worth(text: str) -> Iterator[tuple[int, int, int]]:
    """The lines that may hold something private: their numbers, where they begin and end."""
    lines = {*_lines_with(_WORTH, text)}
    if "@" in text or _is_spelt_mail_in(text):
        from .private_emails import MAIL_SIGN  # noqa: PLC0415 - as above

        lines |= {*_lines_with(MAIL_SIGN, text)}
    if "ố nhà " in text:
        lines |= {*_lines_with(_SAID_HOUSE, text)}
    number, at = 1, 0
    for start, end in sorted(lines):
        number += text.count("\n", at, start)
        at = start
        yield number, start, end


def _is_spelt_mail_in(text: str) -> bool:
    """Looks for one character, which costs nothing, before it looks for several."""
    return (
        ("(" in text and "(at)" in text)
        or ("[" in text and "[at]" in text)
        or ("{" in text and "{at}" in text)
        or ("%" in text and "%40" in text)
        or "a còng" in text
    )


def _lines_with(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while found := pattern.search(text, at):
        at = text.find("\n", found.end())
        at = len(text) if at < 0 else at
        yield text.rfind("\n", 0, found.start()) + 1, at
