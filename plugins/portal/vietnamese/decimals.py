"""Numbers with decimals as people and programs write them → values, and values → `1.234,5`.

Vietnamese parts thousands with dots and decimals with a comma, English and machines the other way
round, and both stand in one office's spreadsheets: so a text has up to two readings, and who knows
more of its neighbours decides (media/cells.py).
"""

import re
from decimal import Decimal

import msgspec

DIGITS = 15  # what a spreadsheet and a float keep of a number, and JSON's readers with them

_LONGEST = 40  # characters of a number
_MINUS = "−"  # U+2212: screen readers say it, and it is as wide as a digit
_SWAPPED = str.maketrans(",.-", f".,{_MINUS}")
_WHOLE = "0|[1-9][0-9]*|[1-9][0-9]{0,2}"
_VIETNAMESE = re.compile(rf"[-{_MINUS}]?(?:{_WHOLE}(?:\.[0-9]{{3}})+)(?:,[0-9]+)?")
_ENGLISH = re.compile(rf"[-{_MINUS}]?(?:{_WHOLE}(?:,[0-9]{{3}})+)(?:\.[0-9]+)?")


class Readings(msgspec.Struct, frozen=True, gc=False):
    """What a text is in Vietnamese and in English writing; None where it is no number there."""

    vietnamese: int | float | None = None
    english: int | float | None = None

    @property
    def sure(self) -> int | float | None:
        """The value, where it is the same in both or only one has any."""
        if self.vietnamese is None or self.vietnamese == self.english:
            return self.english
        return self.vietnamese if self.english is None else None

    @property
    def ambiguous(self) -> bool:
        """Whether the two read different numbers: `1.234`, `1,234`."""
        return self.sure is None and self.vietnamese is not None


def read_decimal(text: str) -> Readings:
    """`1234`, `1234.5`, `1.234,5`, `1,234.5`, with `-` or `−` before it.

    No reading for what has zeros before it (a code, not an amount), other digits than 0–9, an
    exponent, or more than `DIGITS` digits that count.
    """
    if len(text) > _LONGEST:
        return Readings()
    if text.isascii() and text.isdecimal() and text[0] != "0":  # most are, and in both writings
        value = _value(text)
        return Readings(value, value)
    vietnamese = english = None
    if _VIETNAMESE.fullmatch(text):
        vietnamese = _value(text.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(text):
        english = _value(text.replace(",", ""))
    return Readings(vietnamese, english)


def show_decimal(value: int | float, places: int = 0) -> str:
    """`1.234,5`, with that many decimals."""
    return f"{value:,.{places}f}".translate(_SWAPPED)


def plain_decimal(value: int | float) -> str:
    """For machines: `1234.5`, never grouped, never with an exponent.

    Three decimals would look like a group of thousands to a Vietnamese reader; they get a zero
    more, so that whoever reads the number reads this one.
    """
    text = repr(value)
    if "e" in text:
        text = format(Decimal(text), "f")
    return f"{text}0" if text[-4:-3] == "." else text


def places_of(value: int | float) -> int:
    """The decimals that the value needs."""
    if isinstance(value, int):
        return 0
    return len(format(Decimal(repr(value)), "f").partition(".")[2])


def _value(text: str) -> int | float | None:
    text = text.replace(_MINUS, "-")
    if "." not in text:
        return int(text) if len(text.lstrip("-")) <= DIGITS else None
    if len(text) > DIGITS and len(text.rstrip("0").replace(".", "").lstrip("-0")) > DIGITS:
        return None
    value = float(text)
    return int(value) if value.is_integer() else value
