"""What stands in a hall: drapes, backdrop, lectern, tables, seats."""

from .canvas import Box, Canvas, Colour, mix
from .figures import facing, some_look

DRAPE: Colour = (122, 44, 46)
WOOD: Colour = (128, 84, 52)


def drapes(canvas: Canvas, left: float, right: float, bottom: float) -> None:
    """Hang folds over the whole height down to `bottom`."""
    fold = 44
    x = left
    while x < right:
        edge = min(x + fold, right)
        for part in range(8):
            share = abs(part - 3.5) / 3.5
            start = x + (edge - x) * part / 8
            colour = mix(mix(DRAPE, (255, 190, 170), 0.16), mix(DRAPE, (0, 0, 0), 0.34), share)
            canvas.box((start, 0, x + (edge - x) * (part + 1) / 8, bottom), colour)
        x += fold


def backdrop(canvas: Canvas, box: Box) -> None:
    """A framed panel with three bars where a title would stand."""
    left, top, right, bottom = box
    canvas.glow(
        [(left, top), (right, top), (right, bottom + 18), (left, bottom + 18)], (0, 0, 0), 0.4, 14
    )
    canvas.box(box, (206, 182, 128), 4)
    canvas.gradient((left + 8, top + 8, right - 8, bottom - 8), (46, 92, 128), (32, 66, 98))
    middle = (left + right) / 2
    for at, width in ((0.36, 0.34), (0.52, 0.26), (0.66, 0.16)):
        y = top + (bottom - top) * at
        half = (right - left) * width
        canvas.box((middle - half, y - 4, middle + half, y + 4), (214, 222, 226), 4)


def lectern(canvas: Canvas, x: float, y: float) -> None:
    """A lectern with two microphones; (x, y) is the middle of its top."""
    canvas.polygon([(x - 92, y), (x + 92, y), (x + 76, y + 250), (x - 76, y + 250)], WOOD)
    canvas.polygon(
        [(x - 66, y + 40), (x + 66, y + 40), (x + 56, y + 220), (x - 56, y + 220)],
        mix(WOOD, (255, 220, 170), 0.18),
    )
    canvas.box((x - 108, y - 16, x + 108, y + 6), mix(WOOD, (0, 0, 0), 0.25), 5)
    for lean in (-26, 26):
        canvas.line([(x + lean * 1.6, y - 12), (x + lean, y - 74)], (46, 46, 50), 5)
        canvas.ellipse((x + lean - 9, y - 90, x + lean + 9, y - 64), (34, 34, 38))


def flowers(canvas: Canvas, x: float, y: float) -> None:
    """A vase of flowers; (x, y) is the middle of its foot."""
    canvas.polygon(
        [(x - 22, y - 40), (x + 22, y - 40), (x + 14, y + 10), (x - 14, y + 10)], (232, 230, 222)
    )
    for _ in range(60):
        dx, dy = canvas.random.gauss(0, 26), canvas.random.gauss(-72, 18)
        colour = canvas.random.choice(
            ((226, 96, 102), (244, 190, 84), (246, 238, 226), (88, 130, 76))
        )
        canvas.ellipse((x + dx - 9, y + dy - 9, x + dx + 9, y + dy + 9), colour)


def presiding_table(canvas: Canvas) -> None:
    """Four people of the chair behind a table with a cloth."""
    for number in range(4):
        facing(canvas, 650 + number * 90, 462, 46, some_look(canvas))
    canvas.box((600, 500, 970, 585), (240, 236, 226), 5)
    for x in range(612, 966, 18):
        canvas.line([(x, 512), (x, 582)], (222, 216, 202), 3)


def long_table(canvas: Canvas, y: float, size: float) -> None:
    """A table over the whole width for a row of people with heads of `size`."""
    canvas.glow(
        [(0, y), (1200, y), (1200, y + size * 1.5), (0, y + size * 1.5)], (0, 0, 0), 0.4, 16
    )
    canvas.gradient((0, y, 1200, y + size * 1.4), (244, 241, 233), (222, 215, 200))
    canvas.box((0, y, 1200, y + size * 0.14), (252, 250, 245))


def place(canvas: Canvas, x: float, y: float, size: float) -> None:
    """What lies before one delegate: papers, a name card, a bottle of water."""
    canvas.polygon(
        [
            (x - size * 0.5, y - size * 0.06),
            (x + size * 0.3, y - size * 0.06),
            (x + size * 0.36, y + size * 0.1),
            (x - size * 0.56, y + size * 0.1),
        ],
        (255, 255, 255),
    )
    canvas.box((x - size * 0.3, y + size * 0.16, x + size * 0.3, y + size * 0.42), (196, 60, 58), 3)
    bottle = x + size * 0.7
    canvas.box(
        (bottle - size * 0.08, y - size * 0.38, bottle + size * 0.08, y + size * 0.1),
        (196, 222, 232),
        4,
    )
    canvas.box(
        (bottle - size * 0.05, y - size * 0.48, bottle + size * 0.05, y - size * 0.36),
        (70, 120, 160),
        2,
    )


def seat(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The back of a hall's seat; (x, y) is the middle of its top."""
    canvas.box((x - size * 0.95, y, x + size * 0.95, y + size * 1.6), (128, 40, 42), size * 0.2)
    canvas.box((x - size * 0.95, y, x + size * 0.95, y + size * 0.16), (156, 62, 60), size * 0.08)
