"""Small things in a wide view: boats on the water, a house on the bank."""

from .canvas import Canvas, Colour, Point, darker, lighter


def sampan(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A narrow boat with one rower under a cone hat."""
    canvas.glow(
        [
            (x - 60 * size, y),
            (x + 60 * size, y),
            (x + 50 * size, y + 12 * size),
            (x - 50 * size, y + 12 * size),
        ],
        (30, 50, 60),
        0.5,
        4,
    )
    hull = [(-70, -8), (-40, 3), (40, 3), (70, -8), (44, 10), (-44, 10)]
    canvas.shaded([(x + dx * size, y + dy * size) for dx, dy in hull], (110, 82, 58), (54, 40, 32))
    canvas.line([(x + 20 * size, y), (x + 22 * size, y - 36 * size)], (76, 70, 80), 12 * size)
    hat = [(x, y - 42 * size), (x + 22 * size, y - 60 * size), (x + 44 * size, y - 42 * size)]
    canvas.polygon(hat, (232, 208, 154))
    canvas.line(
        [(x + 10 * size, y - 26 * size), (x - 30 * size, y + 14 * size)], (90, 70, 50), 3 * size
    )


def house(canvas: Canvas, x: float, y: float, size: float, roof: Colour) -> None:
    """A low house with a tiled roof; (x, y) is the middle of its foot, size half its width."""
    canvas.gradient((x - size, y - size * 0.7, x + size, y), (240, 226, 196), (200, 180, 146))
    canvas.box((x - size * 0.2, y - size * 0.5, x + size * 0.2, y), (104, 84, 66))
    eaves = [(-1.25, -0.62), (-0.8, -1.15), (0.8, -1.15), (1.25, -0.62)]
    canvas.shaded(
        [(x + dx * size, y + dy * size) for dx, dy in eaves], lighter(roof, 0.1), darker(roof, 0.3)
    )


def fishing_boat(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A wooden boat at anchor with its cabin and mast; size 1 is 150 units long."""

    def at(*points: Point) -> list[Point]:
        return [(x + dx * size, y + dy * size) for dx, dy in points]

    canvas.glow(at((-60, 0), (60, 0), (50, 26), (-50, 26)), (20, 56, 74), 0.6, 6)
    hull = canvas.random.choice(((62, 110, 150), (70, 128, 110), (176, 74, 60)))
    canvas.shaded(
        at((-74, -26), (-30, -8), (40, -8), (78, -30), (54, 14), (-50, 14)),
        lighter(hull, 0.16),
        darker(hull, 0.3),
    )
    canvas.line(at((-72, -26), (-30, -9), (40, -9), (76, -29)), (240, 232, 210), 3 * size)
    canvas.shaded(at((0, -8), (4, -46), (46, -46), (44, -8)), (250, 246, 236), (196, 196, 190))
    canvas.box((x + 10 * size, y - 38 * size, x + 40 * size, y - 24 * size), (70, 100, 120), 2)
    canvas.line(at((-20, -8), (-20, -84)), (96, 78, 60), 3 * size)
    canvas.line(at((-20, -80), (-66, -28)), (120, 110, 100), 1.4)
