"""The small font: whole, with the letters asked for and no other, and drawn like the large one."""

import io
import struct
from importlib.resources import files

import pytest
from desk.drawing.small_font import letters_of
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

FONT = (files("fontpkg_be_vietnam_pro") / "files/BeVietnamPro-Regular.ttf").read_bytes()
TEXT = "Số: 123/QĐ-CMAU, ngày 07 tháng 6; ưu đãi “Ễ”…"


def tables(font):
    count = struct.unpack_from(">H", font, 4)[0]
    for number in range(count):
        name, check, start, length = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        yield name.decode(), check, font[start : start + length]


def outline(font, glyph):
    parts = {name: data for name, _, data in tables(font)}
    start, end = struct.unpack_from(">II", parts["loca"], 4 * glyph)
    return parts["glyf"][start:end]


def test_letters_have_the_widths_of_the_large_font():
    letters = letters_of(FONT, TEXT)
    large = ImageFont.truetype(io.BytesIO(FONT), 1000, layout_engine=ImageFont.Layout.BASIC)
    assert letters.widths == {letter: large.getlength(letter) for letter in set(TEXT)}


def test_letters_keep_their_outlines_and_others_have_none():
    """Compared without the hints, which end an outline's list of contours."""
    letters = letters_of(FONT, "AÁ")
    assert outline(letters.font, letters.glyphs["A"])
    assert outline(letters.font, letters.glyphs["Á"])
    other = letters_of(FONT, "B").glyphs["B"]
    assert outline(letters.font, other) == b""


@pytest.mark.parametrize("letter", "QĐễưã“")
def test_small_font_draws_the_letter_as_the_large_one_does(letter):
    """But for edges that hints move by a pixel; the table of letters is lent for this."""
    parts = {name: data for name, _, data in tables(letters_of(FONT, TEXT + "ễ").font)}
    parts["cmap"] = next(data for name, _, data in tables(FONT) if name == "cmap")
    drawn = []
    for data in (FONT, rebuilt(parts)):
        font = ImageFont.truetype(io.BytesIO(data), 800, layout_engine=ImageFont.Layout.BASIC)
        picture = Image.new("L", (900, 1200))
        ImageDraw.Draw(picture).text((10, 10), letter, 255, font)
        drawn.append(picture)
    [ink] = ImageStat.Stat(drawn[0]).sum
    [differs] = ImageStat.Stat(ImageChops.difference(*drawn)).sum
    assert differs < 0.04 * ink


def rebuilt(parts):
    start, head, body = 12 + 16 * len(parts), b"", b""
    for name, data in sorted(parts.items()):
        head += struct.pack(">4sIII", name.encode(), 0, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return struct.pack(">IHHHH", 0x00010000, len(parts), 0, 0, 0) + head + body


def test_sums_of_the_tables_are_right():
    for _, check, data in tables(letters_of(FONT, TEXT).font):
        padded = data + bytes(-len(data) % 4)
        assert check == sum(struct.unpack(f">{len(padded) // 4}I", padded)) % 2**32


def test_letters_of_a_page_are_a_small_part_of_the_font():
    assert len(letters_of(FONT, TEXT).font) < len(FONT) / 8


def test_letter_that_the_font_lacks_is_refused():
    with pytest.raises(KeyError):
        letters_of(FONT, "中")
