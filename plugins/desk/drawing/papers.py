"""What lies on an office desk, seen from above."""

from PIL import Image

from .canvas import Canvas, Colour, Point, darker, lighter, mix
from .curves import closed, drawn
from .furniture import OAK

_INK: Colour = (150, 150, 156)
_RED: Colour = (148, 44, 44)


def on_a_desk(seed: int = 7) -> Image.Image:
    """Three papers, one on a red folder, a pen and a cup."""
    canvas = _desk(seed, OAK)
    _sheet(canvas, (120, 90), 0.10, (222, 204, 160), lines=0)
    _sheet(canvas, (170, 110), 0.06, (252, 251, 247), lines=15)
    _sheet(canvas, (470, 70), -0.05, (250, 249, 244), lines=17)
    _sheet(canvas, (760, 150), 0.12, _RED, lines=0)
    _sheet(canvas, (790, 172), 0.12, (252, 251, 247), lines=11)
    _pen(canvas, (330, 712), (640, 598), (34, 52, 92))
    _cup(canvas, 1040, 96)
    return _lit(canvas)


def signing(seed: int = 18) -> Image.Image:
    """A signed sheet with a round stamp of plain rings, glasses and a stamp's handle."""
    canvas = _desk(seed, (118, 78, 52))
    _sheet(canvas, (40, 60), -0.16, (238, 232, 214), lines=12)
    _sheet(canvas, (360, 40), 0.04, (253, 252, 248), lines=19, size=1.36)
    for radius, width in ((66, 7), (46, 3)):
        _ring(canvas, (726, 560), radius, (196, 62, 58), width)
    name = [(630, 596), (676, 540), (690, 606), (716, 566), (738, 600), (760, 560), (806, 580)]
    canvas.line(drawn(name), (40, 60, 130), 4)
    _pen(canvas, (800, 640), (1130, 470), (32, 34, 40))
    canvas.glow([(930, 90), (1130, 90), (1150, 260), (950, 260)], (10, 6, 4), 0.5, 22)
    canvas.ball((930, 70, 1090, 230), (150, 84, 60), (52, 24, 20))
    canvas.ball((970, 100, 1056, 186), (206, 150, 116), (96, 50, 40))
    for x in (160, 290):
        _ring(canvas, (x, 690), 56, (36, 38, 44), 8)
    canvas.line([(214, 678), (234, 678)], (36, 38, 44), 8)
    return _lit(canvas)


def forms(seed: int = 19, cover: Colour = (52, 96, 120)) -> Image.Image:
    """A keyboard, a printed form with boxes, folders in a row."""
    canvas = _desk(seed, (206, 196, 178))
    for number in range(4):
        corner = (40 + number * 34, 30 + number * 18)
        _sheet(canvas, corner, 0.03, mix(cover, (214, 178, 110), number / 4), lines=0)
    _sheet(canvas, (176, 100), 0.03, (253, 252, 248), lines=6)
    _sheet(canvas, (600, 20), -0.07, (252, 252, 250), lines=20, size=1.3)
    for row in range(6):
        y = 170 + row * 52
        canvas.box((690 + row * 4, y, 716 + row * 4, y + 26), (118, 130, 140), 3)
        canvas.box((694 + row * 4, y + 4, 712 + row * 4, y + 22), (252, 252, 250), 2)
        if canvas.random.random() < 0.7:
            tick = [(696 + row * 4, y + 12), (703 + row * 4, y + 20), (720 + row * 4, y - 4)]
            canvas.line(tick, (40, 90, 150), 4)
    canvas.glow([(60, 590), (700, 560), (730, 800), (60, 800)], (20, 20, 24), 0.4, 22)
    canvas.box((50, 590, 690, 820), (64, 68, 74), 16)
    for row in range(4):
        for key in range(13):
            x, y = 68 + key * 47, 608 + row * 50
            canvas.gradient((x, y, x + 40, y + 42), (232, 234, 234), (194, 198, 202))
    _pen(canvas, (790, 700), (1100, 620), cover)
    _cup(canvas, 1110, 520)
    return _lit(canvas)


def _desk(seed: int, wood: Colour) -> Canvas:
    canvas = Canvas(wood, seed)
    for number in range(130):
        y = number * 6.2 + canvas.random.uniform(-2, 2)
        shade = mix(wood, darker(wood, 0.6), canvas.random.uniform(0.02, 0.26))
        canvas.line([(-10, y), (600, y + canvas.random.uniform(-7, 7)), (1210, y)], shade, 3)
    return canvas


def _lit(canvas: Canvas) -> Image.Image:
    """Window light over the desk, from the upper left, with the window's bars."""
    for number in range(3):
        left = -200 + number * 420
        beam = [(left, 0), (left + 330, 0), (left + 790, 800), (left + 430, 800)]
        canvas.glow(beam, (255, 244, 214), 0.24, 22)
    canvas.glow([(760, 380), (1240, 200), (1240, 840), (560, 840)], (20, 16, 30), 0.26, 110)
    return canvas.finish()


def _sheet(
    canvas: Canvas, corner: Point, lean: float, paper: Colour, lines: int, size: float = 1
) -> None:
    left, top = corner

    def at(x: float, y: float) -> Point:
        return left + (x - y * lean) * size, top + (y + x * lean) * size

    canvas.glow([at(10, 14), at(356, 14), at(360, 520), at(10, 520)], (14, 8, 6), 0.5, 16)
    page = [at(0, 0), at(340, 0), at(340, 490), at(0, 490)]
    canvas.shaded(page, lighter(paper, 0.3), darker(paper, 0.05))
    for row in range(lines):
        y = 56 + row * 22
        end = 300 if row % 5 != 4 else canvas.random.uniform(120, 230)
        ink, width = ((70, 70, 76), 6) if row == 0 else (_INK, 3.4)
        start = 90 if row == 0 else 40
        canvas.line([at(start, y), at(end - (50 if row == 0 else 0), y)], ink, width * size)


def _pen(canvas: Canvas, end: Point, tip: Point, barrel: Colour) -> None:
    (x, y), (to_x, to_y) = end, tip
    mid = (x + (to_x - x) * 0.88, y + (to_y - y) * 0.88)
    canvas.glow([(x, y + 10), (x + 8, y + 26), (to_x, to_y + 18), (to_x, to_y)], (0, 0, 0), 0.5, 8)
    canvas.line([end, mid], darker(barrel, 0.3), 19)
    canvas.line([(x, y - 3), (mid[0], mid[1] - 3)], lighter(barrel, 0.14), 11)
    canvas.line([(x + 4, y - 6), (mid[0], mid[1] - 6)], lighter(barrel, 0.6), 2)
    canvas.line([mid, tip], (206, 180, 110), 9)


def _cup(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(
        [(x - 70, y - 40), (x + 120, y - 40), (x + 130, y + 130), (x - 50, y + 130)],
        (0, 0, 0),
        0.45,
        24,
    )
    canvas.line([(x + 60, y + 40), (x + 112, y + 72)], (236, 232, 224), 20)
    for edge, light, dark in (
        (88, (255, 254, 248), (206, 200, 190)),
        (70, (226, 220, 208), (180, 172, 160)),
        (64, (166, 116, 70), (92, 54, 28)),
    ):
        canvas.ball((x - edge, y - edge, x + edge, y + edge), light, dark)


def _ring(canvas: Canvas, middle: Point, radius: float, ink: Colour, width: float) -> None:
    x, y = middle
    eighth = radius * 0.7071
    corners = [(x + radius, y), (x + eighth, y + eighth), (x, y + radius), (x - eighth, y + eighth)]
    corners += [(2 * x - cx, 2 * y - cy) for cx, cy in corners]
    points = closed(corners)
    canvas.line([*points, points[0]], ink, width)
