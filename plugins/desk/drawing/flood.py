"""When the water is high: a hamlet in it, a wall against it, a kitchen for those who work."""

from PIL import Image

from .actors import Work, worker
from .boats import house, sampan
from .canvas import Canvas, Colour, darker, lighter, mix
from .curves import closed
from .figures import Look, facing, some_look
from .greenery import crown, palm
from .landscape import ridge
from .weather import bag

_WATER: tuple[Colour, Colour] = ((186, 174, 148), (128, 108, 82))
_COATS: tuple[Colour, ...] = ((236, 150, 66), (86, 132, 160), (92, 118, 84))


def hamlet(seed: int = 69) -> Image.Image:
    """Roofs and palms stand in brown water; boats bring boxes from house to house."""
    canvas = Canvas((150, 156, 160), seed)
    _overcast(canvas, 330)
    ridge(canvas, 326, 30, (112, 124, 122))
    canvas.gradient((0, 340, 1200, 800), *_WATER)
    for number in range(9):
        x = 30 + number * 140 + canvas.random.uniform(-20, 20)
        crown(canvas, x, 350, 34, 30)
    canvas.soften(3)
    for x, y, size, roof in (
        (200.0, 438, 70.0, (150, 92, 76)),
        (420.0, 420, 56.0, (176, 104, 80)),
        (700.0, 432, 64.0, (124, 100, 88)),
        (1010.0, 452, 86.0, (160, 88, 70)),
    ):
        house(canvas, x, y, size, roof)
        _surface(canvas, (x - size * 1.3, y - size * 0.3, x + size * 1.3, y + 8))
    for x in (80.0, 320.0, 860.0, 1130.0):
        palm(canvas, x, 470, 1.7)
        _surface(canvas, (x - 40, 452, x + 40, 476))
    for _ in range(240):
        x, y = canvas.random.uniform(-20, 1200), 360 + 430 * canvas.random.random() ** 1.3
        shade = mix((214, 206, 184), (110, 92, 70), canvas.random.random())
        canvas.line([(x, y), (x + 10 + (y - 350) * 0.2, y)], shade, 1 + (y - 350) / 200)
    for x, y, size in ((560, 520, 0.9), (250, 590, 1.5), (860, 660, 2.1)):
        sampan(canvas, x, y, size)
        for step in range(3):
            left = x - (48 - step * 22) * size
            carton = (left, y - 22 * size, left + 19 * size, y - 4 * size)
            canvas.gradient(carton, (214, 182, 134), (158, 124, 84))
    _rain(canvas, 300)
    return canvas.finish()


def wall(seed: int = 70) -> Image.Image:
    """A wall of sandbags, near, grows by one more row; behind it the water and the others."""
    canvas = Canvas((150, 156, 160), seed)
    _overcast(canvas, 360)
    canvas.gradient((0, 350, 1200, 560), *_WATER)
    for x in (120.0, 400.0, 980.0):
        crown(canvas, x, 366, 40, 36)
    canvas.soften(5)
    for number in range(5):
        coat = _COATS[number % 3]
        x, turn = 150 + number * 235, 1 if number % 2 else -1
        worker(canvas, x, 640, 330, turn, Work(coat, darker(coat, 0.4), 0.3 + 0.1 * (number % 3)))
        bag(canvas, x + turn * 100, 470, 1.7)
    for row in range(5):
        for number in range(-1, 13):
            x = number * 106 + (row % 2) * 53 + canvas.random.uniform(-5, 5)
            bag(canvas, x, 590 + row * 52, 2.4)
    canvas.glow([(0, 760), (1200, 760), (1200, 830), (0, 830)], (30, 22, 18), 0.5, 20)
    _rain(canvas, 360)
    return canvas.finish()


def kitchen(seed: int = 71) -> Image.Image:
    """Three cooks behind steaming pots under a canvas roof; parcels of rice on the table."""
    canvas = Canvas((120, 116, 106), seed)
    canvas.gradient((0, 0, 1200, 480), (150, 152, 148), (112, 108, 98))
    for number in range(10):
        facing(canvas, 40 + number * 128, 300, 48, some_look(canvas))
    canvas.soften(7)
    roof = [(-20, -20), (1220, -20), (1220, 90), (900, 150), (600, 96), (300, 150), (-20, 90)]
    canvas.shaded(roof, (96, 124, 104), (54, 78, 66), across=False)
    for x in (40, 1160):
        canvas.gradient((x - 9, 80, x + 9, 620), (190, 160, 112), (112, 86, 58), True)
    for x, cloth in ((250, (226, 228, 226)), (610, (92, 118, 84)), (950, (226, 228, 226))):
        facing(canvas, x, 360, 118, Look((36, 32, 30), (220, 178, 146), cloth, x == 950))
        canvas.shaded(
            closed([(x - 58, 262), (x - 44, 214), (x + 44, 214), (x + 58, 262)]),
            (252, 252, 248),
            (206, 206, 202),
        )
    canvas.gradient((0, 590, 1200, 640), (206, 184, 148), (168, 140, 104))
    canvas.gradient((0, 640, 1200, 800), (112, 88, 66), (66, 52, 42))
    for x in (140, 430, 770):
        canvas.gradient((x - 96, 500, x + 96, 622), (206, 208, 206), (110, 114, 118), True)
        canvas.ellipse((x - 96, 476, x + 96, 524), (232, 232, 228))
        canvas.ellipse((x - 84, 482, x + 84, 518), (250, 246, 230))
        puff = [(x - 50, 490), (x - 90, 300), (x + 10, 170), (x + 80, 320), (x + 50, 490)]
        canvas.glow(puff, (250, 250, 246), 0.5, 36)
    for number in range(14):
        x, y = 920 + (number % 5) * 56, 606 - (number // 5) * 34
        canvas.ball((x - 30, y - 24, x + 30, y + 20), (164, 190, 120), (84, 116, 66))
    return canvas.finish()


def _overcast(canvas: Canvas, bottom: float) -> None:
    canvas.gradient((0, 0, 1200, bottom + 20), (104, 112, 122), (190, 190, 182))
    for _ in range(26):
        x, y = canvas.random.uniform(-100, 1300), canvas.random.uniform(0, bottom * 0.7)
        half, thick = canvas.random.uniform(120, 280), canvas.random.uniform(20, 50)
        puff = [(x - half, y), (x - half * 0.3, y - thick), (x + half, y), (x, y + thick)]
        canvas.glow(closed(puff), (134, 140, 146), 0.5, 24)


def _surface(canvas: Canvas, box: tuple[float, float, float, float]) -> None:
    """Water over the foot of what stands in it."""
    left, top, right, bottom = box
    canvas.gradient(box, lighter(_WATER[0], 0.06), mix(*_WATER, 0.3))
    canvas.line([(left, top), (right, top)], (226, 218, 196), 2)
    canvas.glow([(left, top), (right, top), (right, bottom), (left, bottom)], (90, 70, 54), 0.2, 8)


def _rain(canvas: Canvas, drops: int) -> None:
    for _ in range(drops):
        x, y = canvas.random.uniform(0, 1260), canvas.random.uniform(-40, 800)
        canvas.line([(x, y), (x - 6, y + 24)], (206, 212, 214), 0.6)
