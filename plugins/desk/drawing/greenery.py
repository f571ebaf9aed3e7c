"""Plants: a young tree with its stake, a grown one, a palm, rice before the camera."""

import math

from .canvas import Canvas, Colour, darker, lighter, mix
from .curves import drawn, placed

_LEAF: tuple[Colour, Colour] = ((66, 108, 62), (168, 190, 100))


def tree(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A young tree tied to a stake; (x, y) is its foot, size 1 is 150 units high."""
    shadow = [
        (x - 40 * size, y - 5),
        (x + 70 * size, y - 5),
        (x + 80 * size, y + 9),
        (x - 30 * size, y + 9),
    ]
    canvas.glow(shadow, (24, 40, 24), 0.55, 8 * size)
    canvas.line([(x, y), (x + 2, y - 96 * size)], (104, 78, 54), 7 * size)
    canvas.line([(x + 16 * size, y), (x + 10 * size, y - 74 * size)], (186, 158, 112), 4 * size)
    canvas.line([(x, y - 50 * size), (x + 13 * size, y - 50 * size)], (222, 206, 170), 3 * size)
    crown(canvas, x, y - 116 * size, 34 * size, 46)


def crown(canvas: Canvas, x: float, y: float, size: float, leaves: int = 60) -> None:
    """A round crown of leaves, lit from the upper left."""
    for number in range(leaves):
        turn, far = canvas.random.uniform(0, math.tau), canvas.random.random() ** 0.6 * size
        dx, dy = math.cos(turn) * far, math.sin(turn) * far * 0.86
        small = 8 / leaves**0.5  # more leaves, smaller ones
        radius = canvas.random.uniform(0.3, 0.5) * size * small * (1.1 - 0.5 * number / leaves)
        light = max(0.0, min(1.0, number / leaves * 0.7 - (dx + dy) / size * 0.3))
        leaf = mix(*_LEAF, light)
        cx, cy = x + dx, y + dy
        canvas.ellipse((cx - radius, cy - radius * 0.8, cx + radius, cy + radius * 0.8), leaf)


def grown(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A shade tree; (x, y) is its foot, size 1 is 400 units high."""
    trunk = [(-16, 0), (-10, -150), (-40, -240), (10, -180), (46, -250), (16, -140), (20, 0)]
    canvas.shaded(placed(trunk, x, y, size), (146, 118, 90), (78, 60, 48))
    for dx, dy, wide in ((-90, -260, 90), (80, -270, 96), (0, -330, 110), (-20, -240, 80)):
        crown(canvas, x + dx * size, y + dy * size, wide * size, 190)


def palm(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A coconut palm; (x, y) is its foot, size 1 is 130 units high."""
    lean = canvas.random.uniform(-0.25, 0.25)
    top = (x + lean * 110 * size, y - 118 * size)
    trunk = drawn([(x, y), (x + lean * 30 * size, y - 60 * size), top])
    canvas.line(trunk, (118, 96, 74), 6 * size)
    for number in range(15):
        turn = -1 if number % 2 else 1
        reach, droop = canvas.random.uniform(24, 54), canvas.random.uniform(-34, 34)
        rib = drawn(
            placed(
                [(0, 0), (turn * reach * 0.5, -18 + droop * 0.2), (turn * reach, droop)], *top, size
            )
        )
        leaf = mix((50, 84, 56), (150, 172, 98), canvas.random.random())
        for at, (px, py) in enumerate(rib[1:], 1):
            long = 13 * size * (1 - at / len(rib)) + 3 * size
            canvas.line([(px, py), (px + turn * long * 0.5, py + long)], leaf, 1.7 * size)
        canvas.line(rib, leaf, 2.2 * size)


def rice(canvas: Canvas, y: float, height: float, colour: Colour) -> None:
    """Blades along the lower edge, from y down; meant for a sheet out of focus."""
    for _ in range(round(canvas.width / 3)):
        x, tall = canvas.random.uniform(-20, canvas.width + 20), canvas.random.uniform(0.5, 1.5)
        lean = canvas.random.uniform(-0.5, 0.6) * height
        blade = mix(darker(colour, 0.2), lighter(colour, 0.24), canvas.random.random())
        canvas.line([(x, canvas.height + 10), (x + lean, y + height * (1.2 - tall))], blade, 4)
