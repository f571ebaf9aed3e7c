"""Shapes in a 1200 × 800 field → one soft-edged picture, the same bytes on every run."""

import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 800
Colour = tuple[int, int, int]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
_FINE = 2  # drawn this much larger and then reduced, since ImageDraw does not smooth edges


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour between two; share 0 is the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Canvas:
    """Draws in field units, light over dark; `random` is seeded so that scatter repeats."""

    def __init__(self, ground: Colour, seed: int) -> None:
        self.random = random.Random(seed)
        self._image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def gradient(self, box: Box, top: Colour, bottom: Colour) -> None:
        """Fill a box, one colour at its top and another at its bottom."""
        left, upper, right, lower = (round(edge * _FINE) for edge in box)
        for y in range(upper, lower):
            colour = mix(top, bottom, (y - upper) / max(1, lower - upper - 1))
            self._draw.line((left, y, right - 1, y), fill=colour)

    def box(self, box: Box, fill: Colour, radius: float = 0) -> None:
        """Fill a box, its corners rounded."""
        left, upper, right, lower = (edge * _FINE for edge in box)
        self._draw.rounded_rectangle((left, upper, right, lower), radius * _FINE, fill)

    def ellipse(self, box: Box, fill: Colour) -> None:
        """Fill the ellipse that a box holds."""
        left, upper, right, lower = (edge * _FINE for edge in box)
        self._draw.ellipse((left, upper, right, lower), fill)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        """Fill the shape between the points."""
        self._draw.polygon([(x * _FINE, y * _FINE) for x, y in points], fill)

    def line(self, points: Sequence[Point], fill: Colour, width: float) -> None:
        """Draw a line with round joints and ends."""
        scaled = [(x * _FINE, y * _FINE) for x, y in points]
        self._draw.line(scaled, fill, round(width * _FINE), joint="curve")
        half = width / 2
        for x, y in (points[0], points[-1]):
            self.ellipse((x - half, y - half, x + half, y + half), fill)

    def glow(self, points: Sequence[Point], fill: Colour, strength: float, blur: float) -> None:
        """Lay a soft shape over the picture: a shadow or a light, strength 0 to 1."""
        mask = Image.new("L", (WIDTH // 2, HEIGHT // 2))
        ImageDraw.Draw(mask).polygon([(x / 2, y / 2) for x, y in points], round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur / 2)).resize(self._image.size)
        self._image.paste(Image.new("RGB", self._image.size, fill), mask=mask)

    def finish(self) -> Image.Image:
        """The picture at its own size, with darker corners and a little grain."""
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        corners = Image.radial_gradient("L").resize((WIDTH, HEIGHT))
        shade = corners.point([round(255 - max(0, value - 110) * 0.32) for value in range(256)])
        small = ImageChops.multiply(small, Image.merge("RGB", (shade,) * 3))
        grain = Image.frombytes("L", (WIDTH, HEIGHT), self.random.randbytes(WIDTH * HEIGHT))
        grain = grain.filter(ImageFilter.GaussianBlur(0.8)).point([v // 11 for v in range(256)])
        return ImageChops.add(small, Image.merge("RGB", (grain,) * 3), offset=-11)
