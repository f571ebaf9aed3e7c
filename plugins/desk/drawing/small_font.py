"""A TrueType font and a text → the font with that text's letters only, small enough to embed.

Glyphs keep their numbers: one that is not used becomes empty, so nothing has to be renumbered.
Hints are left out with the programs they call. Formats: OpenType 1.9, chapters `cmap`, `glyf`.
"""

import struct
from collections.abc import Iterator
from itertools import pairwise

import msgspec

_KEPT = ("head", "hhea", "hmtx", "maxp")


class Letters(msgspec.Struct, frozen=True):
    """The small font, and of each letter its glyph and its width in thousandths of the size."""

    font: bytes
    glyphs: dict[str, int]
    widths: dict[str, int]


def letters_of(font: bytes, text: str) -> Letters:
    """Take the letters of `text` out of a font of 1,000 units whose glyphs are not composed.

    Raises KeyError for a letter it lacks, ValueError for a glyph of another form.
    """
    tables = dict(_tables(font))
    numbers = _glyph_numbers(tables["cmap"])
    glyphs = {letter: numbers[ord(letter)] for letter in sorted(set(text))}
    long = struct.unpack_from(">h", tables["head"], 50)[0] == 1
    outlines = _outlines(tables["glyf"], tables["loca"], long)
    kept = {number: _plain(outlines[number]) for number in (0, *glyphs.values())}
    glyf, loca = b"", struct.pack(">I", 0)
    for number in range(len(outlines)):
        glyf += kept.get(number, b"")
        glyf += bytes(-len(glyf) % 4)
        loca += struct.pack(">I", len(glyf))
    head = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    parts = {name: tables[name] for name in _KEPT} | {"glyf": glyf, "loca": loca, "head": head}
    [last] = struct.unpack_from(">H", tables["hhea"], 34)  # the rest are as wide as the last
    widths = {
        letter: struct.unpack_from(">H", tables["hmtx"], 4 * min(glyph, last - 1))[0]
        for letter, glyph in glyphs.items()
    }
    return Letters(_joined(parts), glyphs, widths)


def _tables(font: bytes) -> Iterator[tuple[str, bytes]]:
    [count] = struct.unpack_from(">H", font, 4)
    for place in range(12, 12 + 16 * count, 16):
        name, _, start, length = struct.unpack_from(">4sIII", font, place)
        yield name.decode("ascii"), font[start : start + length]


def _glyph_numbers(cmap: bytes) -> dict[int, int]:
    """Code point → glyph, from the table for Windows and Unicode, format 4."""
    [count] = struct.unpack_from(">H", cmap, 2)
    records = (struct.unpack_from(">HHI", cmap, 4 + 8 * number) for number in range(count))
    [start] = (place for platform, encoding, place in records if (platform, encoding) == (3, 1))
    [double] = struct.unpack_from(">H", cmap, start + 6)
    ends, firsts = start + 14, start + 16 + double
    found: dict[int, int] = {}
    for at in range(0, double, 2):
        [end] = struct.unpack_from(">H", cmap, ends + at)
        [first] = struct.unpack_from(">H", cmap, firsts + at)
        [delta] = struct.unpack_from(">H", cmap, firsts + double + at)
        place = firsts + 2 * double + at
        [offset] = struct.unpack_from(">H", cmap, place)
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                [glyph] = struct.unpack_from(">H", cmap, place + offset + 2 * (code - first))
            if glyph:
                found[code] = (glyph + delta) % 0x10000
    return found


def _outlines(glyf: bytes, loca: bytes, long: bool) -> list[bytes]:
    if long:
        places = struct.unpack(f">{len(loca) // 4}I", loca)
    else:
        places = tuple(2 * each for each in struct.unpack(f">{len(loca) // 2}H", loca))
    return [glyf[start:end] for start, end in pairwise(places)]


def _plain(outline: bytes) -> bytes:
    """A glyph without its hints."""
    if not outline:
        return b""
    [contours] = struct.unpack_from(">h", outline, 0)
    if contours < 0:
        raise ValueError("a glyph composed of others, which this font has none of")
    place = 10 + 2 * contours
    [hints] = struct.unpack_from(">H", outline, place)
    return outline[:place] + b"\0\0" + outline[place + 2 + hints :]


def _joined(tables: dict[str, bytes]) -> bytes:
    """The file around the tables, in the order of their names."""
    power = 1 << (len(tables).bit_length() - 1)
    log = power.bit_length() - 1
    out = struct.pack(
        ">IHHHH", 0x00010000, len(tables), 16 * power, log, 16 * (len(tables) - power)
    )
    place, body = 12 + 16 * len(tables), b""
    for name, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        check = sum(struct.unpack(f">{len(padded) // 4}I", padded)) % 0x1_0000_0000
        out += struct.pack(">4sIII", name.encode("ascii"), check, place + len(body), len(data))
        body += padded
    return out + body
