"""Pictures that move: a time in seconds → the frame of it, the same pixels on every run."""

import math
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw

from .boats import fishing_boat
from .canvas import Box, Canvas, Colour, darker, lighter, mix
from .curves import drawn
from .landscape import ridge, sky

FRAME = (640, 360)
_UNITS = (960, 540)
Frames = Callable[[float], Image.Image]

# Posters and frames show paper, bars and the sea in these.
_PAPER: Colour = (246, 243, 234)
_BAR: Colour = (62, 112, 140)
_LAST: Colour = (176, 74, 60)


class Sheet(Canvas):
    """A canvas that begins anew from what it held, and gives frames without a camera's grain."""

    def __init__(self, ground: Colour, seed: int) -> None:
        super().__init__(ground, seed, _UNITS)
        self._kept = self._image

    def keep(self) -> None:
        """Begin every later frame from what has been drawn so far."""
        self._kept = self._image.copy()

    def again(self) -> None:
        """Forget what was drawn since."""
        self._image = self._kept.copy()
        self._draw = ImageDraw.Draw(self._image)

    def frame(self) -> Image.Image:
        """What is drawn, in the film's size."""
        return self._image.resize(FRAME, Image.Resampling.BOX)


def pan(picture: Image.Image, first: Box, last: Box, seconds: float) -> Frames:
    """A slow look over a picture, from one part to another (left, top, right, bottom)."""

    def at(time: float) -> Image.Image:
        share = eased(time / seconds)
        part = tuple(a + (b - a) * share for a, b in zip(first, last, strict=True))
        return picture.resize(FRAME, Image.Resampling.BICUBIC, box=part)  # type: ignore[arg-type]

    return at


def bay(seed: int = 51) -> Callable[[float], Sheet]:
    """Waves run, boats rock at anchor, the sea comes up a beach and goes."""
    sheet = Sheet((200, 220, 230), seed)
    sky(sheet, 250, (86, 146, 190), (232, 236, 226), sun=(250, 96))
    ridge(sheet, 226, 56, (136, 164, 178))
    ridge(sheet, 250, 30, (100, 138, 140))
    sheet.gradient((0, 258, 960, 470), (118, 174, 188), (46, 112, 138))
    sheet.soften(1.4)
    sheet.keep()
    waves = [
        (sheet.random.uniform(0, 1000), sheet.random.random() ** 1.4, sheet.random.random())
        for _ in range(150)
    ]

    def at(time: float) -> Sheet:
        sheet.again()
        for x, far, turn in waves:
            y = 264 + 190 * far
            light = 0.5 + 0.5 * math.sin(math.tau * (time / 3 + turn))
            left = (x + time * (6 + 26 * far)) % 1040 - 40
            shade = mix((84, 148, 168), (214, 234, 234), light * 0.8)
            sheet.line([(left, y), (left + 8 + 36 * far, y)], shade, 1 + 2 * far)
        for number, (x, y, size) in enumerate(
            ((120, 300, 0.42), (300, 340, 0.7), (520, 296, 0.4), (690, 356, 0.8), (860, 310, 0.5))
        ):
            sheet.random.seed(number + 4)  # a boat chooses its colour: three in five boats
            rock = math.sin(math.tau * (time / 3.2 + number * 0.3))
            fishing_boat(sheet, x + time * (number - 2) * 1.5, y + rock * 5 * size, size)
        _beach(sheet, time)
        return sheet

    return at


def chart(values: Sequence[int], seed: int = 52) -> Callable[[float], Sheet]:
    """Columns grow one after another on a sheet of paper; the last has another colour."""
    sheet = Sheet(_PAPER, seed)
    sheet.gradient((0, 0, 960, 540), lighter(_PAPER, 0.5), darker(_PAPER, 0.07))
    for row in range(1, 6):
        y = 460 - row * 72
        sheet.line([(90, y), (890, y)], darker(_PAPER, 0.12), 1.4)
    sheet.line([(90, 460), (890, 460)], darker(_PAPER, 0.6), 3)
    sheet.keep()
    most, step = max(values), 800 / len(values)

    def at(time: float) -> Sheet:
        sheet.again()
        tops = []
        for number, value in enumerate(values):
            share = eased(time - 0.6 - number)
            left, top = 90 + step * (number + 0.2), 460 - 350 * value / most * share
            colour = _LAST if number == len(values) - 1 else _BAR
            if share:
                sheet.gradient(
                    (left, top, left + step * 0.6, 459), lighter(colour, 0.2), darker(colour, 0.1)
                )
            if share == 1:
                tops.append((left + step * 0.3, top - 16))
        if len(tops) > 1:
            sheet.line(tops, darker(_BAR, 0.5), 3)
        for x, y in tops:
            sheet.ball((x - 6, y - 6, x + 6, y + 6), lighter(_BAR, 0.4), darker(_BAR, 0.5))
        return sheet

    return at


def eased(share: float) -> float:
    """0 to 1, slow at both ends."""
    share = max(0.0, min(1.0, share))
    return share * share * (3 - 2 * share)


def _beach(sheet: Sheet, time: float) -> None:
    reach = 12 * math.sin(math.tau * time / 4.5)
    for y, fill in ((446 + reach, (214, 226, 214)), (454 + reach * 0.8, (236, 218, 180))):
        line = [
            (x, y + 14 * math.sin(x / 170 + time * 0.35) + (x - 480) ** 2 / 12_000)
            for x in range(-20, 1060, 60)
        ]
        sheet.polygon([*drawn(line), (1000, 560), (-20, 560)], fill)
