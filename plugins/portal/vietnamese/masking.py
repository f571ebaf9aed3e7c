"""Names and private data of people who ask → what may be printed of them.

A name in running text cannot be found: nothing tells `Mẫu` the person from `Mẫu` the village. So
`asker` is a field of its own, which `is_masked` checks, and `find_private` looks for what has a
shape: telephones, e-mails, identity papers, accounts and street addresses of homes.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from unicodedata import normalize

from .capitals import CAPITAL
from .private import Private
from .private_addresses import find_addresses
from .private_emails import find_emails
from .private_numbers import digits_of, find_numbers
from .private_unmarked import with_marks

_TITLE = re.compile(
    r"((?:ông|bà|anh|chị|em|cô|chú|bác|cụ|bạn đọc|bạn|đ/c|đồng chí|độc giả|công dân|cử tri)"
    r"(?:/(?:ông|bà|anh|chị))?) (?=.)",
    re.IGNORECASE,
)
_NAMELESS = frozenset(
    "bạn đọc|một bạn đọc|bạn đọc giấu tên|độc giả|công dân|một công dân|người dân|một người dân"
    "|cử tri|nhân dân|người hỏi|người hỏi giấu tên|người gửi|người gửi giấu tên|ẩn danh|giấu tên"
    "|xin giấu tên|không nêu tên|khuyết danh".split("|")
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PARTICLES = frozenset("de da di du del der von van la le bin al".split())  # of foreign names
_MOST = 8  # initials; more of them would spell something
_INITIALS = re.compile(rf"{CAPITAL}(?:\.[ -]?{CAPITAL}){{0,{_MOST - 1}}}\.?")
_CAPITAL = re.compile(CAPITAL)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_HAS_DIGIT = re.compile(r"\d")


def mask_name(name: str) -> str:
    """`Nguyễn Văn An` → `N. V. A.`: initials of the Vietnamese alphabet, without their tones.

    A title stays (`Bà N. T. H.`), and so does what names nobody (`Bạn đọc`). Words in other
    scripts fall away; "" where nothing is left.
    """
    plain = " ".join(normalize("NFC", name).split())
    if plain.lower() in _NAMELESS:
        return plain
    titled = _TITLE.match(plain)
    title, rest = (f"{titled[1]} ", plain[titled.end() :]) if titled else ("", plain)
    words = _WORD.findall(rest)
    if not all(word in _PARTICLES for word in words):
        words = [word for word in words if word not in _PARTICLES]
    initials = [f"{letter}." for word in words if (letter := _initial(word))]
    return title + " ".join(initials[:_MOST]) if initials else ""


def is_masked(text: str) -> bool:
    """Whether a name is none: capital initials, with or without a title, or `Bạn đọc`."""
    plain = " ".join(normalize("NFC", text).split())
    if plain.lower() in _NAMELESS:
        return True
    titled = _TITLE.match(plain)
    initials = plain[titled.end() :] if titled else plain
    return bool(_INITIALS.fullmatch(initials))


def find_private(text: str, allowed: Collection[str] = ()) -> tuple[Private, ...]:
    """Private data from left to right, none within another.

    `allowed` are telephones, accounts and e-mails that may stand, as the department's own do;
    numbers are the same that have the same digits.
    """
    return apart(_candidates(text), text, allowed)


def apart(finds: Iterable[Private], text: str, allowed: Collection[str]) -> tuple[Private, ...]:
    """From left to right, none within another, none that is allowed."""
    mails = {each.strip().casefold() for each in allowed if "@" in each}
    numbers = {digits_of(each) for each in allowed if "@" not in each}
    kept: list[Private] = []
    end = 0
    for find in sorted(finds, key=lambda find: find.start):
        if find.start < end:
            continue
        end = find.end
        shown = text[find.start : end]
        if find.kind == "address" or not (shown.casefold() in mails or digits_of(shown) in numbers):
            kept.append(find)
    return tuple(kept)


def mask_text(text: str, allowed: Collection[str] = ()) -> str:
    """The text with its private data masked; nothing is found in the result.

    Again until nothing is: what stood around one find may be told to be another without it.
    Ends, since each round leaves fewer digits, or as many and fewer letters.
    """
    while finds := find_private(text, allowed):
        parts: list[str] = []
        end = 0
        for find in finds:
            parts += (text[end : find.start], find.masked)
            end = find.end
        text = "".join(parts) + text[end:]
    return text


def _initial(word: str) -> str:
    """`ấ` → `Â`: the letter stays, its tone goes; "" in another script."""
    letter = normalize("NFC", _TONES.sub("", normalize("NFD", word[0].upper())))[0]
    return letter if _CAPITAL.match(letter) else ""


def _candidates(text: str) -> Iterator[Private]:
    """Of every kind, a mail before the number in it; quick looks spare most texts the slow ones."""
    yield from find_emails(text)
    if _HAS_DIGIT.search(text):
        yield from find_numbers(text)
        yield from find_addresses("\n".join(map(with_marks, text.split("\n"))))
