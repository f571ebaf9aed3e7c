"""A conference hall: a speech from the stage, the rows from behind, the delegates from the front.

The stage has a plain backdrop: no flag, emblem, portrait or lettering is ever drawn.
"""

from PIL import Image

from .canvas import Canvas, Colour, darker, lighter
from .figures import Look, facing, from_behind, some_look
from .furniture import (
    TEAL,
    WINE,
    backdrop,
    drapes,
    flowers,
    lectern,
    long_table,
    place,
    seat,
    window,
)

_WALL: Colour = (220, 206, 182)
_FLOOR: Colour = (150, 106, 70)


def opening(seed: int = 1, cloth: Colour = WINE, long: bool = False) -> Image.Image:
    """A speaker behind a lectern, near; the chair behind is out of focus."""
    canvas = Canvas(_WALL, seed)
    drapes(canvas, (0, 0, 1200, 600), cloth, 62)
    backdrop(canvas, (560, 60, 1260, 380), TEAL if cloth == WINE else (128, 58, 52))
    canvas.gradient((0, 590, 1200, 800), _FLOOR, darker(_FLOOR, 0.4))
    for number in range(5):
        facing(canvas, 690 + number * 118, 462, 62, some_look(canvas))
    canvas.gradient((620, 512, 1240, 530), (252, 250, 244), (244, 240, 230))
    canvas.gradient((620, 530, 1240, 690), (232, 226, 212), (186, 176, 158))
    for x in (700, 960):
        flowers(canvas, x, 520, 0.8)
    canvas.glow([(150, 0), (420, 0), (760, 800), (60, 800)], (255, 236, 200), 0.3, 80)
    canvas.soften(5)
    speaker = Look(
        (36, 30, 29), (222, 178, 144), (74, 92, 72), long, None if long else (60, 70, 62)
    )
    facing(canvas, 360, 318, 168, speaker)
    lectern(canvas, 360, 520, 1.45)
    flowers(canvas, 360, 800, 1.5)
    with canvas.apart(11):
        for number in range(4):
            from_behind(canvas, 600 + number * 250, 730, 110, some_look(canvas))
    return canvas.finish()


def audience(seed: int = 11, cloth: Colour = WINE, rows: int = 5) -> Image.Image:
    """The whole hall from its last row: heads and seats up to a far stage."""
    canvas = Canvas(_WALL, seed)
    canvas.gradient((0, 0, 1200, 130), (246, 238, 220), (214, 200, 174))
    for x in range(0, 1300, 150):
        lamp = [(x, 26), (x + 70, 26), (x + 60, 46), (x + 10, 46)]
        canvas.glow(lamp, (255, 252, 236), 0.95, 10)
    canvas.gradient((0, 120, 200, 470), (196, 178, 150), (168, 146, 118), across=True)
    canvas.gradient((1000, 120, 1200, 470), (168, 146, 118), (196, 178, 150), across=True)
    drapes(canvas, (200, 110, 1000, 400), cloth, 34)
    backdrop(canvas, (360, 140, 840, 300), TEAL if cloth == WINE else (60, 84, 128))
    canvas.gradient((160, 386, 1040, 440), lighter(_FLOOR, 0.2), darker(_FLOOR, 0.3))
    for number in range(6):
        facing(canvas, 450 + number * 60, 336, 30, some_look(canvas))
    canvas.gradient((420, 362, 790, 437), (250, 247, 240), (196, 188, 172))
    for x in (340, 872):
        flowers(canvas, x, 398, 0.7)
    canvas.gradient((0, 438, 1200, 800), darker(_FLOOR, 0.34), darker(_FLOOR, 0.62))
    canvas.glow([(300, 130), (900, 130), (1050, 480), (150, 480)], (255, 238, 206), 0.2, 70)
    canvas.soften(1.6)
    for row in range(rows):
        near = (row + 1) / rows
        y, size = 452 + 300 * near**1.35, 30 + 66 * near**1.2
        gap = size * 2.3
        count = int(1200 / gap) + 3
        for number in range(-1, count):
            x = number * gap + (row % 2) * gap / 2
            if canvas.random.random() < 0.94:
                lean = canvas.random.uniform(-0.1, 0.1) * size
                from_behind(canvas, x + lean, y + lean * 0.4, size, some_look(canvas))
            seat(canvas, x, y + size * 0.72, size, cloth)
        shade = [(0, y), (1200, y), (1200, y + size * 2), (0, y + size * 2)]
        canvas.glow(shade, (16, 10, 12), 0.16, size * 0.4)
    return canvas.finish()


def delegates(seed: int = 2, light: Colour = (186, 214, 226)) -> Image.Image:
    """Rows of delegates at long tables; only the middle row is in focus."""
    canvas = Canvas(_WALL, seed)
    canvas.gradient((0, 0, 1200, 340), (236, 224, 202), (204, 188, 160))
    for x in range(60, 1200, 290):
        window(canvas, (x, 30, x + 170, 220), light)
    for x in range(40, 1200, 110):
        facing(canvas, x, 300, 54, some_look(canvas))
    long_table(canvas, 360, 54)
    canvas.glow([(60, 0), (700, 0), (900, 500), (200, 500)], (255, 248, 224), 0.3, 70)
    canvas.soften(6)
    for number in range(6):
        facing(canvas, 110 + number * 208, 452, 104, some_look(canvas))
    long_table(canvas, 586, 110)
    for number in range(6):
        place(canvas, 110 + number * 208, 586, 100)
    with canvas.apart(14):
        for number in range(4):
            from_behind(canvas, 60 + number * 380, 730, 140, some_look(canvas))
    return canvas.finish()


def speech(seed: int = 3, cloth: Colour = WINE, long: bool = False) -> Image.Image:
    """One delegate stands with a microphone among the seated; the stage is far and blurred."""
    canvas = Canvas(_WALL, seed)
    drapes(canvas, (330, 0, 1200, 330), cloth, 40)
    canvas.gradient((0, 0, 330, 420), (226, 212, 188), (196, 178, 150))
    backdrop(canvas, (640, 40, 1100, 210))
    canvas.gradient((300, 320, 1200, 372), lighter(_FLOOR, 0.16), darker(_FLOOR, 0.3))
    for number in range(6):
        facing(canvas, 690 + number * 74, 256, 40, some_look(canvas))
    canvas.gradient((650, 290, 1120, 384), (250, 247, 240), (200, 192, 176))
    canvas.gradient((0, 372, 1200, 800), darker(_FLOOR, 0.3), darker(_FLOOR, 0.6))
    canvas.soften(7)
    for y, size, gap, first in ((410, 62, 150, -20), (520, 84, 200, 60)):
        for number in range(9):
            from_behind(canvas, first + number * gap, y, size, some_look(canvas))
            seat(canvas, first + number * gap, y + size * 0.8, size, cloth)
    canvas.soften(2.4)
    standing = Look(
        (36, 30, 28), (218, 174, 142), (76, 94, 74), long, None if long else (52, 60, 84)
    )
    canvas.glow([(200, 200), (520, 200), (600, 800), (140, 800)], (12, 8, 10), 0.35, 40)
    facing(canvas, 360, 292, 150, standing)
    sleeve = [(470, 420), (520, 560), (424, 470), (400, 380)]
    canvas.line(sleeve[:3], darker(standing.cloth, 0.2), 58)
    canvas.line([sleeve[2], (406, 396)], darker(standing.cloth, 0.1), 48)
    canvas.ball((378, 334, 434, 394), lighter(standing.skin, 0.1), darker(standing.skin, 0.24))
    canvas.line([(404, 366), (384, 316)], (40, 40, 44), 15)
    canvas.ball((364, 284, 398, 322), (110, 110, 116), (30, 30, 34))
    with canvas.apart(10):
        for number in range(5):
            from_behind(canvas, number * 320 - 40, 736, 130, some_look(canvas))
    return canvas.finish()
