"""Counts as editors write them → integers, and integers → Vietnamese text (`2.113`, `1,2 MB`)."""

import re

from ..model.finding import Refused

LARGEST = 10**9  # ten times the people of Việt Nam: more readers than that is a slip
_LONGEST = 30  # characters that are counted, or shown of a refused value
_COUNT = re.compile(r"[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_UNITS = (("kB", 10**3), ("MB", 10**6), ("GB", 10**9))

_WRITE = "viết 2113 hoặc 2.113"
# What a refused count looks like, what is wrong with it, how to mend it; the first row counts.
_REFUSED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\s*"), "chưa có số", _WRITE),
    (re.compile(r"[-−–][0-9.,]+"), "số {} là số âm", f"số đếm từ 0 trở lên: {_WRITE}"),
    (_COUNT, "số {} lớn quá một tỷ", f"kiểm tra lại, {_WRITE}"),
    (
        re.compile(r"[0-9]{1,3}(?:[, \u00a0\u202f][0-9]{3})+"),
        "số {} không tách hàng nghìn bằng dấu chấm",
        "tách hàng nghìn bằng dấu chấm (2.113) hoặc viết liền (2113)",
    ),
    (
        re.compile(r"[0-9]+[.,][0-9.,]*"),
        "số {} không phải là số nguyên",
        "viết số nguyên; dấu chấm chỉ đứng trước đúng ba chữ số: 2.113",
    ),
    (re.compile(r"\d+"), "số {} không viết bằng chữ số 0–9", _WRITE),
    (
        re.compile(r"[0-9.,]+[eE][+-]?[0-9]+"),
        "số {} viết theo lối máy tính",
        f"viết đủ các chữ số: {_WRITE}",
    ),
)


def parse_count(text: str) -> int:
    """Read `2113` or, grouped as Vietnamese does, `2.113`; from 0 to 10⁹.

    Raises Refused for all else: 2,113 is a decimal here and a count elsewhere, so it is asked.
    """
    if len(text) <= _LONGEST and _COUNT.fullmatch(text):
        count = int(text.replace(".", ""))
        if count <= LARGEST:
            return count
    shown = f"“{text.strip()[:_LONGEST]}”"
    for shape, message, fix in _REFUSED:
        if shape.fullmatch(text):
            raise Refused(message.format(shown), fix)
    raise Refused(f"{shown} không phải là số", _WRITE)


def show_count(count: int) -> str:
    """`2.113`."""
    return f"{count:,}".replace(",", ".")


def show_size(size: int) -> str:
    """Bytes, rounded: `999 B`, `345 kB`, `1,2 MB`; one decimal below ten, powers of 1000."""
    if size < 1000:
        return f"{size} B"
    for name, unit in _UNITS:
        tenths = (size * 10 + unit // 2) // unit
        if tenths < 100 and tenths % 10:
            return f"{tenths // 10},{tenths % 10} {name}"
        whole = tenths // 10 if tenths < 100 else (size + unit // 2) // unit
        if whole < 1000:
            return f"{whole} {name}"
    return f"{show_count(whole)} {name}"
