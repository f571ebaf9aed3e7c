"""What stands in a commune: a clinic, a new house, the department's own building."""

from PIL import Image

from .actors import Work, worker
from .canvas import Canvas, Colour, Point, darker, lighter, mix
from .curves import drawn
from .greenery import crown, grown, palm
from .landscape import ridge, sky

_SHIRTS: tuple[Colour, ...] = (
    (206, 110, 92),
    (110, 150, 176),
    (236, 232, 222),
    (120, 142, 102),
    (170, 136, 170),
)


def clinic(seed: int = 24) -> Image.Image:
    """A low clinic with a veranda; people wait on benches and in the yard."""
    canvas = _country(seed, sun=(1050, 120))
    for foot, size in ((60, 1.0), (1130, 1.1)):
        grown(canvas, foot, 520, size)
    canvas.soften(3)
    _long_house(canvas, (150, 210, 1050, 520), (188, 92, 74), (244, 234, 208))
    canvas.box((540, 226, 660, 300), (250, 250, 246), 6)
    canvas.box((588, 238, 612, 288), (60, 140, 120), 2)
    canvas.box((575, 251, 625, 275), (60, 140, 120), 2)
    _yard(canvas, 530)
    for number in range(9):
        x, y = 140 + number * 118 + canvas.random.uniform(-26, 26), 600 + (number % 3) * 44
        shirt = canvas.random.choice(_SHIRTS)
        turn = 1 if x < 600 else -1
        worker(canvas, x, y, 128 + (y - 590) * 0.5, turn, Work(shirt, hat=number % 3 == 0))
    for x in (500, 690):
        worker(canvas, x, 716, 164, 1 if x < 600 else -1, Work((246, 248, 246), hat=False))
    canvas.glow([(410, 720), (800, 720), (820, 756), (410, 756)], (40, 28, 20), 0.5, 10)
    canvas.gradient((420, 652, 780, 676), (252, 252, 248), (226, 230, 228))
    canvas.gradient((420, 676, 780, 744), (176, 200, 196), (122, 150, 148))
    for x in (470, 560, 700):
        canvas.box((x, 644, x + 44, 658), (206, 110, 92) if x == 560 else (250, 250, 246), 2)
    return canvas.finish()


def new_house(seed: int = 25, roof: Colour = (176, 84, 66)) -> Image.Image:
    """A family's new house with a ramp of gifts in the yard, neighbours arriving."""
    canvas = _country(seed, sun=(210, 130))
    for x in (80, 180, 1000, 1120):
        palm(canvas, x, 520, canvas.random.uniform(1.8, 2.5))
    canvas.soften(3)
    _long_house(canvas, (360, 240, 900, 540), roof, (238, 220, 176), bays=3)
    grown(canvas, 1050, 560, 0.9)
    _yard(canvas, 548)
    for x, y, turn in ((560, 640, 1), (690, 640, -1), (330, 690, 1), (440, 668, 1), (820, 676, -1)):
        shirt = canvas.random.choice(_SHIRTS)
        worker(canvas, x, y, 170, turn, Work(shirt, hat=x in (330, 820)))
    for x in (606, 644):
        canvas.gradient((x - 17, 566, x + 17, 592), (206, 92, 74), (150, 50, 46))
        canvas.line([(x, 566), (x, 592)], (244, 214, 130), 3)
    return canvas.finish()


def building(seed: int = 26) -> Image.Image:
    """A plain office block of three floors behind lawns and shade trees."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 520, (106, 158, 196), (236, 234, 220), sun=(180, 110))
    _facade(canvas, (238, 222, 186))
    canvas.gradient((0, 610, 1200, 800), (146, 172, 96), (86, 122, 62))
    canvas.shaded(
        [(470, 632), (730, 632), (980, 800), (220, 800)], (222, 210, 186), (176, 162, 138), False
    )
    canvas.soften(0.8)
    for x, y, size in ((80, 690, 1.25), (1130, 690, 1.3), (270, 640, 0.6), (930, 640, 0.6)):
        grown(canvas, x, y, size)
    for x in range(0, 1200, 40):
        if not 260 < x < 920:
            crown(canvas, x, 716 + abs(x - 600) * 0.06, 30, 26)
    for x, y in ((560, 690), (650, 720)):
        worker(canvas, x, y, 110, 1, Work((226, 228, 226), (60, 70, 64), hat=False))
    return canvas.finish()


def _facade(canvas: Canvas, wall: Colour) -> None:
    canvas.gradient((170, 150, 1030, 600), lighter(wall, 0.3), darker(wall, 0.08))
    canvas.gradient((480, 110, 720, 600), lighter(wall, 0.5), wall)
    canvas.gradient((150, 134, 1050, 156), (206, 188, 152), (160, 140, 108))
    for floor in range(3):
        y = 190 + floor * 128
        for number in range(9):
            x = 200 + number * 92
            canvas.box((x - 5, y - 5, x + 59, y + 87), lighter(wall, 0.6))
            top, low = (150, 190, 208), (70, 104, 124)
            canvas.gradient(
                (x, y, x + 54, y + 82), mix(top, low, canvas.random.random() * 0.5), low
            )
            canvas.line([(x + 27, y), (x + 27, y + 82)], (236, 232, 220), 3)
        canvas.gradient((170, y + 96, 1030, y + 106), lighter(wall, 0.5), darker(wall, 0.26))
    canvas.gradient((500, 440, 700, 600), (96, 124, 138), (50, 70, 82))
    for x in (470, 560, 640, 730):
        canvas.gradient((x - 12, 440, x + 12, 600), (252, 246, 230), (190, 176, 146), True)
    canvas.gradient((440, 420, 760, 446), (250, 244, 226), (196, 180, 146))
    for step in range(4):
        y = 596 + step * 9
        canvas.gradient(
            (450 - step * 16, y, 750 + step * 16, y + 9), (232, 224, 206), (184, 174, 154)
        )


def _country(seed: int, sun: Point) -> Canvas:
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 420, (116, 166, 200), (244, 232, 204), sun)
    ridge(canvas, 380, 70, (140, 166, 170))
    ridge(canvas, 430, 40, (108, 144, 116))
    canvas.gradient((0, 450, 1200, 800), (156, 176, 100), (96, 124, 62))
    return canvas


def _yard(canvas: Canvas, y: float) -> None:
    edge = drawn([(-20, y + 60), (300, y + 6), (600, y - 4), (900, y + 6), (1220, y + 60)])
    canvas.shaded([*edge, (1220, 820), (-20, 820)], (222, 200, 164), (172, 142, 106), across=False)
    for _ in range(90):
        x, at = canvas.random.uniform(0, 1200), canvas.random.uniform(y + 70, 800)
        canvas.line([(x, at), (x + 18, at)], (196, 168, 130), 1.4)


def _long_house(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    roof: Colour,
    wall: Colour,
    bays: int = 6,
) -> None:
    left, top, right, bottom = box
    eaves = top + (bottom - top) * 0.34
    canvas.gradient((left, eaves, right, bottom), lighter(wall, 0.2), darker(wall, 0.1))
    wide = (right - left) / bays
    for bay in range(bays):
        x = left + bay * wide
        if bay % 3 == 1:
            canvas.gradient(
                (x + wide * 0.28, eaves + 50, x + wide * 0.72, bottom), (92, 118, 112), (56, 76, 74)
            )
        else:
            canvas.box(
                (x + wide * 0.22, eaves + 54, x + wide * 0.78, bottom - 60), lighter(wall, 0.7)
            )
            window = (x + wide * 0.26, eaves + 59, x + wide * 0.74, bottom - 65)
            canvas.gradient(window, (112, 150, 160), (66, 92, 100))
            canvas.line(
                [(x + wide / 2, eaves + 59), (x + wide / 2, bottom - 65)], (236, 230, 214), 4
            )
    shade = [(left, eaves), (right, eaves), (right, eaves + 56), (left, eaves + 56)]
    canvas.glow(shade, (30, 24, 26), 0.5, 14)
    tiles = [(left - 40, eaves + 12), (left + 50, top), (right - 50, top), (right + 40, eaves + 12)]
    canvas.shaded(tiles, lighter(roof, 0.16), darker(roof, 0.3))
    for row in range(1, 8):
        y, inset = top + (eaves + 12 - top) * row / 8, 50 - 90 * row / 8
        canvas.line([(left + inset, y), (right - inset, y)], darker(roof, 0.26), 1.4)
    for pillar in range(bays + 1):
        x = left + pillar * wide
        canvas.gradient(
            (x - 7, eaves + 10, x + 7, bottom + 8), (252, 248, 234), (196, 184, 158), True
        )
    canvas.gradient((left - 26, bottom, right + 26, bottom + 16), (214, 204, 186), (160, 148, 130))
