"""A conference hall, four times: the opening, the delegates, a speech, a handover.

The stage has a plain backdrop: no flag, emblem, portrait or lettering is ever drawn.
"""

from PIL import Image

from .canvas import Canvas, Colour, mix
from .figures import Look, facing, from_behind, from_the_side, some_look
from .furniture import (
    backdrop,
    drapes,
    flowers,
    lectern,
    long_table,
    place,
    presiding_table,
    seat,
)

_WALL: Colour = (214, 200, 176)


def opening() -> Image.Image:
    """A speaker behind a lectern on the stage, heads of the audience in front."""
    canvas = Canvas(_WALL, seed=1)
    drapes(canvas, 0, 1200, 560)
    backdrop(canvas, (430, 90, 1090, 400))
    canvas.gradient((0, 520, 1200, 620), (150, 104, 66), (112, 74, 46))
    canvas.gradient((0, 620, 1200, 800), (74, 52, 40), (48, 36, 30))
    canvas.glow([(250, 0), (420, 0), (620, 640), (120, 640)], (255, 240, 205), 0.35, 60)
    facing(canvas, 322, 265, 96, Look((44, 38, 35), (222, 180, 148), (60, 78, 64)))
    lectern(canvas, 322, 385)
    for x in (560, 1010):
        flowers(canvas, x, 545)
    presiding_table(canvas)
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
        long_table(canvas, y + size * 1.35, size)
        for number in range(11):
            place(canvas, first + number * gap, y + size * 1.35, size)
    return canvas.finish()


def speech() -> Image.Image:
    """One delegate stands among the seated ones; the stage is far in front."""
    canvas = Canvas(_WALL, seed=3)
    canvas.gradient((0, 0, 1200, 420), (218, 206, 184), (190, 172, 144))
    for x in range(-100, 1300, 200):
        canvas.glow([(x, 0), (x + 90, 0), (x + 70, 60), (x + 20, 60)], (255, 250, 228), 0.8, 18)
    drapes(canvas, 250, 950, 330)
    backdrop(canvas, (400, 80, 800, 240))
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
                seat(canvas, x, y + size * 1.15, size)
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
    drapes(canvas, 0, 1200, 800)
    backdrop(canvas, (250, 60, 950, 430))
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
