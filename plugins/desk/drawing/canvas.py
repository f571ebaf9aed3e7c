"""Shapes in field units → one picture of 4/3 pixels a unit, the same bytes on every run.

A camera's means stand beside the pencil's: what is far or near is out of focus, light falls from
one side, shadows are bluish and lights warm, there is a little grain.
"""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageDraw, ImageFilter

LANDSCAPE, PORTRAIT, PANORAMA = (1200, 800), (800, 1200), (1800, 600)
Colour = tuple[int, int, int]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
_FINE = 2  # drawn this much larger and then reduced, since ImageDraw does not smooth edges
_SCALE = 4 / 3 * _FINE


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour between two; share 0 is the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def darker(colour: Colour, share: float) -> Colour:
    """Nearer to a bluish black."""
    return mix(colour, (12, 16, 30), share)


def lighter(colour: Colour, share: float) -> Colour:
    """Nearer to a warm white."""
    return mix(colour, (255, 250, 236), share)


class Canvas:
    """Draws in field units, later over earlier; `random` is seeded so that scatter repeats."""

    def __init__(self, ground: Colour, seed: int, size: tuple[int, int] = LANDSCAPE) -> None:
        self.random = random.Random(seed)
        self.width, self.height = size
        self._final = (round(self.width * 4 / 3), round(self.height * 4 / 3))
        fine = (self._final[0] * _FINE, self._final[1] * _FINE)
        self._image = Image.new("RGB", fine, ground)
        self._draw = ImageDraw.Draw(self._image)

    def gradient(self, box: Box, top: Colour, bottom: Colour, across: bool = False) -> None:
        """Fill a box, one colour at its top (left, if across) and another at its bottom."""
        left, upper, right, lower = (round(edge * _SCALE) for edge in box)
        size = (max(1, right - left), max(1, lower - upper))
        self._image.paste(_ramp(size, top, bottom, across), (left, upper))

    def box(self, box: Box, fill: Colour, radius: float = 0) -> None:
        """Fill a box, its corners rounded."""
        left, upper, right, lower = (edge * _SCALE for edge in box)
        self._draw.rounded_rectangle((left, upper, right, lower), radius * _SCALE, fill)

    def ellipse(self, box: Box, fill: Colour) -> None:
        """Fill the ellipse that a box holds."""
        self._draw.ellipse([edge * _SCALE for edge in box], fill)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        """Fill the shape between the points."""
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill)

    def line(self, points: Sequence[Point], fill: Colour, width: float) -> None:
        """Draw a line with round joints and ends."""
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        self._draw.line(scaled, fill, max(1, round(width * _SCALE)), joint="curve")
        half = width / 2
        for x, y in (points[0], points[-1]):
            self.ellipse((x - half, y - half, x + half, y + half), fill)

    def shaded(
        self, points: Sequence[Point], light: Colour, dark: Colour, across: bool = True
    ) -> None:
        """Fill a shape from light at its left (its top, unless across) to dark."""
        scaled = [(round(x * _SCALE), round(y * _SCALE)) for x, y in points]
        left, top = (min(point[axis] for point in scaled) for axis in (0, 1))
        right, bottom = (max(point[axis] for point in scaled) for axis in (0, 1))
        size = (right - left + 1, bottom - top + 1)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in scaled], 255)
        self._image.paste(_ramp(size, light, dark, across), (left, top), mask)

    def ball(self, box: Box, light: Colour, dark: Colour) -> None:
        """Fill an ellipse as a round thing lit from the upper left."""
        left, top, right, bottom = (round(edge * _SCALE) for edge in box)
        size = (max(2, right - left), max(2, bottom - top))
        wide, high = round(size[0] * 2.1), round(size[1] * 2.1)
        round_light = Image.radial_gradient("L").resize((wide, high))
        x, y = round(wide / 2 - size[0] * 0.32), round(high / 2 - size[1] * 0.3)
        share = round_light.crop((x, y, x + size[0], y + size[1]))
        fill = Image.composite(Image.new("RGB", size, dark), Image.new("RGB", size, light), share)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), 255)
        self._image.paste(fill, (left, top), mask)

    def glow(self, points: Sequence[Point], fill: Colour, strength: float, blur: float) -> None:
        """Lay a soft shape over the picture: a shadow or a light, strength 0 to 1."""
        reach = blur * 3
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = max(0, min(xs) - reach), max(0, min(ys) - reach)
        right, bottom = min(self.width, max(xs) + reach), min(self.height, max(ys) + reach)
        if right - left < 1 or bottom - top < 1:
            return
        coarse = 0.5 if blur > 6 else 2.0  # what is very soft needs few pixels
        mask = Image.new("L", (round((right - left) * coarse), round((bottom - top) * coarse)))
        shape = [((x - left) * coarse, (y - top) * coarse) for x, y in points]
        ImageDraw.Draw(mask).polygon(shape, round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * coarse))
        size = (round((right - left) * _SCALE), round((bottom - top) * _SCALE))
        place = (round(left * _SCALE), round(top * _SCALE))
        self._image.paste(Image.new("RGB", size, fill), place, mask.resize(size))

    def soften(self, radius: float) -> None:
        """Put what has been drawn so far out of focus."""
        self._image = _blurred(self._image, radius)
        self._draw = ImageDraw.Draw(self._image)

    @contextmanager
    def apart(self, blur: float) -> Iterator[None]:
        """Draw on a sheet of its own that is laid out of focus over the picture."""
        under = self._image
        self._image = Image.new("RGBA", under.size)
        self._draw = ImageDraw.Draw(self._image)
        yield
        *colours, solid = _blurred(self._image, blur).split()
        # Blurred over transparent black, so the colours are already weighted by what covers.
        gone = ImageChops.invert(solid)
        under = ImageChops.multiply(under, Image.merge("RGB", (gone,) * 3))
        self._image = ImageChops.add(under, Image.merge("RGB", colours))
        self._draw = ImageDraw.Draw(self._image)

    def finish(self) -> Image.Image:
        """The picture at its own size, toned, with darker corners and a little grain."""
        small = self._image.resize(self._final, Image.Resampling.LANCZOS)
        small = small.point([_tone(value, warm) for warm in (3, 0, -4) for value in range(256)])
        corners = Image.radial_gradient("L").resize(self._final)
        shade = corners.point([round(255 - max(0, value - 120) * 0.36) for value in range(256)])
        small = ImageChops.multiply(small, Image.merge("RGB", (shade,) * 3))
        grain = Image.frombytes("L", self._final, self.random.randbytes(small.width * small.height))
        grain = grain.filter(ImageFilter.GaussianBlur(0.9)).point([v // 16 for v in range(256)])
        return ImageChops.add(small, Image.merge("RGB", (grain,) * 3), offset=-8)


def _tone(value: int, warm: int) -> int:
    """A gentle S curve; shadows lifted a little, lights warm by `warm` levels."""
    share = value / 255
    curved = share + 0.16 * share * (1 - share) * (2 * share - 1)
    return max(0, min(255, round(8 + curved * 245 + warm * (2 * share - 1))))


def _ramp(size: tuple[int, int], one: Colour, other: Colour, across: bool) -> Image.Image:
    share = Image.linear_gradient("L")
    if across:
        share = share.transpose(Image.Transpose.ROTATE_90)
    share = share.resize(size)
    return Image.composite(Image.new("RGB", size, other), Image.new("RGB", size, one), share)


def _blurred(image: Image.Image, radius: float) -> Image.Image:
    """Blurred at half size: nobody sees the difference, and it takes a quarter of the time."""
    small = image.resize((image.width // 2, image.height // 2), Image.Resampling.BOX)
    small = small.filter(ImageFilter.GaussianBlur(radius * _SCALE / 2))
    return small.resize(image.size, Image.Resampling.BILINEAR)
