"""What stands in a hall: drapes, backdrop, lectern, flowers, tables, seats, windows."""

from .canvas import Box, Canvas, Colour, darker, lighter, mix
from .curves import closed, mirrored, placed

WINE: Colour = (128, 46, 50)
TEAL: Colour = (44, 92, 98)
WOOD: Colour = (132, 88, 56)
OAK: Colour = (164, 122, 82)
_PETALS: tuple[Colour, ...] = (
    (226, 96, 102),
    (244, 190, 84),
    (248, 240, 228),
    (236, 150, 120),
    (88, 130, 76),
    (66, 110, 62),
)


def drapes(canvas: Canvas, box: Box, cloth: Colour, fold: float = 46) -> None:
    """Hang folds over the box, each a little wider or narrower than the last."""
    left, top, right, bottom = box
    x = left
    while x < right:
        wide = fold * canvas.random.uniform(0.75, 1.25)
        middle, edge = min(x + wide * 0.4, right), min(x + wide, right)
        canvas.gradient((x, top, middle, bottom), darker(cloth, 0.5), lighter(cloth, 0.14), True)
        canvas.gradient((middle, top, edge, bottom), lighter(cloth, 0.14), darker(cloth, 0.5), True)
        x += wide
    foot = [(left, bottom - 130), (right, bottom - 130), (right, bottom), (left, bottom)]
    canvas.glow(foot, (14, 10, 16), 0.35, 40)


def backdrop(canvas: Canvas, box: Box, panel: Colour = (44, 92, 134)) -> None:
    """A framed panel with three bars where a title would stand."""
    left, top, right, bottom = box
    canvas.glow(
        [(left, top), (right, top), (right + 6, bottom + 26), (left, bottom + 26)],
        (10, 6, 10),
        0.5,
        14,
    )
    canvas.gradient(box, (220, 200, 150), (176, 146, 92))
    canvas.gradient(
        (left + 7, top + 7, right - 7, bottom - 7), lighter(panel, 0.1), darker(panel, 0.3)
    )
    middle = (left + right) / 2
    for at, width in ((0.34, 0.34), (0.5, 0.26), (0.66, 0.14)):
        y, half = top + (bottom - top) * at, (right - left) * width
        thick = (bottom - top) * 0.022
        canvas.box((middle - half, y - thick, middle + half, y + thick), (230, 232, 226), thick)
    light = [(left, top), (middle, top), (middle - 60, bottom), (left, bottom)]
    canvas.glow(light, (255, 250, 235), 0.12, 50)


def lectern(canvas: Canvas, x: float, y: float, size: float = 1) -> None:
    """A lectern with two microphones; (x, y) is the middle of its top."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return placed(points, x, y, size)

    canvas.glow(at((-80, 200), (150, 200), (170, 300), (-80, 300)), (10, 6, 4), 0.5, 18 * size)
    body = at((-96, 0), (96, 0), (76, 300), (-76, 300))
    canvas.shaded(body, lighter(WOOD, 0.2), darker(WOOD, 0.36))
    canvas.shaded(
        at((-66, 42), (66, 42), (54, 270), (-54, 270)), lighter(WOOD, 0.34), darker(WOOD, 0.18)
    )
    canvas.shaded(at((-118, -16), (118, -16), (104, 10), (-104, 10)), lighter(WOOD, 0.3), WOOD)
    canvas.polygon(at((-50, -22), (34, -24), (42, -14), (-56, -14)), (246, 244, 238))
    for lean in (-26, 26):
        canvas.line(at((lean * 1.6, -14), (lean * 1.3, -56), (lean, -84)), (44, 44, 48), 4 * size)
        left, top = x + (lean - 9) * size, y - 104 * size
        canvas.ball((left, top, left + 18 * size, top + 30 * size), (92, 92, 98), (24, 24, 28))


def flowers(canvas: Canvas, x: float, y: float, size: float = 1) -> None:
    """A low arrangement of flowers; (x, y) is the middle of its foot."""
    pot = [(-30, -34), (30, -34), (20, 4), (-20, 4)]
    canvas.shaded(placed(pot, x, y, size), (246, 244, 238), (176, 170, 160))
    for number in range(90):
        dx, dy = canvas.random.gauss(0, 30), -52 - abs(canvas.random.gauss(0, 24))
        petal = canvas.random.choice(_PETALS[4:] if number < 36 else _PETALS[:5])
        r = canvas.random.uniform(5, 10) * size
        cx, cy = x + dx * size, y + dy * size
        canvas.ball((cx - r, cy - r, cx + r, cy + r), lighter(petal, 0.2), darker(petal, 0.2))


def long_table(canvas: Canvas, y: float, size: float, cloth: Colour = (244, 241, 233)) -> None:
    """A table over the whole width for a row of people with heads of `size`."""
    wide = canvas.width
    canvas.glow(
        [(0, y - 8), (wide, y - 8), (wide, y + size * 1.5), (0, y + size * 1.5)],
        (10, 6, 8),
        0.5,
        size * 0.2,
    )
    canvas.gradient(
        (0, y + size * 0.3, wide, y + size * 2.3), darker(cloth, 0.06), darker(cloth, 0.3)
    )
    canvas.gradient((0, y, wide, y + size * 0.3), cloth, lighter(cloth, 0.6))
    x = 0.0
    while x < wide:
        x += canvas.random.uniform(0.3, 0.7) * size
        fold = [(x, y + size * 0.34), (x + size * 0.05, y + size * 2.2)]
        canvas.line(fold, darker(cloth, 0.2), size * 0.02)


def place(canvas: Canvas, x: float, y: float, size: float) -> None:
    """What lies before one delegate: papers, a name card, a bottle of water."""
    paper = [(-0.5, 0.04), (0.26, 0.04), (0.32, 0.2), (-0.56, 0.2)]
    canvas.polygon(placed(paper, x, y, size), (255, 255, 252))
    card = [(-0.28, 0.14), (0.26, 0.14), (0.3, 0.4), (-0.32, 0.4)]
    canvas.shaded(placed(card, x, y, size), (196, 78, 70), (150, 44, 44))
    canvas.line(placed([(-0.2, 0.27), (0.18, 0.27)], x, y, size), (244, 226, 206), size * 0.03)
    bottle = x + size * 0.72
    glass = [(0.08, -0.34), (0.09, -0.1), (0.08, 0.16)]
    canvas.shaded(
        closed(placed(mirrored([(0, -0.42), *glass]), bottle, y, size)),
        (222, 238, 242),
        (130, 170, 188),
    )
    canvas.box(
        (bottle - size * 0.045, y - size * 0.5, bottle + size * 0.045, y - size * 0.38),
        (60, 110, 156),
        size * 0.02,
    )


def seat(canvas: Canvas, x: float, y: float, size: float, cloth: Colour = WINE) -> None:
    """The back of a hall's seat; (x, y) is the middle of its top."""
    back = mirrored([(0.0, -0.02), (0.66, 0.0), (1.0, 0.12), (1.1, 0.6), (1.1, 3.4), (0, 3.42)])
    canvas.shaded(closed(placed(back, x, y, size)), lighter(cloth, 0.12), darker(cloth, 0.42))
    rim = [(-0.76, 0.1), (-0.3, 0.04), (0.3, 0.04), (0.76, 0.1)]
    canvas.line(placed(rim, x, y, size), lighter(cloth, 0.28), size * 0.04)


def window(canvas: Canvas, box: Box, outside: Colour = (186, 214, 226)) -> None:
    """A window in daylight: sky, leaves, a cross of wood."""
    left, top, right, bottom = box
    canvas.box((left - 12, top - 12, right + 12, bottom + 12), lighter(OAK, 0.3), 3)
    canvas.gradient(box, outside, lighter(outside, 0.7))
    for _ in range(40):
        x = canvas.random.uniform(left, right - 26)
        y = canvas.random.uniform(top + (bottom - top) * 0.55, bottom - 20)
        leaf = mix((112, 152, 104), (176, 200, 136), canvas.random.random())
        canvas.ellipse((x, y, x + 28, y + 20), leaf)
    middle = (left + right) / 2
    canvas.box((middle - 4, top, middle + 4, bottom), lighter(OAK, 0.2))
    canvas.box(
        (left, top + (bottom - top) * 0.36, right, top + (bottom - top) * 0.36 + 6),
        lighter(OAK, 0.2),
    )
    canvas.box((left - 18, bottom + 10, right + 18, bottom + 22), lighter(OAK, 0.36), 3)


def table_lamp(canvas: Canvas, x: float, y: float) -> None:
    """A reading lamp with a green shade and its pool of light."""
    pool = [(x - 60, y - 50), (x + 60, y - 50), (x + 150, y + 50), (x - 150, y + 50)]
    canvas.glow(pool, (255, 232, 170), 0.6, 26)
    canvas.line([(x, y + 20), (x, y - 80)], (120, 98, 60), 6)
    canvas.ball((x - 34, y + 8, x + 34, y + 30), (170, 140, 88), (84, 68, 44))
    shade = [(x - 30, y - 112), (x + 30, y - 112), (x + 62, y - 56), (x - 62, y - 56)]
    canvas.shaded(shade, (82, 150, 122), (24, 78, 62))
    canvas.box((x - 58, y - 58, x + 58, y - 51), (255, 244, 206), 3)
