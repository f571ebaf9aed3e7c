"""Trees on their way to a bank: seedlings under a net, a path between two rows, one watered."""

from PIL import Image

from .actors import Work, worker
from .canvas import PORTRAIT, Canvas, Colour, darker, lighter, mix
from .greenery import crown, grown, rice, tree
from .landscape import field, ridge, sky

_POT: Colour = (176, 104, 76)
_SHIRT: Colour = (70, 130, 110)


def seedlings(seed: int = 61) -> Image.Image:
    """Rows of potted seedlings under a shade net; two keepers bend over them."""
    canvas = Canvas((150, 170, 150), seed)
    canvas.gradient((0, 0, 1200, 320), (196, 212, 192), (228, 230, 206))
    for x in (70.0, 300.0, 930.0, 1140.0):
        grown(canvas, x, 380, 0.7)
    canvas.gradient((0, 316, 1200, 800), (176, 160, 122), (116, 98, 72))
    canvas.soften(4)
    net = [(-20, -20), (1220, -20), (1220, 120), (600, 190), (-20, 120)]
    canvas.shaded(net, (84, 112, 92), (50, 74, 64), across=False)
    for number in range(14):
        x = number * 92.0
        canvas.line([(x, -10), (600 + (x - 600) * 0.5, 186)], (66, 92, 78), 1.6)
    for x in (180.0, 600.0, 1020.0):
        canvas.gradient((x - 7, 110, x + 7, 470), (196, 176, 136), (120, 98, 70), True)
    for row in range(6):
        near = row / 5
        y, size = 400 + near**1.3 * 330, 0.42 + near * 0.9
        if row == 2:
            worker(canvas, 330, y + 16, 190, 1, Work(_SHIRT, bent=0.7))
            worker(canvas, 840, y + 10, 184, -1, Work((226, 226, 220), bent=0.55))
        for number in range(-1, round(1200 / (86 * size)) + 2):
            x = number * 86 * size + (row % 2) * 40 * size
            _potted(canvas, x + canvas.random.uniform(-5, 5), y, size)
    canvas.glow([(420, 180), (900, 180), (1100, 800), (200, 800)], (255, 250, 214), 0.24, 90)
    return canvas.finish()


def avenue(seed: int = 62) -> Image.Image:
    """A path along the bank between two rows of young trees; two people walk off."""
    canvas = Canvas((200, 216, 224), seed)
    sky(canvas, 400, (112, 166, 206), (246, 234, 206), sun=(240, 150))
    ridge(canvas, 376, 70, (144, 170, 178))
    canvas.gradient((0, 396, 600, 800), (206, 222, 220), (84, 136, 156))
    for _ in range(120):
        x, y = canvas.random.uniform(0, 560), canvas.random.uniform(402, 640)
        canvas.line([(x, y), (x + 8 + (y - 400) * 0.2, y)], (226, 234, 230), 1.2)
    canvas.shaded(
        [(566, 396), (1220, 396), (1220, 820), (-20, 820)], (168, 184, 104), (96, 126, 62)
    )
    canvas.soften(2.4)
    path = [(584, 398), (622, 398), (1010, 820), (230, 820)]
    canvas.shaded(path, (222, 204, 168), (176, 150, 114), across=False)
    for step in range(9):
        near = (step + 1) / 9
        y, spread = 402 + near**1.6 * 360, 26 + near**1.6 * 440
        for side in (-1, 1):
            tree(canvas, 604 + side * spread, y, 0.2 + near**1.5 * 1.9)
        if step == 4:
            worker(canvas, 590, y + 20, 112, 1, Work(_SHIRT))
            worker(canvas, 640, y + 24, 108, 1, Work((122, 146, 168), hat=False))
    with canvas.apart(8):
        rice(canvas, 740, 44, (76, 110, 56))
    return canvas.finish()


def watering(seed: int = 63) -> Image.Image:
    """One young tree, near, and a volunteer who waters it. Upright."""
    canvas = Canvas((200, 216, 224), seed, PORTRAIT)
    sky(canvas, 560, (122, 172, 204), (246, 232, 204), sun=(620, 200))
    ridge(canvas, 540, 90, (146, 172, 178))
    ridge(canvas, 586, 50, (108, 146, 118))
    field(canvas, 610, (172, 186, 112), (104, 130, 66))
    for number in range(7):
        tree(canvas, 40 + number * 120, 690, 0.5)
    canvas.soften(5)
    canvas.shaded(
        [(-20, 940), (820, 880), (820, 1220), (-20, 1220)], (176, 146, 106), (112, 86, 60)
    )
    tree(canvas, 520, 1010, 4.0)
    worker(canvas, 250, 1060, 560, 1, Work(_SHIRT, (58, 62, 74), 0.34))
    can = [(366, 690), (444, 690), (438, 776), (372, 776)]
    canvas.shaded(can, lighter((84, 128, 150), 0.3), darker((84, 128, 150), 0.3))
    canvas.line([(436, 764), (500, 712)], (70, 108, 128), 11)
    for _ in range(46):
        x = canvas.random.uniform(498, 530)
        y = 712 + canvas.random.random() * 260
        canvas.line([(x, y), (x + 3, y + 18)], (222, 236, 240), 1.6)
    canvas.glow([(440, 990), (620, 990), (640, 1040), (420, 1040)], (60, 44, 34), 0.6, 14)
    with canvas.apart(9):
        for x in (-30.0, 780.0):
            crown(canvas, x, 1160, 120, 70)
    return canvas.finish()


def _potted(canvas: Canvas, x: float, y: float, size: float) -> None:
    pot = [(x - 24 * size, y - 34 * size), (x + 24 * size, y - 34 * size)]
    pot += [(x + 17 * size, y), (x - 17 * size, y)]
    clay = mix(_POT, (70, 66, 66), canvas.random.random() * 0.5)
    canvas.shaded(pot, lighter(clay, 0.16), darker(clay, 0.34))
    canvas.line([(x, y - 32 * size), (x + 2, y - 84 * size)], (112, 92, 60), 3 * size)
    crown(canvas, x, y - 92 * size, 28 * size, 26)
