"""Rooms where an office learns and works: a reading room, a class at screens, a row of machines."""

from PIL import Image

from .canvas import Canvas, Colour, darker, lighter, mix
from .curves import placed
from .figures import Look, facing, from_behind, some_look
from .furniture import OAK, WOOD, table_lamp, window

_SPINES: tuple[Colour, ...] = (
    (142, 58, 52),
    (58, 88, 110),
    (92, 112, 84),
    (190, 154, 92),
    (112, 92, 128),
    (206, 196, 172),
)


def reading_room(seed: int = 5) -> Image.Image:
    """Shelves, a window with daylight, readers at a long table under lamps."""
    canvas = Canvas((224, 214, 194), seed)
    canvas.gradient((0, 0, 1200, 540), (236, 226, 206), (206, 192, 166))
    for left, right in ((30, 400), (800, 1170)):
        shelves(canvas, left, right)
    window(canvas, (458, 66, 742, 364))
    canvas.gradient((0, 540, 1200, 800), (158, 120, 84), (104, 76, 54))
    canvas.glow([(460, 100), (740, 100), (960, 800), (260, 800)], (255, 246, 216), 0.34, 80)
    canvas.soften(4)
    canvas.gradient((0, 556, 1200, 690), lighter(OAK, 0.16), OAK)
    canvas.glow([(0, 690), (1200, 690), (1200, 730), (0, 730)], (20, 12, 8), 0.5, 12)
    canvas.gradient((0, 690, 1200, 722), darker(OAK, 0.2), darker(OAK, 0.45))
    for x in (250, 600, 950):
        table_lamp(canvas, x, 606)
    for x in (130, 480, 730, 1070):
        _open_book(canvas, x, 650)
    for x in (130, 480, 840, 1080):
        from_behind(canvas, x, 690, 110, some_look(canvas))
    return canvas.finish()


def training_room(seed: int = 6, screen: Colour = (70, 120, 160)) -> Image.Image:
    """Learners from behind at screens, a teacher beside a projected chart."""
    canvas = Canvas((222, 226, 226), seed)
    canvas.gradient((0, 0, 1200, 430), (234, 236, 232), (204, 208, 206))
    canvas.box((300, 36, 850, 352), (110, 116, 120), 6)
    canvas.gradient((312, 48, 838, 340), (252, 252, 250), (232, 240, 246))
    for number, height in enumerate((60, 96, 84, 138, 160, 204)):
        x = 384 + number * 70
        canvas.gradient((x, 308 - height, x + 42, 308), lighter(screen, 0.2), darker(screen, 0.2))
    canvas.line([(366, 308), (800, 308)], (110, 116, 120), 3)
    facing(canvas, 950, 208, 84, Look((34, 30, 28), (222, 180, 148), (90, 112, 136), seed % 2 == 0))
    canvas.gradient((0, 430, 1200, 800), (152, 140, 124), (96, 86, 78))
    canvas.glow([(312, 48), (838, 48), (1100, 800), (100, 800)], (240, 248, 255), 0.26, 70)
    canvas.soften(4)
    for y, size, gap, first in ((446, 52, 186, 40), (570, 76, 268, -30), (726, 112, 390, 90)):
        canvas.gradient((0, y + 4, 1200, y + size * 0.5), lighter(OAK, 0.36), OAK)
        for number in range(8):
            x = first + number * gap
            _screen(canvas, x, y - size * 0.5, size)
        for number in range(8):
            seat = first + number * gap + size * canvas.random.uniform(0.1, 0.5)
            from_behind(canvas, seat, y + size * 0.3, size * 0.9, some_look(canvas))
        if y < 700:
            canvas.soften(1.2)
    return canvas.finish()


def machines(seed: int = 14) -> Image.Image:
    """Racks of machines in perspective with small lights, a technician at the end."""
    canvas = Canvas((28, 36, 48), seed)
    canvas.gradient((0, 0, 1200, 800), (44, 58, 76), (22, 28, 38))
    canvas.gradient((470, 250, 730, 560), (170, 200, 214), (104, 136, 156))
    for side in (-1, 1):
        for number in range(5):
            near, far = 640 - number * 106, 640 - (number + 1) * 106 + 8
            _rack(canvas, side, near, far)
    floor = [(470, 560), (730, 560), (1200, 800), (0, 800)]
    canvas.shaded(floor, (128, 150, 162), (58, 70, 82), across=False)
    for step in range(6):
        y = 566 + step * step * 9
        wide = 130 + (y - 560) * 1.96
        canvas.line([(600 - wide, y), (600 + wide, y)], (84, 100, 112), 1 + step * 0.5)
    canvas.glow([(500, 0), (700, 0), (760, 560), (440, 560)], (214, 236, 246), 0.36, 70)
    canvas.soften(1.5)
    look = Look((30, 28, 28), (216, 172, 140), (226, 228, 226))
    canvas.glow([(540, 560), (760, 560), (800, 800), (500, 800)], (6, 10, 16), 0.4, 30)
    from_behind(canvas, 660, 420, 96, look)
    canvas.box((716, 560, 836, 640), (40, 44, 52), 8)
    canvas.gradient((722, 566, 830, 634), (170, 210, 226), (98, 148, 176))
    canvas.line([(740, 520), (770, 610)], (206, 208, 208), 34)
    return canvas.finish()


def shelves(canvas: Canvas, left: float, right: float) -> None:
    """Five shelves of books from the floor to the ceiling."""
    canvas.gradient((left - 14, 16, right + 14, 552), darker(OAK, 0.2), darker(OAK, 0.4))
    for shelf in range(5):
        top = 34 + shelf * 101
        canvas.gradient((left, top, right, top + 88), darker(WOOD, 0.7), darker(WOOD, 0.45))
        x = left + 4.0
        while x < right - 20:
            wide, high = canvas.random.uniform(11, 22), canvas.random.uniform(58, 82)
            spine = canvas.random.choice(_SPINES)
            back = (x, top + 88 - high, x + wide, top + 88)
            canvas.gradient(back, lighter(spine, 0.14), darker(spine, 0.3), True)
            band = mix(spine, (255, 240, 200), 0.5)
            canvas.box((x + 2, top + 100 - high, x + wide - 2, top + 105 - high), band)
            x += wide + 2


def _rack(canvas: Canvas, side: int, near: float, far: float) -> None:
    def at(x: float, share: float) -> tuple[float, float]:
        top, bottom = 400 - x * 0.72, 400 + x * 0.7
        return 600 + side * x, top + (bottom - top) * share

    face = [at(near, 0), at(far, 0), at(far, 1), at(near, 1)]
    one, other = (52, 62, 76), (30, 36, 46)
    canvas.shaded(face, one if side < 0 else other, other if side < 0 else one)
    for row in range(1, 15):
        share = row / 15
        canvas.line([at(near - 6, share), at(far + 6, share)], (18, 22, 30), 3)
        for light in range(4):
            if canvas.random.random() < 0.6:
                x = near - (near - far) * (0.2 + 0.2 * light)
                dot = canvas.random.choice(((120, 226, 170), (120, 200, 240), (244, 196, 110)))
                spot, r = at(x, share + 0.025), max(1.2, x / 190)
                canvas.ellipse((spot[0] - r, spot[1] - r, spot[0] + r, spot[1] + r), dot)


def _open_book(canvas: Canvas, x: float, y: float) -> None:
    shadow = [(x - 62, y), (x + 62, y), (x + 62, y + 12), (x - 62, y + 12)]
    canvas.glow(shadow, (30, 18, 10), 0.5, 6)
    for side in (-1, 1):
        page = placed([(62, 0), (0, 6), (0, -22), (52, -28)], x, y, 1, side)
        canvas.shaded(page, (255, 252, 244), (226, 220, 206))
        for row in range(3):
            text = placed([(48, -20 + row * 6), (8, -15 + row * 6)], x, y, 1, side)
            canvas.line(text, (170, 164, 152), 1.6)


def _screen(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.box((x - size * 0.14, y + size * 0.2, x + size * 0.14, y + size * 0.6), (58, 62, 66))
    canvas.box((x - size * 0.95, y - size, x + size * 0.95, y + size * 0.26), (40, 44, 48), 4)
    left, right = x - size * 0.87, x + size * 0.87
    canvas.gradient(
        (left, y - size * 0.92, right, y + size * 0.18), (232, 242, 248), (176, 206, 226)
    )
    for row in range(3):
        line = y - size * (0.74 - row * 0.22)
        end = x + size * (0.5 - row * 0.2)
        canvas.box((x - size * 0.7, line, end, line + size * 0.08), (116, 150, 178), 1)
