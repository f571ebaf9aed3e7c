"""A dyke before the storm, and a terraced valley after the rain."""

from PIL import Image

from .actors import Work, worker
from .boats import house
from .canvas import Canvas, Colour, darker, lighter, mix
from .curves import closed, drawn
from .greenery import crown, rice
from .landscape import ridge, sky

_COAT: tuple[Colour, ...] = ((236, 176, 66), (92, 140, 170), (96, 122, 84))


def dyke(seed: int = 22) -> Image.Image:
    """People pass sandbags along a dyke under dark clouds; rain is near."""
    canvas = Canvas((120, 128, 136), seed)
    canvas.gradient((0, 0, 1200, 430), (76, 86, 100), (186, 184, 172))
    for number in range(36):
        x, y = canvas.random.uniform(-100, 1300), canvas.random.uniform(-20, 260)
        half, thick = canvas.random.uniform(140, 300), canvas.random.uniform(26, 64)
        puff = [(x - half, y), (x - half * 0.3, y - thick), (x + half, y), (x, y + thick)]
        shade = mix((58, 66, 80), (150, 154, 158), number / 60)
        canvas.glow(closed(puff), shade, 0.55, 26)
    ridge(canvas, 400, 40, (96, 108, 112))
    canvas.gradient((0, 420, 1200, 600), (150, 140, 116), (118, 104, 82))
    for _ in range(200):
        x, y = canvas.random.uniform(0, 1200), canvas.random.uniform(424, 596)
        wide = 10 + (y - 420) * 0.4
        canvas.line([(x, y), (x + wide, y + 2)], (186, 178, 156), 1 + (y - 420) / 90)
    for x in (80, 210, 1010):
        crown(canvas, x, 440, 40, 40)
    canvas.soften(3)
    bank = drawn([(-20, 640), (300, 596), (640, 566), (960, 548), (1220, 540)])
    canvas.shaded([*bank, (1220, 820), (-20, 820)], (124, 134, 82), (72, 82, 50), across=False)
    road = [
        (-20, 760),
        (380, 640),
        (760, 586),
        (1220, 556),
        (1220, 590),
        (820, 640),
        (300, 820),
        (-20, 820),
    ]
    canvas.shaded(road, (170, 148, 118), (134, 110, 86))
    for number in range(26):
        x, y = 40 + number * 46.0, 640 - number * 4.2 + (number % 2) * 7
        bag(canvas, x, y, 1.25 - number * 0.02)
    for number in range(24):
        x, y = 66 + number * 46.0, 614 - number * 4.0
        bag(canvas, x, y, 1.2 - number * 0.02)
    for number in range(6):
        tall = 236 - number * 20
        x, y = 150 + number * 168, 762 - number * 30
        coat = _COAT[number % 3]
        turn = 1 if number % 2 else -1
        worker(canvas, x, y, tall, turn, Work(coat, darker(coat, 0.4), 0.3 * (number % 3) / 2))
        bag(canvas, x + turn * tall * 0.3, y - tall * 0.5, tall / 190)
    for _ in range(420):
        x, y = canvas.random.uniform(0, 1260), canvas.random.uniform(-40, 800)
        canvas.line([(x, y), (x - 7, y + 26)], (206, 212, 214), 0.7)
    return canvas.finish()


def terraces(seed: int = 23) -> Image.Image:
    """Terraced fields full of water on both flanks of a valley, a hamlet below."""
    canvas = Canvas((200, 214, 216), seed)
    sky(canvas, 330, (128, 170, 196), (244, 232, 208), sun=(330, 170))
    for y, height, colour in ((230, 120, (150, 172, 184)), (300, 100, (116, 148, 148))):
        ridge(canvas, y, height, colour)
    canvas.soften(2)
    for step in range(15):
        share = step / 14
        y = 330 + share**1.25 * 440
        bend = 46 - share * 70
        edge = drawn(
            [
                (-20, y - 120 * (1 - share) + canvas.random.uniform(-5, 5)),
                (260, y - 36 + canvas.random.uniform(-8, 8)),
                (600, y + bend + canvas.random.uniform(-8, 8)),
                (900, y - 20 + canvas.random.uniform(-8, 8)),
                (1220, y - 150 * (1 - share) + canvas.random.uniform(-5, 5)),
            ]
        )
        ground = mix((140, 160, 92), (86, 116, 60), canvas.random.random())
        canvas.polygon([*edge, (1220, 820), (-20, 820)], darker(ground, 0.2))
        thick = 5 + share * 12
        lower = [(x, py + thick) for x, py in reversed(edge)]
        wet = step % 3 != 1
        one, other = ((226, 232, 220), (140, 176, 184)) if wet else ((176, 190, 104), ground)
        canvas.shaded([*edge, *((x, py + thick * 1.6) for x, py in lower)], one, other)
        canvas.line(edge, lighter(ground, 0.3), 1.6 + share * 2)
    for x, y, size in ((560, 470, 30), (650, 482, 36), (480, 492, 34), (730, 500, 30)):
        house(canvas, x, y, size, (150, 112, 84))
        crown(canvas, x + size * 1.7, y - 14, 24, 30)
    canvas.glow([(400, 380), (800, 380), (860, 460), (360, 460)], (240, 240, 232), 0.5, 40)
    with canvas.apart(8):
        rice(canvas, 700, 70, (76, 110, 52))
    return canvas.finish()


def bag(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A sandbag; (x, y) is the middle of its foot, size 1 is 52 units wide."""
    sack = [(-26, 0), (-22, -15), (0, -19), (22, -15), (26, 0), (20, 11), (-20, 11)]
    shape = closed([(x + dx * size, y + dy * size) for dx, dy in sack])
    canvas.shaded(shape, (222, 214, 190), (148, 136, 112), across=False)
    canvas.line(
        [(x - 15 * size, y + 2 * size), (x + 15 * size, y + 2 * size)], (160, 148, 124), 1.2
    )
