"""A headline → the picture of it that networks show, with Vietnamese letters and no photo.

The letters are Be Vietnam Pro's, from a locked package, and laid out by Pillow alone: the bytes
are the same on every machine of one architecture (docs/decisions/0021). Everything is drawn as
grey and coloured by rows: a tenth of the time of finding a palette.
"""

import io
from functools import cache
from importlib.resources import as_file, files

import msgspec
from PIL import Image, ImageDraw, ImageFont

from ..model.photo import SHARE
from ..model.site import Site
from ..pages.headlines import HeadlineModel

_GROUND, _INK, _SOFT, _ACCENT = (255, 255, 255), (28, 27, 23), (87, 83, 74), (143, 29, 29)
_MARGIN, _BAR = 72, 16  # pixels
_WIDTH = SHARE[0] - 2 * _MARGIN
_TITLE_SIZES = (72, 60, 50, 42, 35)  # the largest in which all lines fit is taken
_LEADING = 1.32  # Vietnamese stacks two marks on a letter
_PARENT, _PORTAL = 28, 34
_TOP, _BOTTOM = 168, 560  # between which the headline stands
_LEVELS = 32  # of each colour, from the ground to full
# Where each colour stands, by rows: the bar, the parent body, the portal, the headline, the rule.
_BANDS = ((0, _ACCENT), (_BAR, _SOFT), (92, _ACCENT), (150, _INK), (_BOTTOM + 20, _ACCENT))


def show_headline(model: msgspec.Struct, site: Site) -> bytes:
    """The PNG of a headline. Raises TypeError for another model (a bug)."""
    del site
    if not isinstance(model, HeadlineModel):
        raise TypeError(f"{type(model).__name__}: no headline")
    shape = Image.new("L", SHARE)
    draw = ImageDraw.Draw(shape)
    draw.rectangle((0, 0, SHARE[0], _BAR - 1), fill=255)
    draw.text((_MARGIN, 46), _cut(model.parent, "Medium", _PARENT), 255, _font("Medium", _PARENT))
    draw.text((_MARGIN, 92), _cut(model.portal, "Bold", _PORTAL), 255, _font("Bold", _PORTAL))
    lines, size = _set(model.title)
    high = round(size * _LEADING)
    top = _TOP + (_BOTTOM - _TOP - high * len(lines)) // 2
    for number, line in enumerate(lines):
        draw.text((_MARGIN, top + number * high), line, 255, _font("Bold", size))
    draw.rectangle((_MARGIN, _BOTTOM + 28, _MARGIN + 96, _BOTTOM + 34), fill=255)
    stream = io.BytesIO()
    _coloured(shape).save(stream, "PNG", compress_level=6)
    return stream.getvalue()


def _coloured(shape: Image.Image) -> Image.Image:
    """How much of a pixel is drawn on → a palette of each band's colour on the ground."""
    picture = Image.new("P", shape.size)
    palette: list[int] = []
    ends = (*(top for top, _ in _BANDS[1:]), shape.height)
    for number, ((top, colour), bottom) in enumerate(zip(_BANDS, ends, strict=True)):
        first = number * _LEVELS
        band = shape.crop((0, top, shape.width, bottom))
        picture.paste(
            band.point([first + level * _LEVELS // 256 for level in range(256)]), (0, top)
        )
        for level in range(_LEVELS):
            part = level / (_LEVELS - 1)
            palette += [round(g + (c - g) * part) for g, c in zip(_GROUND, colour, strict=True)]
    picture.putpalette(palette)
    return picture


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    name = f"BeVietnamPro-{weight}.ttf"
    with as_file(files("fontpkg_be_vietnam_pro") / "files" / name) as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _set(title: str) -> tuple[list[str], int]:
    """The title's lines and the size of its letters in pixels; a title too long is cut."""
    words = title.split()
    for size in _TITLE_SIZES:
        lines = _lines(words, size)
        most = (_BOTTOM - _TOP) // round(size * _LEADING)
        wide = max(_font("Bold", size).getlength(line) for line in lines)
        if len(lines) <= most and wide <= _WIDTH:
            return lines, size
    lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [_cut(line, "Bold", size) for line in lines], size


def _lines(words: list[str], size: int) -> list[str]:
    font, lines = _font("Bold", size), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or font.getlength(longer) <= _WIDTH:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(text: str, weight: str, size: int) -> str:
    """The text, or as many words or letters of it as are not too wide, with an ellipsis."""
    font = _font(weight, size)
    if font.getlength(text) <= _WIDTH:
        return text
    words = text.split()[:60]  # more than a line ever holds
    while words[1:] and font.getlength(" ".join(words) + " …") > _WIDTH:
        words.pop()
    kept = " ".join(words)[:200]
    while font.getlength(kept + " …") > _WIDTH:
        kept = kept[:-1]  # a single word, wider than a line
    return kept + " …"
