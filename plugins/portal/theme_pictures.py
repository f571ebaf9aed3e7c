"""The theme's `pictures.toml` → how wide photos are made, and how wide each place shows them.

The theme knows its layout, so it says both; without the file a photo is taken to be as wide as
the window.
"""

import tomllib
from itertools import pairwise
from pathlib import Path

import msgspec

from .model.finding import Finding
from .model.pictures import Pictures

NAME = "pictures.toml"
_WIDEST, _MOST = 2560, 12  # pixels; widths of a photo
_FIX = "xem docs/giao-dien.md, phần Ảnh"
_SIZES = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 ()<>=:,.+-*/%")


def read_pictures(theme: Path) -> tuple[Pictures, list[Finding]]:
    """What the theme asks of photos, and what is wrong with it, at its line where that is known."""
    file = theme / NAME
    if not file.is_file():
        return Pictures(), []
    text = file.read_text(encoding="utf-8", errors="replace")
    try:
        pictures = msgspec.convert(tomllib.loads(text), Pictures)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        return Pictures(), [_bad(text, "", f"không đọc được: {error}")]
    findings = [
        *_widths("widths", pictures.widths, text),
        *_widths("card_widths", pictures.card_widths, text),
        *_widths("portrait_widths", pictures.portrait_widths, text),
        *(
            _bad(text, f"[roles.{name}]", f"“sizes” của vị trí “{name}” có ký tự lạ")
            for name, role in pictures.roles.items()
            if not role.sizes or not _SIZES.issuperset(role.sizes)
        ),
    ]
    return pictures, findings


def _widths(name: str, widths: tuple[int, ...], text: str) -> list[Finding]:
    fit = 0 < len(widths) <= _MOST and widths[0] > 0 and widths[-1] <= _WIDEST
    if fit and all(a < b for a, b in pairwise(widths)):
        return []
    message = f"“{name}” phải là 1 đến {_MOST} số tăng dần, lớn nhất {_WIDEST}"
    return [_bad(text, name, message)]


def _bad(text: str, name: str, message: str) -> Finding:
    rows = enumerate(text.splitlines(), start=1)
    line = next((n for n, row in rows if name and row.lstrip().startswith(name)), 1)
    return Finding(NAME, line, message, _FIX)
