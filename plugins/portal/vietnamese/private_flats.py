"""Text → the homes in it that a block or an estate has: flats, villas, houses in a row."""

import re
from collections.abc import Callable, Iterator

from .private import Private
from .private_whose import said_before

_BLANK = r"[^\S\n]"
_BLOCKS = (
    rf"{_BLANK}?,?{_BLANK}?(?i:nhà|tòa|toà|chung{_BLANK}cư|khu|ktt|block|ký{_BLANK}túc|lầu|tháp)(?!\w)"
    rf"|{_BLANK}?[-–]{_BLANK}?[A-Z]{{1,2}}\d{{1,2}}(?!\w)"  # `P.1204 - CT3`
)
_FLAT = re.compile(
    # It begins with one range of characters: so the engine passes over most text quickly.
    rf"[cCpP](?<!\w.)(?:(?P<flat>(?i:ăn{_BLANK}hộ))|(?i:ăn|hòng)|(?<=[pP])\.|(?<=P)(?=\d)){_BLANK}?"
    rf"(?:(?i:số){_BLANK}\d{{1,4}}|(?:[A-Z]{{1,2}}-?)?\d{{1,2}}[A-Z.]?\d{{2,3}})"
    rf"(?!\w|{_BLANK}?(?:m2|m²|mét|triệu|tỷ|đồng))(?P<block>{_BLOCKS})?"
)
_IN_BLOCK = re.compile(r"(?<!\w)(?i:tòa|toà|chung cư|khu tập thể|ktt|ký túc)(?!\w)")
_VILLA = re.compile(
    rf"(?<!\w)(?i:biệt{_BLANK}thự|liền{_BLANK}kề|shophouse|nhà{_BLANK}phố|căn){_BLANK}(?i:số{_BLANK})?"
    r"[A-Z]{1,3}\d{0,3}-\d{1,3}(?!\w)"
)


def find_flats(text: str, home: Callable[[str], bool]) -> Iterator[Private]:
    """From left to right; `home` tells by what stands before one whether someone lives there."""
    lower = text.lower()
    if "P" in text or "căn" in lower or "phòng" in lower or "p." in lower:
        for found in _FLAT.finditer(text):
            before, block = said_before(text, found.start()), found["block"] or ""
            if (found["flat"] or block or _IN_BLOCK.search(before)) and home(before):
                yield Private("address", found.start(), found.end() - len(block), "căn hộ …")
    if "-" not in text:
        return
    for found in _VILLA.finditer(text):
        if home(said_before(text, found.start())):
            yield Private("address", *found.span(), "căn nhà …")
