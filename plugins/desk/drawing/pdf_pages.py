"""Placed lines and the letters they need → the objects of a PDF with its font in it.

The text that glyphs stand for goes along, so that a search and a screen reader find the words.
Nothing is packed: another zlib packs otherwise, and every machine is to write the same bytes.
"""

from collections.abc import Iterator, Sequence

import msgspec

from .small_font import Letters

_PAPER = "/MediaBox [0 0 595 842]"  # A4 in points
_BEFORE = 7  # objects before the pages
_NAME = "AAAAAA+BeVietnamPro-Regular"
_METRICS = (
    "/Flags 32 /ItalicAngle 0 /FontBBox [-300 -400 1600 1200]"
    " /Ascent 1000 /Descent -265 /CapHeight 700 /StemV 80"
)
_BOLD = 0.034  # of the size: one font is enough when bold letters get an outline


class Line(msgspec.Struct, frozen=True):
    """A line in points from the left and from the bottom; `rule` is where one is drawn under it."""

    x: float
    y: float
    size: float
    text: str
    bold: bool = False
    rule: tuple[float, float] | None = None


def width(letters: Letters, text: str, size: float) -> float:
    """How long the text is when set, in points."""
    return sum(letters.widths[letter] for letter in text) * size / 1000


def page_objects(letters: Letters, pages: Sequence[Sequence[Line]]) -> Iterator[bytes]:
    """Catalog, pages, the font in four parts and its text, then each page and what it draws."""
    kids = " ".join(f"{_BEFORE + 1 + 2 * number} 0 R" for number in range(len(pages)))
    yield b"<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode("ascii")
    yield (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{_NAME} /Encoding /Identity-H"
        " /DescendantFonts [4 0 R] /ToUnicode 7 0 R >>"
    ).encode("ascii")
    wide = " ".join(f"{letters.glyphs[letter]} [{w}]" for letter, w in letters.widths.items())
    yield (
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{_NAME} /CIDToGIDMap /Identity"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /FontDescriptor 5 0 R /W [{wide}] >>"
    ).encode("ascii")
    described = f"<< /Type /FontDescriptor /FontName /{_NAME} {_METRICS} /FontFile2 6 0 R >>"
    yield described.encode("ascii")
    yield _stream(letters.font, f"/Length1 {len(letters.font)} ")
    yield _stream(_unicode(letters).encode("ascii"))
    for number, page in enumerate(pages):
        yield (
            f"<< /Type /Page /Parent 2 0 R {_PAPER} /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {_BEFORE + 2 + 2 * number} 0 R >>"
        ).encode("ascii")
        yield _stream("\n".join(_drawn(letters, line) for line in page).encode("ascii"))


def _drawn(letters: Letters, line: Line) -> str:
    glyphs = "".join(f"{letters.glyphs[letter]:04X}" for letter in line.text)
    mode = f"2 Tr {_BOLD * line.size:.2f} w" if line.bold else "0 Tr"
    text = f"BT /F1 {line.size} Tf {mode} {line.x:.2f} {line.y:.2f} Td <{glyphs}> Tj ET"
    if line.rule is None:
        return text
    start, end = line.rule
    return f"{text}\n0.5 w {start:.2f} {line.y - 3:.2f} m {end:.2f} {line.y - 3:.2f} l S"


def _unicode(letters: Letters) -> str:
    """Glyph → letter (ISO 32000-1, 9.10.3), at most 100 in a group."""
    pairs = [
        f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>"
        for letter, glyph in letters.glyphs.items()
    ]
    groups = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    mapped = "\n".join(
        f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{mapped}\nendcmap\nend\nend"
    )


def _stream(data: bytes, more: str = "") -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (more.encode("ascii"), len(data), data)
