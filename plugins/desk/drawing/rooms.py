"""Rooms where an office works: a reading room, a training room."""

from PIL import Image

from .canvas import Canvas, Colour, mix
from .figures import from_behind, some_look

_SPINES: tuple[Colour, ...] = (
    (142, 58, 52),
    (58, 88, 110),
    (92, 112, 84),
    (190, 154, 92),
    (112, 92, 128),
    (206, 196, 172),
)
_OAK: Colour = (150, 108, 70)


def reading_room() -> Image.Image:
    """Shelves, a window with daylight, readers at a long table under lamps."""
    canvas = Canvas((224, 214, 194), seed=5)
    canvas.gradient((0, 0, 1200, 520), (232, 224, 206), (208, 196, 170))
    for left, right in ((30, 400), (800, 1170)):
        _shelves(canvas, left, right)
    canvas.box((440, 50, 760, 380), mix(_OAK, (255, 255, 255), 0.25), 6)
    canvas.gradient((456, 66, 744, 364), (176, 210, 230), (232, 240, 226))
    for _ in range(46):
        x, y = canvas.random.uniform(456, 720), canvas.random.uniform(240, 344)
        canvas.ellipse(
            (x, y, x + 30, y + 22), canvas.random.choice(((120, 158, 106), (146, 178, 122)))
        )
    canvas.box((596, 60, 604, 370), mix(_OAK, (255, 255, 255), 0.25))
    canvas.gradient((0, 520, 1200, 800), (158, 120, 84), (112, 82, 58))
    canvas.glow([(460, 380), (740, 380), (900, 800), (300, 800)], (255, 248, 220), 0.35, 70)
    canvas.polygon([(120, 560), (1080, 560), (1180, 680), (20, 680)], _OAK)
    canvas.polygon([(20, 680), (1180, 680), (1180, 712), (20, 712)], mix(_OAK, (0, 0, 0), 0.3))
    for x in (250, 600, 950):
        _lamp(canvas, x, 600)
        _open_book(canvas, x + 110, 632)
        _open_book(canvas, x - 120, 632)
    for x in (130, 490, 840, 1080):
        from_behind(canvas, x, 690, 92, some_look(canvas))
    return canvas.finish()


def training_room() -> Image.Image:
    """Learners from behind at screens, a projected chart on the wall."""
    canvas = Canvas((222, 226, 226), seed=6)
    canvas.gradient((0, 0, 1200, 430), (230, 234, 232), (202, 208, 206))
    canvas.box((330, 46, 870, 356), (120, 126, 130), 6)
    canvas.gradient((342, 58, 858, 344), (250, 251, 250), (236, 242, 246))
    for number, height in enumerate((60, 96, 84, 138, 160, 204)):
        x = 410 + number * 70
        canvas.box(
            (x, 312 - height, x + 40, 312), mix((70, 120, 160), (40, 84, 122), number / 6), 3
        )
    canvas.line([(392, 312), (816, 312)], (90, 96, 100), 3)
    canvas.glow([(342, 58), (858, 58), (1100, 800), (100, 800)], (240, 248, 255), 0.25, 60)
    canvas.gradient((0, 430, 1200, 800), (152, 140, 124), (104, 94, 84))
    for y, size, gap, first in ((452, 44, 176, 70), (574, 64, 256, -20), (716, 90, 366, 60)):
        for number in range(8):
            x = first + number * gap
            _screen(canvas, x, y - size * 0.55, size)
        top = y + size * 0.2
        canvas.box((0, top, 1200, top + size * 0.22), mix(_OAK, (255, 255, 255), 0.3))
        for number in range(8):
            from_behind(canvas, first + number * gap + size * 0.5, y, size * 0.9, some_look(canvas))
    return canvas.finish()


def _shelves(canvas: Canvas, left: float, right: float) -> None:
    canvas.box((left - 14, 20, right + 14, 540), mix(_OAK, (0, 0, 0), 0.28), 4)
    for shelf in range(5):
        top = 34 + shelf * 101
        canvas.box((left, top, right, top + 88), mix(_OAK, (0, 0, 0), 0.52))
        x = left + 4.0
        while x < right - 20:
            width, height = canvas.random.uniform(11, 22), canvas.random.uniform(58, 82)
            spine = canvas.random.choice(_SPINES)
            canvas.box((x, top + 88 - height, x + width, top + 88), spine, 2)
            band = mix(spine, (255, 240, 200), 0.5)
            canvas.box((x + 2, top + 100 - height, x + width - 2, top + 105 - height), band)
            x += width + 2


def _lamp(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(
        [(x - 60, y - 50), (x + 60, y - 50), (x + 120, y + 60), (x - 120, y + 60)],
        (255, 236, 170),
        0.7,
        26,
    )
    canvas.line([(x, y + 20), (x, y - 80)], (92, 78, 52), 7)
    canvas.ellipse((x - 34, y + 10, x + 34, y + 30), (92, 78, 52))
    canvas.polygon(
        [(x - 30, y - 110), (x + 30, y - 110), (x + 58, y - 56), (x - 58, y - 56)], (44, 104, 84)
    )
    canvas.box((x - 56, y - 58, x + 56, y - 52), (252, 240, 196), 3)


def _open_book(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon([(x - 62, y), (x, y + 6), (x, y - 22), (x - 52, y - 28)], (250, 247, 238))
    canvas.polygon([(x + 62, y), (x, y + 6), (x, y - 22), (x + 52, y - 28)], (240, 235, 222))
    for row in range(3):
        canvas.line([(x - 48, y - 20 + row * 6), (x - 8, y - 15 + row * 6)], (176, 170, 158), 2)
        canvas.line([(x + 8, y - 15 + row * 6), (x + 48, y - 20 + row * 6)], (176, 170, 158), 2)


def _screen(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.box((x - size * 0.9, y - size * 1.0, x + size * 0.9, y + size * 0.2), (46, 50, 54), 4)
    canvas.gradient(
        (x - size * 0.82, y - size * 0.92, x + size * 0.82, y + size * 0.12),
        (222, 236, 246),
        (180, 208, 228),
    )
    for row in range(3):
        line = y - size * (0.74 - row * 0.22)
        canvas.box(
            (x - size * 0.7, line, x + size * (0.5 - row * 0.2), line + size * 0.08),
            (116, 150, 178),
            1,
        )
    canvas.box((x - size * 0.14, y + size * 0.2, x + size * 0.14, y + size * 0.8), (58, 62, 66))
