"""People as an illustrator hints at them: from the front, from behind, from the side."""

import msgspec

from .canvas import Canvas, Colour, mix

_HAIR = ((38, 33, 31), (52, 43, 38), (72, 66, 62))
_SKIN = ((222, 180, 148), (208, 164, 132), (230, 192, 162))
_CLOTH = ((64, 82, 66), (56, 74, 60), (52, 62, 84), (86, 90, 96), (70, 76, 58))


class Look(msgspec.Struct, frozen=True):
    """The colours of one person."""

    hair: Colour
    skin: Colour
    cloth: Colour


def some_look(canvas: Canvas) -> Look:
    """A person's colours by the canvas's own chance."""
    pick = canvas.random.choice
    return Look(pick(_HAIR), pick(_SKIN), pick(_CLOTH))


def facing(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """Head and shoulders from the front; (x, y) is the chin, size the height of the head."""
    dark = mix(look.cloth, (0, 0, 0), 0.25)
    _shoulders(canvas, x, y, size, look.cloth)
    canvas.polygon(
        [
            (x - size * 0.24, y + size * 0.18),
            (x, y + size * 0.75),
            (x + size * 0.24, y + size * 0.18),
        ],
        (236, 236, 230),
    )
    canvas.polygon(
        [
            (x - size * 0.06, y + size * 0.22),
            (x, y + size * 0.72),
            (x + size * 0.06, y + size * 0.22),
        ],
        dark,
    )
    neck = mix(look.skin, (90, 50, 30), 0.2)
    canvas.box(
        (x - size * 0.16, y - size * 0.1, x + size * 0.16, y + size * 0.24), neck, size * 0.1
    )
    canvas.ellipse((x - size * 0.39, y - size, x + size * 0.39, y - size * 0.2), look.hair)
    canvas.ellipse((x - size * 0.35, y - size * 0.84, x + size * 0.35, y + size * 0.04), look.skin)
    canvas.ellipse((x - size * 0.38, y - size * 1.0, x + size * 0.38, y - size * 0.6), look.hair)


def from_behind(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """Head and shoulders from behind; (x, y) is the nape, size the height of the head."""
    _shoulders(canvas, x, y, size, look.cloth)
    neck = mix(look.skin, (90, 50, 30), 0.3)
    canvas.box(
        (x - size * 0.17, y - size * 0.2, x + size * 0.17, y + size * 0.22), neck, size * 0.1
    )
    collar = mix(look.cloth, (255, 255, 255), 0.12)
    canvas.box(
        (x - size * 0.25, y + size * 0.12, x + size * 0.25, y + size * 0.26), collar, size * 0.07
    )
    for side in (-1, 1):
        ear = x + side * size * 0.37
        canvas.ellipse(
            (ear - size * 0.07, y - size * 0.55, ear + size * 0.07, y - size * 0.32), neck
        )
    canvas.ellipse((x - size * 0.38, y - size, x + size * 0.38, y), look.hair)


def from_the_side(canvas: Canvas, x: float, y: float, size: float, turn: int, look: Look) -> None:
    """A standing person from the side down to the thigh; turn 1 looks right, -1 left.

    (x, y) is the chin's height over the middle of the body, size the height of the head.
    """
    shadow = mix(look.cloth, (0, 0, 0), 0.22)
    canvas.polygon(
        [
            (x - turn * size * 0.5, y + size * 0.35),
            (x - turn * size * 0.15, y + size * 0.12),
            (x + turn * size * 0.28, y + size * 0.3),
            (x + turn * size * 0.5, y + size * 1.2),
            (x + turn * size * 0.44, y + size * 2.6),
            (x + turn * size * 0.5, y + size * 4.6),
            (x - turn * size * 0.56, y + size * 4.6),
            (x - turn * size * 0.5, y + size * 2.6),
            (x - turn * size * 0.62, y + size * 1.2),
        ],
        look.cloth,
    )
    canvas.ellipse((x - size * 0.62, y + size * 0.2, x + size * 0.56, y + size * 1.7), look.cloth)
    belt = sorted((x - turn * size * 0.5, x + turn * size * 0.45))
    canvas.box((belt[0], y + size * 2.55, belt[1], y + size * 2.68), shadow)
    neck = mix(look.skin, (90, 50, 30), 0.25)
    canvas.polygon(
        [
            (x - turn * size * 0.2, y - size * 0.35),
            (x + turn * size * 0.16, y - size * 0.15),
            (x + turn * size * 0.2, y + size * 0.3),
            (x - turn * size * 0.24, y + size * 0.25),
        ],
        neck,
    )
    canvas.ellipse((x - size * 0.42, y - size * 1.02, x + size * 0.42, y - size * 0.02), look.hair)
    face = x + turn * size * 0.12
    canvas.ellipse(
        (face - size * 0.32, y - size * 0.86, face + size * 0.32, y + size * 0.02), look.skin
    )
    nose = face + turn * size * 0.3
    canvas.ellipse(
        (nose - size * 0.08, y - size * 0.5, nose + size * 0.08, y - size * 0.32), look.skin
    )
    canvas.ellipse((x - size * 0.42, y - size * 1.05, x + size * 0.4, y - size * 0.62), look.hair)
    ear = x - turn * size * 0.08
    canvas.ellipse((ear - size * 0.07, y - size * 0.55, ear + size * 0.07, y - size * 0.33), neck)


def _shoulders(canvas: Canvas, x: float, y: float, size: float, cloth: Colour) -> None:
    canvas.box(
        (x - size * 0.86, y + size * 0.2, x + size * 0.86, y + size * 2.4), cloth, size * 0.42
    )
    edge = mix(cloth, (0, 0, 0), 0.2)
    for side in (-1, 1):
        arm = x + side * size * 0.58
        canvas.line([(arm, y + size * 0.8), (arm, y + size * 2.2)], edge, size * 0.04)
