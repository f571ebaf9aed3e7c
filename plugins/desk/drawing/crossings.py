"""On a journey through river country: a ferry, a bridge at dusk, a measurement above the valley."""

from PIL import Image

from .actors import Work, arm, from_the_side, worker
from .boats import house, sampan
from .canvas import Canvas, Colour, darker, lighter, mix
from .curves import drawn
from .figures import CLOTH, Look
from .greenery import crown, palm, rice
from .landscape import field, ridge, river, sky

_SHIRTS: tuple[Colour, ...] = (*CLOTH, (206, 110, 92), (170, 136, 170))


def ferry(seed: int = 74) -> Image.Image:
    """A flat ferry with people and bicycles nears the bank; palms on the other side."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 350, (120, 168, 202), (244, 234, 208), sun=(860, 140))
    ridge(canvas, 340, 24, (120, 150, 136))
    for number in range(16):
        palm(canvas, 20 + number * 78, 366, canvas.random.uniform(0.7, 1.1))
    for x, roof in ((240.0, (176, 104, 80)), (760.0, (150, 92, 76))):
        house(canvas, x, 366, 44, roof)
    canvas.gradient((0, 362, 1200, 800), (196, 196, 170), (112, 124, 110))
    canvas.soften(3)
    for _ in range(260):
        y = 370 + 420 * canvas.random.random() ** 1.3
        x, shade = canvas.random.uniform(-20, 1200), mix((228, 226, 206), (96, 110, 100), 0.5)
        canvas.line(
            [(x, y), (x + 8 + (y - 360) * 0.2, y)], lighter(shade, 0.2), 1 + (y - 360) / 180
        )
    canvas.glow([(200, 610), (1000, 610), (960, 680), (240, 680)], (40, 50, 46), 0.5, 18)
    for number in range(11):
        shirt = canvas.random.choice(_SHIRTS)
        worker(canvas, 300 + number * 60, 570, 172, 1, Work(shirt, hat=number % 3 == 1))
    for x in (360, 560, 780):
        for wheel in (x - 34, x + 34):
            ring = [(wheel - 26, 560), (wheel, 534), (wheel + 26, 560), (wheel, 586)]
            canvas.line([*ring, ring[0]], (44, 46, 50), 4)
        canvas.line([(x - 34, 560), (x - 4, 522), (x + 34, 560)], (150, 60, 54), 5)
    hull = [(190, 572), (1010, 572), (950, 646), (250, 646)]
    canvas.shaded(hull, (76, 116, 140), (38, 62, 80), across=False)
    canvas.line([(190, 572), (1010, 572)], (230, 226, 208), 7)
    for x in (214, 986):
        canvas.line([(x, 572), (x, 470)], (226, 222, 206), 7)
    canvas.line([(214, 500), (986, 500)], (226, 222, 206), 4)
    with canvas.apart(7):
        rice(canvas, 736, 50, (82, 112, 58))
    return canvas.finish()


def bridge(seed: int = 75) -> Image.Image:
    """A new bridge on plain piers over the river at dusk, small boats under it."""
    canvas = Canvas((180, 170, 176), seed)
    sky(canvas, 440, (92, 104, 150), (255, 196, 150), sun=(420, 380))
    ridge(canvas, 420, 50, (118, 112, 136))
    canvas.gradient((0, 436, 1200, 800), (244, 190, 150), (74, 88, 118))
    canvas.soften(2.4)
    for _ in range(240):
        y = 442 + 350 * canvas.random.random() ** 1.4
        x, shade = canvas.random.uniform(-20, 1200), (255, 220, 184)
        canvas.line([(x, y), (x + 6 + (y - 430) * 0.2, y)], shade, 1 + (y - 430) / 240)
    for number in range(6):
        near = number / 5
        x, y = 1180 - near**0.8 * 1120, 470 + near**1.6 * 130
        wide, top = 12 + near * 22, 330 + near**1.4 * -40
        canvas.gradient((x - wide, top, x + wide, y), (150, 138, 142), (86, 80, 94), True)
        shadow = [(x - wide, y), (x + wide, y), (x + wide + 8, y + 90), (x - wide - 8, y + 90)]
        canvas.glow(shadow, (60, 60, 84), 0.5, 10)
    deck = [(-20, 250), (1220, 322), (1220, 346), (-20, 306)]
    canvas.shaded(deck, (176, 160, 156), (92, 84, 98), across=False)
    canvas.line([(-20, 222), (1220, 308)], (206, 190, 182), 4)
    for number in range(26):
        x = number * 50.0
        canvas.line([(x, 224 + x * 0.0694), (x, 254 + x * 0.058)], (190, 174, 170), 2.4)
    for number in range(5):
        x = 130 + number * 250.0
        y = 252 + x * 0.058
        canvas.line([(x, y), (x, y - 120 + x * 0.05)], (120, 112, 122), 4)
        glow = [
            (x - 16, y - 128 + x * 0.05),
            (x + 30, y - 128 + x * 0.05),
            (x + 8, y - 90 + x * 0.05),
        ]
        canvas.glow(glow, (255, 240, 200), 0.9, 10)
    for x, y, size in ((300, 600, 1.2), (640, 540, 0.8), (880, 690, 2.0)):
        sampan(canvas, x, y, size)
    return canvas.finish()


def surveyors(seed: int = 76) -> Image.Image:
    """Two people and an instrument on three legs, above a valley with a river."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 330, (110, 160, 200), (240, 234, 212), sun=(980, 120))
    for y, height, colour in (
        (290, 110, (156, 178, 190)),
        (340, 80, (126, 156, 160)),
        (384, 50, (100, 138, 116)),
    ):
        ridge(canvas, y, height, colour)
    field(canvas, 400, (166, 184, 110), (100, 132, 66))
    river(canvas, ((404, 760, 8), (440, 690, 22), (490, 790, 44), (560, 640, 84), (640, 720, 130)))
    for number in range(14):
        crown(canvas, canvas.random.uniform(0, 1200), 420 + number * 9, 12 + number, 20)
    canvas.soften(3.4)
    hill = drawn([(-20, 640), (240, 600), (620, 640), (900, 700), (1220, 690)])
    canvas.shaded([*hill, (1220, 820), (-20, 820)], (140, 150, 88), (78, 92, 54), across=False)
    one = Look((34, 30, 28), (218, 174, 142), (84, 104, 84))
    other = Look((36, 32, 30), (226, 186, 156), (206, 150, 86), True)
    for lean in (-90, 0, 90):
        canvas.line([(520, 470), (520 + lean, 760 - abs(lean) * 0.2)], (206, 160, 84), 11)
    canvas.box((478, 416, 566, 474), (226, 150, 60), 8)
    canvas.ball((558, 428, 596, 464), (120, 140, 150), (30, 36, 42))
    canvas.box((500, 396, 544, 418), (60, 64, 68), 5)
    from_the_side(canvas, 330, 430, 112, 1, one)
    arm(canvas, [(350, 490), (396, 560), (462, 500)], 100, one)
    from_the_side(canvas, 860, 452, 108, -1, other)
    canvas.shaded(
        [(700, 560), (800, 546), (812, 620), (712, 636)], (252, 250, 242), (206, 204, 196)
    )
    arm(canvas, [(842, 512), (826, 600), (780, 596)], 96, other)
    canvas.line([(1080, 380), (1080, 720)], (236, 232, 222), 12)
    for step in range(6):
        y = 390 + step * 56
        canvas.line([(1080, y), (1080, y + 22)], (200, 60, 54), 12)
    with canvas.apart(8):
        rice(canvas, 740, 50, darker((92, 118, 62), 0.1))
    return canvas.finish()
