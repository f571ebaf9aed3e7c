"""A day of games: a rope between two teams, a table between two players, those who cheer."""

from PIL import Image

from .actors import Work, arm, from_the_side, worker
from .canvas import Canvas, Colour, darker, lighter
from .figures import CLOTH, Look, facing, some_look
from .furniture import window
from .greenery import grown
from .landscape import sky

_TEAMS: tuple[Colour, ...] = ((64, 120, 150), (204, 112, 72))
_FANS: tuple[Colour, ...] = ((214, 92, 80), (236, 188, 90), (86, 140, 150), (240, 236, 224))


def tug(seed: int = 64) -> Image.Image:
    """Two teams of six lean back on a rope; onlookers stand behind a line of shade trees."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 360, (120, 172, 204), (244, 234, 206), sun=(980, 100))
    for x in range(40, 1300, 190):
        grown(canvas, x, 440, 0.8)
    for number in range(30):
        shirt = canvas.random.choice((*CLOTH, (206, 110, 92)))
        worker(canvas, 10 + number * 41, 462, 104, 1, Work(shirt, hat=number % 5 == 0))
    canvas.soften(4)
    canvas.shaded(
        [(0, 458), (1200, 458), (1200, 800), (0, 800)], (186, 190, 118), (110, 132, 72), False
    )
    for y in (540, 760):
        canvas.line([(0, y), (1200, y)], (240, 238, 226), 5)
    canvas.glow([(20, 690), (1180, 690), (1180, 730), (20, 730)], (30, 40, 24), 0.35, 14)
    for number in range(6):
        for side in (-1, 1):
            x = 600 + side * (110 + number * 88)
            shirt = _TEAMS[side > 0]
            y = 706 + (number % 2) * 14
            worker(canvas, x, y, 208, -side, Work(shirt, darker(shirt, 0.6), -0.62, False))
    canvas.line([(10, 597), (600, 602), (1190, 597)], (196, 162, 106), 10)
    canvas.line([(10, 594), (600, 599), (1190, 594)], (232, 206, 156), 3)
    for lean in (-16, 0, 16):
        canvas.line([(600, 604), (600 + lean, 664)], (200, 60, 56), 7)
    return canvas.finish()


def table_tennis(seed: int = 65) -> Image.Image:
    """Two players at a table in a hall, the ball over the net; rows of onlookers, blurred."""
    canvas = Canvas((220, 222, 214), seed)
    canvas.gradient((0, 0, 1200, 460), (232, 232, 222), (200, 202, 194))
    for x in (60, 480, 900):
        window(canvas, (x, 30, x + 240, 200))
    for row, (y, size) in enumerate(((300, 50), (372, 62))):
        for number in range(15):
            facing(canvas, 30 + number * 84 + row * 40, y, size, some_look(canvas))
    canvas.gradient((0, 452, 1200, 800), (180, 122, 84), (118, 76, 54))
    canvas.soften(7)
    left = Look((34, 30, 28), (220, 176, 144), _TEAMS[0])
    right = Look((40, 34, 32), (226, 186, 156), _TEAMS[1], True)
    from_the_side(canvas, 186, 320, 112, 1, left)
    from_the_side(canvas, 1010, 316, 112, -1, right)
    canvas.glow([(260, 640), (940, 640), (980, 720), (220, 720)], (40, 22, 14), 0.5, 26)
    for x in (330, 850):
        canvas.line([(x, 600), (x, 712)], (70, 74, 80), 12)
    top = [(330, 520), (870, 520), (960, 596), (240, 596)]
    canvas.shaded(top, (56, 118, 132), (34, 82, 98), across=False)
    canvas.line([*top, top[0]], (244, 246, 242), 5)
    canvas.line([(600, 520), (600, 596)], (244, 246, 242), 3)
    canvas.polygon([(240, 596), (960, 596), (956, 612), (244, 612)], (28, 62, 76))
    net = [(596, 478), (606, 478), (608, 600), (594, 600)]
    canvas.shaded(net, (238, 240, 236), (150, 158, 156))
    for shoulder, elbow, wrist, look in (
        ((206, 380), (262, 470), (330, 420), left),
        ((990, 376), (934, 470), (862, 446), right),
    ):
        arm(canvas, [shoulder, elbow, wrist], 100, look)
        way = 1 if look is left else -1
        x, y = wrist[0] + way * 52, wrist[1] - 30
        canvas.ball((x - 32, y - 36, x + 32, y + 36), (200, 66, 58), (122, 30, 30))
    canvas.ball((536, 420, 558, 442), (255, 252, 240), (214, 200, 168))
    return canvas.finish()


def cheering(seed: int = 66) -> Image.Image:
    """Colleagues on the steps of a stand with paper fans; the second row is in focus."""
    canvas = Canvas((196, 200, 196), seed)
    sky(canvas, 200, (122, 172, 206), (240, 236, 214), sun=(200, 60))
    for x in (40.0, 420.0, 800.0, 1160.0):
        grown(canvas, x, 250, 0.6)
    for row in range(4):
        y, size = 236 + row * 132, 60 + row * 22
        canvas.gradient((0, y + size, 1200, y + size + 150), (206, 202, 192), (150, 146, 138))
        if row == 2:
            canvas.soften(3.4)
        for number in range(-1, round(1200 / (size * 1.9)) + 2):
            x = number * size * 1.9 + (row % 2) * size * 0.9
            facing(canvas, x, y + canvas.random.uniform(-0.1, 0.1) * size, size, some_look(canvas))
            if canvas.random.random() < 0.42:
                _fan(canvas, x + size * 0.95, y - size * canvas.random.uniform(0.1, 0.9), size)
    with canvas.apart(10):
        for number in range(4):
            _fan(canvas, 120 + number * 330, 770, 210)
    canvas.glow([(100, 0), (700, 0), (1000, 800), (300, 800)], (255, 246, 212), 0.24, 100)
    return canvas.finish()


def _fan(canvas: Canvas, x: float, y: float, size: float) -> None:
    paper = canvas.random.choice(_FANS)
    canvas.line([(x, y), (x - size * 0.1, y + size * 0.7)], (150, 116, 74), size * 0.07)
    r = size * 0.36
    canvas.ball((x - r, y - r, x + r, y + r), lighter(paper, 0.2), darker(paper, 0.2))
