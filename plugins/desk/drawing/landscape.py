"""A river between hills, with young trees along its bank."""

from itertools import pairwise

from PIL import Image

from .canvas import Canvas, Colour, Point, mix


def riverside() -> Image.Image:
    """Morning over hills, fields and a river; a planted row in front."""
    canvas = Canvas((200, 220, 230), seed=8)
    canvas.gradient((0, 0, 1200, 420), (126, 178, 214), (250, 230, 196))
    canvas.glow([(820, 180), (1000, 180), (1000, 330), (820, 330)], (255, 244, 206), 0.9, 70)
    canvas.ellipse((876, 214, 948, 286), (255, 250, 226))
    for place in ((180, 110, 1.0), (520, 70, 0.7), (1040, 120, 0.8)):
        _cloud(canvas, *place)
    layers: tuple[tuple[float, float, Colour], ...] = (
        (330, 90, (146, 172, 186)),
        (380, 70, (112, 150, 148)),
        (430, 52, (84, 132, 104)),
    )
    for y, height, colour in layers:
        canvas.polygon(_ridge(canvas, y, height), colour)
    canvas.gradient((0, 450, 1200, 800), (142, 176, 96), (82, 128, 62))
    for row in range(9):
        y = 470 + row * row * 4.4
        canvas.line(
            [(0, y + 12), (1200, y - 8)], mix((126, 164, 86), (70, 116, 56), row / 9), 2 + row
        )
    _river(canvas)
    for number in range(7):
        _tree(canvas, 40 + number * 96, 690 + number * 8 + (number % 2) * 26, 0.8 + number * 0.05)
    return canvas.finish()


def _ridge(canvas: Canvas, y: float, height: float) -> list[Point]:
    heights = [canvas.random.uniform(-1, 1) * height for _ in range(9)]
    points: list[Point] = [(0, 800)]
    for step in range(241):
        place = step / 240 * 7.99
        number, share = int(place), place % 1
        soft = share * share * (3 - 2 * share)
        points.append((step * 5, y + heights[number] * (1 - soft) + heights[number + 1] * soft))
    return [*points, (1200, 800)]


def _river(canvas: Canvas) -> None:
    left: list[Point] = []
    right: list[Point] = []
    bends = (
        (448, 640, 6),
        (480, 720, 20),
        (520, 640, 44),
        (580, 760, 80),
        (660, 900, 130),
        (800, 1010, 220),
    )
    for (y, x, half), (below, beside, wider) in pairwise(bends):
        for step in range(20):
            share = step / 20
            soft = share * share * (3 - 2 * share)
            middle, width = x + (beside - x) * soft, half + (wider - half) * share
            left.append((middle - width, y + (below - y) * share))
            right.append((middle + width, y + (below - y) * share))
    left.append((bends[-1][1] - bends[-1][2], 800))
    right.append((bends[-1][1] + bends[-1][2], 800))
    bank = [(x - 10, y) for x, y in left] + [(x + 10, y) for x, y in reversed(right)]
    canvas.polygon(bank, (196, 178, 130))
    canvas.polygon([*left, *reversed(right)], (128, 178, 204))
    canvas.glow([(650, 505), (690, 505), (860, 680), (790, 680)], (255, 240, 206), 0.6, 26)
    for _ in range(40):
        height = canvas.random.uniform(610, 790)
        start = 800 + (height - 610) * 0.85 + canvas.random.uniform(-20, 90)
        length = canvas.random.uniform(14, 50)
        canvas.line([(start, height), (start + length, height)], (178, 212, 226), 2)


def _cloud(canvas: Canvas, x: float, y: float, size: float) -> None:
    for dx, dy, radius in ((0, 0, 34), (44, -14, 44), (96, -4, 38), (136, 6, 26)):
        half = radius * size
        middle, height = x + dx * size, y + dy * size
        canvas.ellipse(
            (middle - half, height - half, middle + half, height + half), (246, 248, 248)
        )
    canvas.box(
        (x - 30 * size, y + 4 * size, x + 160 * size, y + 34 * size), (246, 248, 248), 15 * size
    )


def _tree(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.glow(
        [(x - 40, y - 6), (x + 70, y - 6), (x + 70, y + 10), (x - 40, y + 10)],
        (20, 50, 20),
        0.5,
        10,
    )
    canvas.line([(x, y), (x, y - 96 * size)], (110, 80, 52), 9 * size)
    canvas.line([(x + 16 * size, y), (x + 16 * size, y - 70 * size)], (176, 150, 104), 4 * size)
    for _ in range(34):
        dx, dy = canvas.random.gauss(0, 22 * size), canvas.random.gauss(-112 * size, 24 * size)
        radius = canvas.random.uniform(10, 19) * size
        leaf = mix((70, 122, 62), (156, 190, 92), canvas.random.random())
        canvas.ellipse((x + dx - radius, y + dy - radius, x + dx + radius, y + dy + radius), leaf)
