"""The land: sky, ridges, water, fields. From these are made a river, a delta, a coast, a storm."""

from itertools import pairwise

from PIL import Image

from .boats import fishing_boat, house, sampan
from .canvas import PANORAMA, Canvas, Colour, Point, darker, lighter, mix
from .curves import closed, drawn
from .greenery import crown, palm, rice, tree

_HAZE: Colour = (196, 206, 206)


def riverside(seed: int = 8) -> Image.Image:
    """Morning over hills, fields and a river; a planted row in front."""
    canvas = Canvas((200, 220, 230), seed)
    sky(canvas, 430, (118, 168, 202), (252, 228, 190), sun=(900, 280))
    for y, height, colour in (
        (340, 90, (154, 176, 188)),
        (390, 70, (118, 150, 152)),
        (436, 46, (92, 132, 110)),
    ):
        ridge(canvas, y, height, colour)
    field(canvas, 452, (164, 184, 104), (76, 118, 60))
    canvas.soften(2.4)
    river(
        canvas,
        (
            (456, 640, 8),
            (486, 720, 26),
            (526, 640, 50),
            (590, 770, 92),
            (680, 900, 150),
            (810, 1010, 240),
        ),
    )
    canvas.soften(1)
    for number in range(7):
        x, y = 30 + number * 100, 640 + number * 16 + (number % 2) * 26
        tree(canvas, x, y, 0.8 + number * 0.07)
    with canvas.apart(7):
        rice(canvas, 730, 46, (62, 98, 48))
    return canvas.finish()


def delta(seed: int = 20) -> Image.Image:
    """A wide panorama: rice fields, a river with sampans, villages under palms, at dusk."""
    canvas = Canvas((220, 216, 206), seed, PANORAMA)
    sky(canvas, 300, (106, 142, 180), (255, 214, 168), sun=(1240, 214))
    for y, height, colour in ((262, 40, (164, 166, 176)), (286, 26, (128, 142, 142))):
        ridge(canvas, y, height, colour)
    field(canvas, 296, (188, 188, 108), (88, 122, 56))
    for _ in range(34):
        x = canvas.random.uniform(0, 1800)
        if not 1120 < x < 1340:
            canvas.random.choice((_copse, _roof, palm))(
                canvas, x, 318, canvas.random.uniform(0.3, 0.5)
            )
    canvas.soften(2)
    river(
        canvas,
        (
            (304, 1240, 40),
            (340, 1130, 90),
            (380, 1260, 140),
            (440, 1120, 250),
            (520, 900, 420),
            (620, 760, 640),
        ),
    )
    for x, y, size in ((1130, 396, 0.5), (1010, 458, 0.9), (820, 520, 1.3)):
        sampan(canvas, x, y, size)
    for number in range(12):
        palm(canvas, 1300 + number * 46, 430 + number * 13, 0.7 + number * 0.06)
    canvas.soften(0.8)
    with canvas.apart(6):
        rice(canvas, 560, 40, (70, 100, 44))
    return canvas.finish()


def coast(seed: int = 21) -> Image.Image:
    """A bay with boats at anchor, hills to both sides, a beach in front."""
    canvas = Canvas((200, 220, 230), seed)
    sky(canvas, 400, (86, 146, 190), (226, 236, 234), sun=(300, 130))
    ridge(canvas, 360, 80, (136, 164, 178))
    ridge(canvas, 396, 44, (100, 138, 140))
    canvas.gradient((0, 410, 1200, 690), (110, 170, 186), (46, 112, 138))
    for _ in range(260):
        y = 414 + 250 * canvas.random.random() ** 1.4
        x, wide = canvas.random.uniform(0, 1200), 6 + (y - 400) * 0.16
        shade = mix((206, 230, 232), (70, 132, 154), canvas.random.random())
        canvas.line([(x, y), (x + wide, y)], shade, 1 + (y - 400) / 160)
    canvas.soften(1.6)
    for number in range(7):
        x, y = 90 + number * 165 + canvas.random.uniform(-30, 30), 470 + (number % 3) * 50
        fishing_boat(canvas, x, y, 0.7 + (number % 3) * 0.3)
    beach = drawn([(0, 690), (260, 640), (560, 672), (900, 640), (1200, 690)])
    canvas.shaded([*beach, (1200, 800), (0, 800)], (240, 222, 184), (204, 178, 134), across=False)
    canvas.line(beach, (246, 246, 240), 7)
    for x, size in ((90, 2.0), (1080, 2.3), (1160, 1.9)):
        palm(canvas, x, 790, size)
    return canvas.finish()


def sky(canvas: Canvas, bottom: float, top: Colour, low: Colour, sun: Point) -> None:
    """Sky down to the horizon, with long soft clouds and the sun's glow."""
    wide, (x, y) = canvas.width, sun
    canvas.gradient((0, 0, wide, bottom + 10), top, low)
    for _ in range(16):
        cx, cy = canvas.random.uniform(0, wide), canvas.random.uniform(20, bottom * 0.7)
        half, thick = canvas.random.uniform(70, 210), canvas.random.uniform(8, 22)
        puff = [(cx - half, cy), (cx - half * 0.2, cy - thick), (cx + half, cy), (cx, cy + thick)]
        canvas.glow(closed(puff), lighter(low, 0.6), 0.55, 13)
    halo = [(x - 120, y - 90), (x + 120, y - 90), (x + 120, y + 90), (x - 120, y + 90)]
    canvas.glow(halo, (255, 246, 216), 0.7, 70)
    canvas.ball((x - 28, y - 28, x + 28, y + 28), (255, 255, 246), (255, 246, 214))


def ridge(canvas: Canvas, y: float, height: float, colour: Colour) -> None:
    """A line of hills, hazy at its foot."""
    step = canvas.width / 9
    tops = [(n * step, y - height * canvas.random.uniform(-0.5, 1)) for n in range(-1, 12)]
    line = [*drawn(tops), (canvas.width + 300, y + 140), (-300, y + 140)]
    canvas.shaded(line, darker(colour, 0.06), mix(colour, _HAZE, 0.6), across=False)


def field(canvas: Canvas, top: float, far: Colour, near: Colour) -> None:
    """Level ground to the lower edge, in strips that widen with nearness."""
    canvas.gradient((0, top, canvas.width, canvas.height), far, near)
    y, step = top + 4.0, 5.0
    while y < canvas.height:
        shade = mix(far, near, min(1, (y - top) / (canvas.height - top) * 1.3))
        tint = canvas.random.choice((lighter(shade, 0.1), darker(shade, 0.1), shade))
        lean = canvas.random.uniform(-8, 8)
        canvas.line([(0, y + lean), (canvas.width, y - lean)], tint, step * 0.5)
        y, step = y + step, step * 1.22


def river(canvas: Canvas, bends: tuple[tuple[float, float, float], ...]) -> None:
    """Water through bends of (y, middle, width), with the sky in it."""
    left = drawn([(x - wide / 2, y) for y, x, wide in bends])
    right = drawn([(x + wide / 2, y) for y, x, wide in bends])
    bank = [*((x - 6, y) for x, y in left), *((x + 6, y) for x, y in reversed(right))]
    canvas.polygon(bank, (186, 166, 116))
    canvas.shaded([*left, *reversed(right)], (222, 222, 206), (84, 138, 164), across=False)
    for (lx, y), (rx, _) in pairwise(
        [pair for both in zip(left, right, strict=True) for pair in both]
    ):
        if rx - lx > 20 and canvas.random.random() < 0.9:
            x = canvas.random.uniform(lx + 6, rx - (rx - lx) * 0.3)
            canvas.line([(x, y), (x + (rx - lx) * 0.2, y)], (232, 236, 228), 1.4)


def _copse(canvas: Canvas, x: float, y: float, size: float) -> None:
    crown(canvas, x, y - 30 * size, 60 * size, 30)


def _roof(canvas: Canvas, x: float, y: float, size: float) -> None:
    house(canvas, x, y + 4, 70 * size, canvas.random.choice(((196, 110, 84), (150, 92, 76))))
