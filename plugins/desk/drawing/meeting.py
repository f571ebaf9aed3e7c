"""Two people who meet, and many around a table."""

from PIL import Image

from .actors import arm, from_the_side
from .canvas import Canvas, Colour, darker, lighter
from .curves import closed, placed
from .figures import Look, facing, from_behind, some_look
from .furniture import OAK, TEAL, WINE, backdrop, drapes, flowers, place, window

_WALL: Colour = (226, 216, 196)


def handover(seed: int = 4, cloth: Colour = WINE, framed: bool = False) -> Image.Image:
    """Two people shake hands before drapes; one holds a folder, or a framed sheet."""
    canvas = Canvas(_WALL, seed)
    drapes(canvas, (0, 0, 1200, 800), cloth, 70)
    backdrop(canvas, (190, 40, 1010, 400), TEAL if cloth == WINE else (44, 92, 134))
    for x in (60, 1140):
        flowers(canvas, x, 640, 2.0)
    canvas.glow([(300, 0), (900, 0), (1000, 800), (200, 800)], (255, 238, 206), 0.3, 90)
    canvas.soften(8)
    left = Look((34, 30, 28), (222, 178, 146), (74, 94, 74))
    right = Look((44, 36, 34), (226, 186, 156), (60, 70, 96), seed % 2 == 1)
    arm(canvas, [(872, 380), (930, 520), (860, 610)], 150, right, 0.24)
    from_the_side(canvas, 380, 262, 158, 1, left)
    from_the_side(canvas, 830, 262, 158, -1, right)
    if framed:
        _frame(canvas, 846, 586)
    else:
        folder = [(806, 520), (952, 500), (972, 690), (826, 712)]
        canvas.glow(folder, (10, 8, 10), 0.4, 12)
        canvas.shaded(folder, (178, 60, 58), (118, 30, 34))
        canvas.line([(822, 540), (840, 700)], (214, 160, 120), 4)
    arm(canvas, [(800, 350), (752, 520), (664, 520)], 150, right, 0.16)
    arm(canvas, [(404, 350), (452, 520), (540, 520)], 150, left, 0.06)
    canvas.ball((574, 490, 646, 550), lighter(left.skin, 0.12), darker(right.skin, 0.2))
    for finger in range(3):
        y = 508 + finger * 13
        canvas.line([(592, y), (626, y - 2)], darker(left.skin, 0.16), 2)
    return canvas.finish()


def around_a_table(seed: int = 12, cloth: Colour = (120, 96, 70)) -> Image.Image:
    """A working meeting: people on both sides of a long table, a lit screen at its end."""
    canvas = Canvas(_WALL, seed)
    canvas.gradient((0, 0, 1200, 430), lighter(_WALL, 0.3), darker(_WALL, 0.12))
    for x in (30, 980):
        window(canvas, (x, 60, x + 190, 330))
    canvas.box((392, 56, 808, 304), (54, 60, 66), 8)
    canvas.gradient((402, 66, 798, 294), (238, 244, 248), (204, 222, 234))
    for number, height in enumerate((50, 84, 70, 118, 140)):
        x = 452 + number * 64
        canvas.gradient((x, 262 - height, x + 36, 262), (92, 142, 170), (52, 96, 128))
    canvas.line([(440, 262), (770, 262)], (96, 106, 114), 3)
    canvas.gradient((0, 430, 1200, 800), (150, 120, 92), (92, 70, 54))
    canvas.glow([(60, 60), (220, 60), (560, 800), (120, 800)], (255, 246, 220), 0.3, 70)
    facing(canvas, 600, 366, 58, some_look(canvas))
    canvas.soften(5)
    for number, (y, size) in enumerate(((380, 66), (426, 84), (492, 108))):
        for side in (-1, 1):
            x = 600 + side * (190 + number * 104)
            facing(canvas, x, y, size, some_look(canvas))
    top = [(470, 424), (730, 424), (1120, 800), (80, 800)]
    canvas.glow(top, (20, 12, 8), 0.5, 24)
    canvas.shaded(top, lighter(cloth, 0.34), darker(cloth, 0.16), across=False)
    shine = [(540, 424), (660, 424), (760, 800), (440, 800)]
    canvas.glow(shine, (255, 250, 238), 0.4, 40)
    flowers(canvas, 600, 536, 0.9)
    for number, (y, size) in enumerate(((470, 40), (545, 58), (650, 84))):
        for side in (-1, 1):
            place(canvas, 600 + side * (120 + number * 88), y, size)
    with canvas.apart(9):
        for x in (250, 940):
            from_behind(canvas, x, 712, 170, some_look(canvas))
    return canvas.finish()


def visit(seed: int = 13) -> Image.Image:
    """In a plain front room: two visitors bring an elderly host a parcel."""
    canvas = Canvas((222, 206, 176), seed)
    canvas.gradient((0, 0, 1200, 560), (232, 218, 188), (204, 184, 148))
    window(canvas, (110, 70, 380, 400))
    canvas.gradient((800, 250, 1180, 560), lighter(OAK, 0.1), darker(OAK, 0.3))
    for x in (816, 1000):
        canvas.gradient((x, 270, x + 164, 540), darker(OAK, 0.1), darker(OAK, 0.3))
    for x, y in ((850, 196), (960, 190), (1090, 200)):
        canvas.ball((x - 24, y, x + 24, y + 54), (236, 240, 240), (130, 150, 160))
    canvas.gradient((0, 560, 1200, 800), (176, 116, 88), (124, 78, 60))
    canvas.glow([(120, 80), (380, 80), (760, 800), (200, 800)], (255, 244, 214), 0.4, 80)
    canvas.soften(6)
    host = Look((190, 188, 186), (206, 160, 128), (150, 132, 112))
    guest = Look((34, 30, 28), (222, 180, 148), (74, 94, 74))
    other = Look((36, 30, 30), (228, 190, 162), (150, 176, 196), True)
    from_the_side(canvas, 176, 232, 128, 1, other)
    from_the_side(canvas, 370, 244, 146, 1, guest)
    from_the_side(canvas, 850, 300, 140, -1, host)
    parcel = closed(placed([(-90, -50), (90, -50), (94, 56), (-94, 56)], 606, 506, 1))
    canvas.glow(parcel, (20, 12, 8), 0.4, 12)
    canvas.shaded(parcel, (214, 96, 78), (146, 48, 44))
    canvas.line([(606, 452), (606, 560)], (240, 206, 120), 9)
    canvas.line([(516, 500), (696, 500)], (240, 206, 120), 9)
    arm(canvas, [(830, 392), (800, 520), (726, 520)], 134, host, 0.1)
    arm(canvas, [(392, 336), (420, 500), (492, 512)], 138, guest, 0.06)
    return canvas.finish()


def _frame(canvas: Canvas, x: float, y: float) -> None:
    edge = [(x - 104, y - 82), (x + 84, y - 96), (x + 98, y + 66), (x - 92, y + 80)]
    canvas.glow(edge, (10, 8, 10), 0.45, 14)
    canvas.shaded(edge, (228, 200, 130), (160, 124, 66))
    inner = [(x - 92, y - 69), (x + 73, y - 82), (x + 85, y + 54), (x - 81, y + 67)]
    canvas.shaded(inner, (255, 252, 242), (232, 222, 202))
    for row in range(4):
        left = (x - 60 + row * 3 + (14 if row == 0 else 0), y - 34 + row * 22)
        right = (x + 46 + row * 3 - (14 if row == 0 else 0), y - 42 + row * 22)
        canvas.line([left, right], (176, 70, 60) if row == 0 else (150, 146, 140), 4)
