"""A contest on a stage: three at lecterns who answer, five at a table who judge."""

from PIL import Image

from .canvas import Canvas, Colour, darker, lighter
from .curves import placed
from .figures import Look, facing, from_behind, some_look
from .furniture import TEAL, backdrop, drapes, flowers, lectern, long_table, place

_FLOOR: Colour = (150, 106, 70)
_COLOURS: tuple[Colour, ...] = ((64, 120, 150), (186, 120, 62), (92, 128, 84))


def lecterns(seed: int = 72) -> Image.Image:
    """Three contestants behind lecterns with panels of three colours, the audience before them."""
    canvas = Canvas((220, 206, 182), seed)
    drapes(canvas, (0, 0, 1200, 560), TEAL, 56)
    backdrop(canvas, (290, 40, 910, 250), (128, 58, 52))
    canvas.gradient((0, 548, 1200, 800), lighter(_FLOOR, 0.1), darker(_FLOOR, 0.4))
    for x in (200.0, 600.0, 1000.0):
        light = [(x - 50, 0), (x + 50, 0), (x + 150, 700), (x - 150, 700)]
        canvas.glow(light, (255, 240, 208), 0.3, 50)
    canvas.soften(4)
    for number, colour in enumerate(_COLOURS):
        x = 200.0 + number * 400
        look = Look((36, 32, 30), (224, 182, 150), (226, 228, 226), number != 1)
        facing(canvas, x, 384, 88, look)
        lectern(canvas, x, 506, 1.24)
        canvas.shaded(
            placed([(-58, 44), (58, 44), (48, 150), (-48, 150)], x, 506, 1.24),
            lighter(colour, 0.2),
            darker(colour, 0.2),
        )
        canvas.ball((x + 92, 458, x + 126, 492), lighter(colour, 0.5), colour)
    with canvas.apart(9):
        for number in range(6):
            from_behind(canvas, 30 + number * 230, 760, 104, some_look(canvas))
    return canvas.finish()


def judges(seed: int = 73) -> Image.Image:
    """Five judges hold up their cards, which are blank but for a bar."""
    canvas = Canvas((220, 206, 182), seed)
    canvas.gradient((0, 0, 1200, 460), (190, 170, 140), (150, 130, 106))
    for row, (y, size) in enumerate(((200, 40), (262, 50))):
        for number in range(17):
            facing(canvas, number * 78 + row * 36, y, size, some_look(canvas))
    canvas.glow([(0, 0), (1200, 0), (1200, 320), (0, 320)], (30, 20, 18), 0.35, 40)
    canvas.soften(8)
    for number in range(5):
        facing(canvas, 120 + number * 240, 400, 108, some_look(canvas))
    long_table(canvas, 560, 110, (236, 226, 206))
    for number in range(5):
        x, lift = 120 + number * 240, (0, 46, 18, 60, 10)[number]
        place(canvas, x, 560, 92)
        colour = _COLOURS[number % 3]
        canvas.line([(x + 84, 560), (x + 84, 430 - lift)], (150, 116, 74), 8)
        canvas.box((x + 36, 336 - lift, x + 132, 444 - lift), (252, 250, 244), 6)
        canvas.box((x + 54, 378 - lift, x + 114, 400 - lift), darker(colour, 0.1), 4)
        canvas.ball((x + 66, 470 - lift, x + 102, 506 - lift), (226, 184, 152), (170, 124, 96))
    for x in (0, 1200):
        flowers(canvas, x, 566, 1.2)
    with canvas.apart(13):
        for x in (180, 1010):
            from_behind(canvas, x, 780, 150, some_look(canvas))
    return canvas.finish()
