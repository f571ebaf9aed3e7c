"""A paragraph → its damaged stretches: which damage, where, and what should stand there.

Best given the text as it was saved: the clean-up of a source takes out what is a letter in some
damage (U+00AD is TCVN3's ư, U+0090 the second half of a Đ). Then it is found all the same, and
has no mended text where a letter is lost.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

from .mend import Mend

if TYPE_CHECKING:
    from .old_encodings import OldEncoding

Kind = Literal["tcvn3", "vni", "double-utf8", "windows-1258", "look-alike", "lost-letters"]

# All that good Vietnamese is written with, and the signs of offices: nothing else is looked at.
_USUAL = (
    "\\x00-\\x7f\u00a0§°±²³µ·»«½×"
    "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u2010-\u2027\u2030\u20ab\u2212"
)
# What no good word has: VNI's marks (`aù`), the tones of windows-1258 (`aÌ`), a capital (`nÕu`) or
# a sign (`th«ng`) of TCVN3 within a word, a small letter between capitals (`MôC`).
_SECOND = "àáâãèéêìòõùúôóíýÀÁÂÃÈÉÊÌÒÕÙÚÝÔÓÍµ«·§\u2212"
_PAIR = (
    "(?<=[aA][àáâãèéêùúõÀÁÂÃÈÉÊÙÚÕ])|(?<=[eE][àáâãùõÀÁÂÃÙÕ])|(?<=[oOyYý][ùõÙÕ])|(?<=[uU][ùõ])"
    "|(?<=[oO][âÂ])|(?<=[aâeêoôõyý][ìò])|(?<=[a-zâêôõýã][À-Ý])|(?<=[a-z][µ«·\u2212])"
    "|(?<=[A-Z][à-ý])(?=[A-Z])|(?<=§)(?=[^\\W\\d_])"
)
_UNUSUAL = re.compile(f"[^{_USUAL}]|[{_SECOND}](?:{_PAIR})")


class Damage(msgspec.Struct, frozen=True, gc=False):
    """`text[start:end]` is damaged; `mended` is the right text, "" where it cannot be known."""

    kind: Kind
    start: int
    end: int
    mended: str


def find_damage(text: str) -> tuple[Damage, ...]:
    """From left to right, none within another."""
    if text.isascii() and "?" not in text:
        return ()
    unusual = _UNUSUAL.search(text)
    return _looked_into(text, unusual=bool(unusual)) if unusual or "?" in text else ()


def _looked_into(text: str, *, unusual: bool) -> tuple[Damage, ...]:
    """What damaged texts alone need is loaded with the first of them: 50 ms."""
    from .double_utf8 import find_double_utf8  # noqa: PLC0415 - as above
    from .look_alikes import find_look_alikes  # noqa: PLC0415 - as above
    from .lost_letters import find_lost_letters  # noqa: PLC0415 - as above

    finds: list[Damage] = []
    if unusual:
        finds += _named("double-utf8", find_double_utf8(text))
        finds += _old(text)
        finds += _named("look-alike", find_look_alikes(text))
    if "?" in text:
        finds += _named("lost-letters", find_lost_letters(text))
    return tuple(_apart(finds, len(text)))


def _named(kind: Kind, mends: Iterable[Mend]) -> Iterator[Damage]:
    return (Damage(kind, mend.start, mend.end, mend.mended) for mend in mends)


def _old(text: str) -> Iterator[Damage]:
    """In the one encoding that most words bear witness to."""
    from .old_encodings import find_old_encoding  # noqa: PLC0415 - as above
    from .tcvn3 import TCVN3  # noqa: PLC0415 - as above
    from .vni import VNI  # noqa: PLC0415 - as above
    from .windows_1258 import WINDOWS_1258  # noqa: PLC0415 - as above

    encodings: dict[Kind, OldEncoding] = {
        "tcvn3": TCVN3,
        "vni": VNI,
        "windows-1258": WINDOWS_1258,
    }
    found = {kind: find_old_encoding(text, encoding) for kind, encoding in encodings.items()}
    kind = max(found, key=lambda kind: found[kind][0])
    return _named(kind, found[kind][1])


def _apart(finds: list[Damage], length: int) -> list[Damage]:
    """Of finds that overlap, the one of the kind that was looked for first."""
    taken = bytearray(length)
    apart = []
    for find in finds:
        if taken.find(1, find.start, find.end) < 0:
            taken[find.start : find.end] = b"\1" * (find.end - find.start)
            apart.append(find)
    return sorted(apart, key=lambda find: find.start)
