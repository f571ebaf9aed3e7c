"""The bytes of a source → text that every later stage can trust, and notes on what was amiss.

Tone marks stay where the author put them: hòa and hoà are both right.
"""

import re
from unicodedata import normalize

import msgspec

from ..model.finding import Refused
from .odd_characters import HIDDEN, ODD, name_of, treatment_of

_BOM = "\ufeff"
_CTRL_Z = "\x1a"  # the end-of-file mark of DOS editors
_DAMAGED = "\ufffd"
_UTF16_NULS = re.compile(rb"\0[^\0]?\0", re.DOTALL)  # Latin letters in UTF-16 or UTF-32
_MARKS = (  # the longer first: UTF-32's mark begins with UTF-16's
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE_AS = (
    "hãy lưu lại tệp bằng UTF-8: mở tệp bằng Notepad, chọn Tệp → Lưu như (Save as), "
    "ở ô Mã hóa (Encoding) chọn UTF-8, bấm Lưu"
)


class Note(msgspec.Struct, frozen=True, gc=False):
    """One oddity: its line in the source as the editor sees it, what it is, what to do."""

    line: int
    message: str
    fix: str


class Cleaned(msgspec.Struct, frozen=True):
    """Text in NFC with LF line ends and without hidden characters; notes ordered by line."""

    text: str
    notes: tuple[Note, ...] = ()


def decode_source(data: bytes) -> str:
    """UTF-8 bytes → text, a leading BOM kept. Raises Refused for any other encoding.

    A lone NUL is left to `clean_text`; NULs as close as UTF-16 has them are another encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            raise Refused(f"tệp được lưu bằng {name}, không phải UTF-8", _SAVE_AS)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = f"dòng {_line_of(data, error.start)} có byte 0x{data[error.start]:02X}"
        raise Refused(f"tệp không phải UTF-8: {place} không đọc được", _SAVE_AS) from None
    if "\0" in text and (nuls := _UTF16_NULS.search(data)):
        place = f"dòng {_line_of(data, nuls.start())} có nhiều byte NUL"
        raise Refused(f"tệp không phải UTF-8: {place}, giống UTF-16 hoặc tệp hỏng", _SAVE_AS)
    return text


def clean_text(raw: str) -> Cleaned:
    """Put the text in its one form; `odd_characters.TREATMENTS` says what goes and what stays.

    Without a note: a leading BOM, CR line ends, a Ctrl-Z at the end, NFC, and Ð (U+00D0, the
    Icelandic letter that looks the same) → Đ.
    """
    text = raw.removeprefix(_BOM)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    notes: tuple[Note, ...] = ()
    if _may_be_odd(text):
        text, notes = _treat(_without_ctrl_z(text))
    # NFC last: a character taken out may have stood between a letter and its mark.
    return Cleaned(normalize("NFC", text.replace("Ð", "Đ").replace("ð", "đ")), notes)


def has_hidden(text: str) -> str | None:
    """The name (`U+202E`) of the first character that `clean_text` would take out, or None.

    For slugs, tags and names: an escape in YAML brings in what the cleaned source cannot hold.
    """
    if text.isprintable():
        return None
    found = HIDDEN.search(text)
    return name_of(found[0]) if found else None


def _may_be_odd(text: str) -> bool:
    """A look twice as fast as the regex's: all odd characters but U+FFFD are unprintable."""
    plain = text.replace("\n", "").replace("\t", "").replace("\u00a0", "")
    return not plain.isprintable() or _DAMAGED in text


def _without_ctrl_z(text: str) -> str:
    if _CTRL_Z not in text:
        return text
    end = len(text.rstrip(" \t\n" + _CTRL_Z))
    return text[:end] + text[end:].partition(_CTRL_Z)[0]


def _treat(text: str) -> tuple[str, tuple[Note, ...]]:
    """Replace the odd characters; one note for the same character on one line."""
    seen: dict[tuple[int, str], int] = {}
    parts: list[str] = []
    line, end = 1, 0
    for found in ODD.finditer(text):
        between, odd = text[end : found.start()], found[0]
        line += between.count("\n")  # lines of the source: a break that is made here is none
        end = found.end()
        seen[line, odd] = seen.get((line, odd), 0) + 1
        replacement = treatment_of(odd).replacement
        parts += (between, odd if replacement is None else replacement)
    parts.append(text[end:])
    return "".join(parts), tuple(_note(line, odd, n) for (line, odd), n in seen.items())


def _note(line: int, odd: str, count: int) -> Note:
    treatment = treatment_of(odd)
    times = f" ({count} lần)" if count > 1 else ""
    return Note(line, treatment.message.format(name=name_of(odd)) + times, treatment.fix)


def _line_of(data: bytes, place: int) -> int:
    before = data[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1
