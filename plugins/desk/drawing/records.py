"""Where records are kept: a rack from the front, a page under the scanner."""

from PIL import Image

from .actors import arm
from .canvas import Canvas, Colour, darker, lighter, mix
from .figures import Look, from_behind
from .furniture import OAK, table_lamp

_BOXES: tuple[Colour, ...] = ((202, 172, 128), (188, 154, 108), (212, 188, 148), (150, 162, 158))


def rack(seed: int = 67) -> Image.Image:
    """Boxes with blank labels on five shelves; somebody draws one of them out."""
    canvas = Canvas((58, 60, 64), seed)
    canvas.gradient((0, 0, 1200, 800), (84, 84, 84), (40, 42, 48))
    for shelf in range(5):
        top = -40 + shelf * 176
        x = -30.0
        while x < 1200:
            wide, tall = canvas.random.uniform(72, 112), canvas.random.uniform(122, 148)
            fill = canvas.random.choice(_BOXES)
            back = (x, top + 160 - tall, x + wide, top + 160)
            canvas.gradient(back, lighter(fill, 0.16), darker(fill, 0.3))
            label = (x + wide * 0.22, top + 82, x + wide * 0.78, top + 118)
            canvas.box(label, (250, 247, 238), 2)
            ribbon = mix(fill, canvas.random.choice(((150, 50, 48), (56, 96, 120))), 0.7)
            canvas.box((x + wide * 0.22, top + 126, x + wide * 0.78, top + 132), ribbon, 1)
            x += wide + canvas.random.choice((5, 5, 7, 26))
        canvas.gradient((0, top + 160, 1200, top + 176), (176, 182, 184), (104, 110, 116))
    for x in (18, 596, 1176):
        canvas.gradient((x - 11, 0, x + 11, 800), (190, 194, 194), (112, 118, 122), True)
    canvas.soften(1.4)
    canvas.glow([(560, 300), (900, 300), (980, 800), (520, 800)], (10, 10, 12), 0.5, 34)
    box = [(690, 300), (848, 322), (848, 486), (690, 462)]
    canvas.shaded(box, lighter(_BOXES[0], 0.3), darker(_BOXES[0], 0.16))
    canvas.polygon([(726, 366), (812, 378), (812, 420), (726, 408)], (252, 250, 242))
    keeper = Look((34, 30, 30), (222, 182, 152), (92, 118, 134), True)
    from_behind(canvas, 480, 560, 176, keeper)
    arm(canvas, [(600, 690), (720, 640), (756, 500)], 170, keeper)
    return canvas.finish()


def scanning(seed: int = 68) -> Image.Image:
    """An old sheet under the light of a scanner's arm; the same sheet on the screen beside it."""
    canvas = Canvas((104, 106, 104), seed)
    canvas.gradient((0, 0, 1200, 430), (126, 130, 128), (86, 88, 90))
    for x in range(40, 1200, 130):
        fill = canvas.random.choice(_BOXES)
        canvas.gradient((x, 90, x + 104, 330), darker(fill, 0.2), darker(fill, 0.5))
    canvas.soften(9)
    canvas.shaded(
        [(-20, 420), (1220, 420), (1220, 820), (-20, 820)],
        lighter(OAK, 0.1),
        darker(OAK, 0.5),
        False,
    )
    canvas.box((640, 130, 1130, 470), (34, 38, 42), 10)
    canvas.gradient((656, 146, 1114, 454), (70, 82, 90), (46, 56, 64))
    _old_sheet(canvas, (800, 166, 980, 436))
    canvas.box((850, 466, 920, 540), (44, 48, 52))
    canvas.box((790, 530, 980, 548), (52, 56, 60), 6)
    canvas.box((90, 560, 600, 760), (30, 32, 36), 10)
    beam = [(310, 180), (380, 180), (610, 760), (80, 760)]
    canvas.glow(beam, (250, 252, 244), 0.5, 26)
    _old_sheet(canvas, (230, 584, 470, 740))
    canvas.line([(60, 600), (60, 150), (330, 150)], (70, 74, 80), 22)
    canvas.box((280, 136, 410, 184), (58, 62, 68), 8)
    canvas.box((296, 180, 394, 188), (255, 255, 246), 3)
    table_lamp(canvas, 1080, 640)
    clerk = Look((34, 30, 30), (224, 184, 154), (134, 160, 180))
    arm(canvas, [(720, 800), (600, 770), (520, 700)], 150, clerk)
    with canvas.apart(8):
        from_behind(canvas, 830, 760, 200, clerk)
    return canvas.finish()


def _old_sheet(canvas: Canvas, box: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = box
    canvas.gradient(box, (246, 232, 198), (214, 188, 142))
    step = (bottom - top) / 14
    for row in range(1, 13):
        end = right - (right - left) * (0.12 if row % 4 else 0.5)
        y = top + row * step
        canvas.line([(left + (right - left) * 0.12, y), (end, y)], (120, 98, 74), step * 0.22)
    for x, y in ((0.2, 0.3), (0.76, 0.72)):
        cx, cy, r = left + (right - left) * x, top + (bottom - top) * y, (right - left) * 0.1
        stain = [(cx - r, cy), (cx, cy - r), (cx + r, cy), (cx, cy + r)]
        canvas.glow(stain, (150, 110, 66), 0.4, 8)
