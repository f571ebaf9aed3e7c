"""A conference hall, four times: the opening, the delegates, a speech, a handover.

The stage has a plain backdrop: no flag, emblem, portrait or lettering is ever drawn.
"""

from PIL import Image

from .canvas import Canvas, Colour, mix
from .figures import Look, facing, from_behind, from_the_side, some_look

_DRAPE: Colour = (122, 44, 46)
_WALL: Colour = (214, 200, 176)
_WOOD: Colour = (128, 84, 52)


def opening() -> Image.Image:
    """A speaker behind a lectern on the stage, heads of the audience in front."""
    canvas = Canvas(_WALL, seed=1)
    _drapes(canvas, 0, 1200, 560)
    _backdrop(canvas, (430, 90, 1090, 400))
    canvas.gradient((0, 520, 1200, 620), (150, 104, 66), (112, 74, 46))
    canvas.glow([(250, 0), (420, 0), (620, 640), (120, 640)], (255, 240, 205), 0.35, 60)
    facing(canvas, 322, 265, 96, Look((44, 38, 35), (222, 180, 148), (60, 78, 64)))
    _lectern(canvas, 322, 385)
    for x in (560, 1010):
        _flowers(canvas, x, 545)
    _presiding_table(canvas)
    for row, (y, size, gap) in enumerate(((690, 62, 150), (790, 82, 196))):
        for number in range(-1, 9):
            from_behind(canvas, number * gap + row * 70, y, size, some_look(canvas))
    return canvas.finish()


def delegates() -> Image.Image:
    """Three rows of delegates at long tables, from the front."""
    canvas = Canvas(_WALL, seed=2)
    canvas.gradient((0, 0, 1200, 330), (226, 214, 192), (198, 182, 154))
    for x in range(60, 1200, 270):
        canvas.gradient((x, 40, x + 150, 230), (206, 226, 236), (238, 240, 226))
        canvas.box((x + 72, 40, x + 78, 230), (150, 128, 100))
        canvas.box((x - 6, 228, x + 156, 240), (150, 128, 100), 3)
    canvas.gradient((0, 330, 1200, 800), (136, 94, 66), (104, 70, 48))
    for y, size, gap, first in ((300, 50, 132, 40), (432, 68, 178, 110), (604, 92, 238, 130)):
        for number in range(11):
            facing(canvas, first + number * gap, y, size, some_look(canvas))
        _long_table(canvas, y + size * 1.35, size)
        for number in range(11):
            _place(canvas, first + number * gap, y + size * 1.35, size)
    return canvas.finish()


def speech() -> Image.Image:
    """One delegate stands among the seated ones; the stage is far in front."""
    canvas = Canvas(_WALL, seed=3)
    canvas.gradient((0, 0, 1200, 420), (218, 206, 184), (190, 172, 144))
    for x in range(-100, 1300, 200):
        canvas.glow([(x, 0), (x + 90, 0), (x + 70, 60), (x + 20, 60)], (255, 250, 228), 0.8, 18)
    _drapes(canvas, 250, 950, 330)
    _backdrop(canvas, (400, 80, 800, 240))
    canvas.gradient((200, 330, 1000, 380), (146, 102, 66), (116, 78, 48))
    for number in range(5):
        facing(canvas, 440 + number * 80, 268, 34, some_look(canvas))
    canvas.box((390, 300, 810, 352), (238, 234, 224), 4)
    canvas.gradient((0, 380, 1200, 800), (120, 84, 60), (78, 54, 40))
    for row, (y, size, gap) in enumerate(((450, 42, 104), (540, 56, 138), (650, 74, 180))):
        for number in range(-1, 13):
            x = number * gap + row * 40
            if row < 2 or abs(x - 640) > 120:
                from_behind(canvas, x, y, size, some_look(canvas))
                _seat(canvas, x, y + size * 1.15, size)
    standing = Look((38, 33, 31), (214, 172, 140), (58, 76, 62))
    canvas.glow([(540, 420), (750, 420), (790, 800), (500, 800)], (0, 0, 0), 0.3, 40)
    from_the_side(canvas, 640, 430, 88, -1, standing)
    canvas.line([(650, 500), (560, 560), (540, 470)], mix(standing.cloth, (0, 0, 0), 0.12), 34)
    canvas.ellipse((522, 440, 560, 480), standing.skin)
    canvas.line([(540, 470), (556, 420)], (40, 40, 44), 12)
    canvas.ellipse((544, 402, 570, 430), (60, 60, 66))
    return canvas.finish()


def handover() -> Image.Image:
    """Two people shake hands; one holds a folder."""
    canvas = Canvas(_WALL, seed=4)
    _drapes(canvas, 0, 1200, 800)
    _backdrop(canvas, (250, 60, 950, 430))
    canvas.gradient((0, 640, 1200, 800), (150, 104, 66), (108, 72, 46))
    canvas.glow([(300, 100), (900, 100), (1000, 800), (200, 800)], (255, 240, 210), 0.28, 90)
    left = Look((40, 35, 33), (220, 178, 146), (60, 80, 66))
    right = Look((58, 50, 46), (208, 164, 132), (54, 64, 88))
    from_the_side(canvas, 400, 270, 132, 1, left)
    from_the_side(canvas, 800, 270, 132, -1, right)
    for shoulder, elbow, look in ((400, 440, left), (800, 760, right)):
        arm = mix(look.cloth, (0, 0, 0), 0.14)
        canvas.line([(shoulder, 345), (elbow, 510), (600, 520)], arm, 54)
        cuff = 600 - 46 if shoulder < 600 else 600 + 46
        canvas.ellipse((cuff - 22, 492, cuff + 22, 546), (238, 238, 232))
    canvas.ellipse((562, 494, 640, 546), left.skin)
    canvas.ellipse((572, 500, 646, 540), right.skin)
    for finger in range(3):
        canvas.line([(584, 508 + finger * 11), (618, 505 + finger * 11)], left.skin, 9)
    canvas.polygon([(842, 470), (960, 450), (980, 620), (862, 642)], (148, 38, 40))
    canvas.polygon([(842, 470), (850, 468), (870, 640), (862, 642)], (108, 26, 28))
    canvas.line([(826, 350), (880, 480), (880, 560)], mix(right.cloth, (0, 0, 0), 0.24), 50)
    canvas.ellipse((858, 545, 906, 592), right.skin)
    return canvas.finish()


def _drapes(canvas: Canvas, left: float, right: float, bottom: float) -> None:
    fold = 44
    x = left
    while x < right:
        edge = min(x + fold, right)
        for part in range(8):
            share = abs(part - 3.5) / 3.5
            start = x + (edge - x) * part / 8
            colour = mix(mix(_DRAPE, (255, 190, 170), 0.16), mix(_DRAPE, (0, 0, 0), 0.34), share)
            canvas.box((start, 0, x + (edge - x) * (part + 1) / 8, bottom), colour)
        x += fold


def _backdrop(canvas: Canvas, box: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = box
    canvas.glow([(left, top), (right, top), (right, bottom + 18), (left, bottom + 18)], (0, 0, 0), 0.4, 14)
    canvas.box(box, (206, 182, 128), 4)
    canvas.gradient((left + 8, top + 8, right - 8, bottom - 8), (46, 92, 128), (32, 66, 98))
    middle = (left + right) / 2
    for at, width in ((0.36, 0.34), (0.52, 0.26), (0.66, 0.16)):
        y = top + (bottom - top) * at
        half = (right - left) * width
        canvas.box((middle - half, y - 4, middle + half, y + 4), (214, 222, 226), 4)


def _lectern(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon([(x - 92, y), (x + 92, y), (x + 76, y + 250), (x - 76, y + 250)], _WOOD)
    canvas.polygon(
        [(x - 66, y + 40), (x + 66, y + 40), (x + 56, y + 220), (x - 56, y + 220)],
        mix(_WOOD, (255, 220, 170), 0.18),
    )
    canvas.box((x - 108, y - 16, x + 108, y + 6), mix(_WOOD, (0, 0, 0), 0.25), 5)
    for lean in (-26, 26):
        canvas.line([(x + lean * 1.6, y - 12), (x + lean, y - 74)], (46, 46, 50), 5)
        canvas.ellipse((x + lean - 9, y - 90, x + lean + 9, y - 64), (34, 34, 38))


def _flowers(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon([(x - 22, y - 40), (x + 22, y - 40), (x + 14, y + 10), (x - 14, y + 10)], (232, 230, 222))
    for _ in range(60):
        dx, dy = canvas.random.gauss(0, 26), canvas.random.gauss(-72, 18)
        colour = canvas.random.choice(((226, 96, 102), (244, 190, 84), (246, 238, 226), (88, 130, 76)))
        canvas.ellipse((x + dx - 9, y + dy - 9, x + dx + 9, y + dy + 9), colour)


def _presiding_table(canvas: Canvas) -> None:
    for number in range(4):
        facing(canvas, 650 + number * 90, 462, 46, some_look(canvas))
    canvas.box((600, 500, 970, 585), (240, 236, 226), 5)
    for x in range(612, 966, 18):
        canvas.line([(x, 512), (x, 582)], (222, 216, 202), 3)


def _long_table(canvas: Canvas, y: float, size: float) -> None:
    canvas.glow([(0, y), (1200, y), (1200, y + size * 1.5), (0, y + size * 1.5)], (0, 0, 0), 0.4, 16)
    canvas.gradient((0, y, 1200, y + size * 1.4), (244, 241, 233), (222, 215, 200))
    canvas.box((0, y, 1200, y + size * 0.14), (252, 250, 245))


def _place(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.polygon(
        [
            (x - size * 0.5, y - size * 0.06),
            (x + size * 0.3, y - size * 0.06),
            (x + size * 0.36, y + size * 0.1),
            (x - size * 0.56, y + size * 0.1),
        ],
        (255, 255, 255),
    )
    canvas.box((x - size * 0.3, y + size * 0.16, x + size * 0.3, y + size * 0.42), (196, 60, 58), 3)
    bottle = x + size * 0.7
    canvas.box((bottle - size * 0.08, y - size * 0.38, bottle + size * 0.08, y + size * 0.1), (196, 222, 232), 4)
    canvas.box((bottle - size * 0.05, y - size * 0.48, bottle + size * 0.05, y - size * 0.36), (70, 120, 160), 2)


def _seat(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.box((x - size * 0.95, y, x + size * 0.95, y + size * 1.6), (128, 40, 42), size * 0.2)
    canvas.box((x - size * 0.95, y, x + size * 0.95, y + size * 0.16), (156, 62, 60), size * 0.08)
