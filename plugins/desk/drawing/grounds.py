"""Out of doors together: planting, a match, a morning's run."""

from PIL import Image

from .actors import Work, worker
from .canvas import Canvas, Colour, darker, lighter
from .greenery import crown, grown, tree
from .landscape import field, ridge, sky

_TEAMS: tuple[Colour, ...] = ((58, 110, 150), (206, 120, 70))


def planting(seed: int = 27) -> Image.Image:
    """A line of volunteers sets young trees along a bare bank."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 400, (122, 172, 204), (246, 232, 200), sun=(950, 150))
    ridge(canvas, 370, 80, (142, 168, 176))
    ridge(canvas, 414, 40, (104, 142, 116))
    field(canvas, 436, (170, 186, 112), (112, 132, 70))
    canvas.soften(3)
    canvas.shaded([(0, 560), (1200, 500), (1200, 800), (0, 800)], (176, 146, 106), (122, 94, 66))
    for number in range(8):
        tree(canvas, 90 + number * 150, 640 - number * 14, 1.1 - number * 0.05)
    shirts: tuple[Colour, ...] = ((70, 130, 110), (70, 130, 110), (226, 226, 220))
    for number in range(7):
        x, y = 160 + number * 158, 700 - number * 17 + (number % 2) * 30
        tall, turn = 210 - number * 14, 1 if number % 3 else -1
        bent = 0.75 if number % 2 == 0 else 0.1
        worker(
            canvas, x, y, tall, turn, Work(shirts[number % 3], (56, 62, 72), bent, number % 3 != 1)
        )
        if number % 2:
            canvas.line(
                [(x + turn * tall * 0.22, y - tall * 0.66), (x + turn * tall * 0.3, y)],
                (134, 98, 64),
                6,
            )
    tree(canvas, 330, 770, 1.5)
    return canvas.finish()


def match(seed: int = 28) -> Image.Image:
    """Volleyball in a yard with shade trees, onlookers behind the line."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 380, (112, 168, 204), (240, 236, 216), sun=(160, 110))
    canvas.gradient((0, 250, 1200, 420), (236, 222, 190), (208, 190, 154))
    for number in range(10):
        x = 40 + number * 118
        canvas.gradient((x, 282, x + 62, 356), (130, 166, 180), (80, 112, 126))
    canvas.gradient((0, 238, 1200, 254), (188, 110, 84), (140, 76, 62))
    for x in (40, 330, 880, 1170):
        grown(canvas, x, 440, 0.85)
    for number in range(26):
        shirt = canvas.random.choice(((226, 228, 226), (84, 104, 84), (120, 146, 168)))
        worker(canvas, 20 + number * 47, 452, 96, 1, Work(shirt, hat=number % 6 == 0))
    canvas.soften(4)
    canvas.shaded(
        [(0, 452), (1200, 452), (1200, 800), (0, 800)], (206, 150, 112), (164, 106, 80), False
    )
    court = [(190, 500), (1010, 500), (1240, 770), (-40, 770)]
    canvas.shaded(court, (96, 146, 124), (66, 112, 96), across=False)
    canvas.line([*court, court[0]], (246, 246, 238), 5)
    canvas.line([(590, 500), (690, 770)], (246, 246, 238), 4)
    for number in range(10):
        side = number % 2
        x = (120 + (number // 2) * 92) if side == 0 else (690 + (number // 2) * 96)
        y = 560.0 + (number * 37) % 170
        tall = 150 + (y - 560) * 0.4
        worker(
            canvas,
            x,
            y,
            tall,
            1 if side == 0 else -1,
            Work(_TEAMS[side], (40, 46, 58), 0.15, False),
        )
    _net(canvas)
    canvas.ball((508, 206, 548, 246), (255, 250, 226), (196, 170, 110))
    return canvas.finish()


def morning_run(seed: int = 29) -> Image.Image:
    """Runners on a road along a lake at sunrise."""
    canvas = Canvas((220, 206, 190), seed)
    sky(canvas, 380, (122, 152, 186), (255, 214, 170), sun=(760, 300))
    ridge(canvas, 350, 60, (146, 150, 164))
    canvas.gradient((0, 372, 1200, 520), (246, 208, 170), (116, 142, 160))
    for _ in range(120):
        x, y = canvas.random.uniform(0, 1200), canvas.random.uniform(376, 514)
        canvas.line([(x, y), (x + 30, y)], (255, 232, 202), 1.2)
    for x in range(0, 1300, 90):
        crown(canvas, x, 384, 26, 26)
    canvas.soften(3)
    canvas.gradient((0, 512, 1200, 560), (132, 152, 92), (98, 122, 66))
    canvas.shaded(
        [(0, 556), (1200, 540), (1200, 800), (0, 800)], (176, 168, 164), (110, 104, 108), False
    )
    for number in range(7):
        canvas.line(
            [(number * 200, 690 - number * 6), (number * 200 + 90, 687 - number * 6)],
            (242, 236, 220),
            6,
        )
    for number in range(11):
        x, y = 70 + number * 104, 640 + (number * 53) % 110
        tall = 170 + (y - 640) * 0.6
        shirt = lighter(_TEAMS[number % 2], 0.1) if number % 3 else (236, 236, 230)
        worker(canvas, x, y, tall, 1, Work(shirt, darker(_TEAMS[0], 0.6), 0.25, False))
    canvas.glow([(500, 160), (1000, 160), (1200, 800), (400, 800)], (255, 222, 176), 0.34, 110)
    with canvas.apart(8):
        grown(canvas, 40, 760, 1.7)
    return canvas.finish()


def _net(canvas: Canvas) -> None:
    """From the far post to the near one, seen from a little aside."""
    for step in range(15):
        x, top = 590 + step * 7.2, 362 - step * 12
        canvas.line([(x, top), (x, top + 66 + step * 6)], (236, 238, 234), 1)
    for row in range(8):
        share = row / 7
        wide = 3.4 if row in (0, 7) else 1
        canvas.line([(590, 362 + share * 66), (691, 194 + share * 150)], (250, 250, 244), wide)
    canvas.line([(590, 352), (590, 502)], (92, 98, 106), 5)
    canvas.line([(692, 184), (692, 776)], (92, 98, 106), 9)
