"""People from the front and from behind, down to the chest, as an illustrator hints at them."""

import msgspec

from .canvas import Canvas, Colour, Point, darker, lighter, mix
from .curves import closed, mirrored, placed

HAIR: tuple[Colour, ...] = ((30, 26, 26), (40, 33, 30), (62, 56, 54))
SKIN: tuple[Colour, ...] = ((226, 184, 152), (212, 166, 132), (232, 194, 164))
CLOTH: tuple[Colour, ...] = (
    (70, 86, 66),
    (58, 74, 60),
    (50, 60, 84),
    (92, 96, 102),
    (226, 228, 226),
    (122, 146, 168),
)
_OUTLINE = mirrored(
    [
        (0.0, 0.14),
        (0.19, 0.16),
        (0.52, 0.36),
        (0.9, 0.5),
        (1.06, 0.86),
        (1.1, 1.7),
        (1.08, 3.2),
        (1.0, 4.4),
    ]
)
_FACE = mirrored(
    [
        (0.0, -0.97),
        (0.2, -0.92),
        (0.34, -0.66),
        (0.35, -0.42),
        (0.28, -0.16),
        (0.12, 0.0),
        (0, 0.03),
    ]
)
_SHORT = [
    (-0.37, -0.5),
    (-0.41, -0.78),
    (-0.24, -1.05),
    (0.06, -1.1),
    (0.32, -0.98),
    (0.41, -0.74),
    (0.37, -0.5),
    (0.33, -0.68),
    (0.2, -0.8),
    (-0.12, -0.76),
    (-0.31, -0.7),
]
_PARTED = [
    (-0.4, -0.1),
    (-0.46, -0.7),
    (-0.26, -1.06),
    (0.05, -1.12),
    (0.34, -1.0),
    (0.46, -0.66),
    (0.42, -0.1),
    (0.33, -0.5),
    (0.1, -0.86),
    (-0.22, -0.66),
    (-0.34, -0.4),
]
_TAIL = mirrored([(0.0, -0.62), (0.13, -0.5), (0.17, 0.0), (0.12, 0.56), (0.0, 0.74)])
_LONG = mirrored(
    [(0.0, -1.1), (0.34, -1.0), (0.46, -0.6), (0.46, 0.0), (0.4, 0.5), (0.2, 0.62), (0.0, 0.64)]
)


class Look(msgspec.Struct, frozen=True):
    """The colours of one person, and whether the hair is long."""

    hair: Colour
    skin: Colour
    cloth: Colour
    long: bool = False
    tie: Colour | None = None


def some_look(canvas: Canvas) -> Look:
    """A person's colours by the canvas's own chance."""
    pick = canvas.random.choice
    long = canvas.random.random() < 0.36
    tie = None if long else pick(((96, 38, 44), (40, 52, 82), (52, 62, 56)))
    return Look(pick(HAIR), pick(SKIN), pick(CLOTH), long, tie)


def facing(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """Head and shoulders from the front; (x, y) is the chin, size the height of the head."""
    if look.long:
        canvas.shaded(closed(placed(_LONG, x, y, size)), lighter(look.hair, 0.1), look.hair)
    _chest(canvas, x, y, size, look.cloth)
    _collar(canvas, x, y, size, look)
    neck = darker(mix(look.skin, (170, 90, 60), 0.22), 0.12)
    canvas.shaded(
        closed(
            placed([(-0.17, -0.2), (0.17, -0.2), (0.19, 0.24), (0, 0.4), (-0.19, 0.24)], x, y, size)
        ),
        neck,
        darker(neck, 0.2),
    )
    for side in (-1, 1):
        ear = x + side * size * 0.355
        canvas.ellipse(
            (ear - size * 0.06, y - size * 0.58, ear + size * 0.06, y - size * 0.34),
            darker(look.skin, 0.1 if side < 0 else 0.22),
        )
    canvas.shaded(
        closed(placed(_FACE, x, y, size)), lighter(look.skin, 0.1), darker(look.skin, 0.2)
    )
    if size > 30:
        _features(canvas, x, y, size, look)
    hair = closed(placed(_PARTED if look.long else _SHORT, x, y, size))
    canvas.shaded(hair, lighter(look.hair, 0.16), darker(look.hair, 0.3))


def from_behind(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """Head and shoulders from behind; (x, y) is the nape, size the height of the head."""
    _chest(canvas, x, y, size, look.cloth)
    neck = darker(look.skin, 0.18)
    canvas.shaded(
        placed([(-0.17, -0.3), (0.17, -0.3), (0.2, 0.3), (-0.2, 0.3)], x, y, size),
        neck,
        darker(neck, 0.25),
    )
    collar = closed(
        placed(mirrored([(0, 0.1), (0.2, 0.06), (0.29, 0.24), (0.0, 0.36)]), x, y, size)
    )
    canvas.shaded(collar, lighter(look.cloth, 0.14), darker(look.cloth, 0.12))
    for side in (-1, 1):
        ear = x + side * size * 0.36
        canvas.ellipse(
            (ear - size * 0.06, y - size * 0.58, ear + size * 0.06, y - size * 0.32), neck
        )
    light, dark = lighter(look.hair, 0.2), darker(look.hair, 0.35)
    canvas.ball((x - size * 0.38, y - size * 1.04, x + size * 0.38, y - size * 0.04), light, dark)
    if look.long:
        canvas.shaded(closed(placed(_TAIL, x, y, size)), light, dark)


def _chest(canvas: Canvas, x: float, y: float, size: float, cloth: Colour) -> None:
    """The shoulders and what is below, with the folds of the sleeves."""
    outline = closed(placed(_OUTLINE, x, y, size))
    canvas.shaded(outline, lighter(cloth, 0.14), darker(cloth, 0.3))
    for side in (-1, 1):
        fold: list[Point] = [(0.74, 0.95), (0.78, 1.5), (0.76, 2.6)]
        edge = darker(cloth, 0.24 if side < 0 else 0.42)
        canvas.line(placed(fold, x, y, size, side), edge, size * 0.035)


def _collar(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """An open collar, or a shirt and a tie between lapels."""
    deep = 1.25 if look.tie else 0.62
    shirt = (244, 244, 240) if look.tie else lighter(look.cloth, 0.3)
    canvas.polygon(placed([(-0.26, 0.16), (0.26, 0.16), (0, deep)], x, y, size), shirt)
    if look.tie:
        tie = placed([(-0.07, 0.3), (0.07, 0.3), (0.1, 0.95), (0, 1.2), (-0.1, 0.95)], x, y, size)
        canvas.polygon(tie, look.tie)
    for side in (-1, 1):
        lapel = [(0.2, 0.14), (0.42, 0.5), (0.3, 0.62), (0.36, 0.7), (0.0, deep), (0.24, 0.42)]
        shade = lighter(look.cloth, 0.2) if side < 0 else darker(look.cloth, 0.12)
        canvas.polygon(placed(lapel, x, y, size, side), shade)


def _features(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """Brows, eyes, nose and mouth, no more than a face in the middle distance shows."""
    dark = mix(look.skin, (70, 34, 26), 0.62)
    for side in (-1, 1):
        brow = [(0.075, -0.6), (0.16, -0.62), (0.25, -0.585)]
        canvas.line(placed(brow, x, y, size, side), mix(look.hair, look.skin, 0.2), size * 0.026)
        eye = x + side * size * 0.155
        if size > 90:
            white = closed(
                placed(
                    [(-0.07, 0.0), (0, -0.034), (0.07, 0.0), (0, 0.026)], eye, y - size * 0.5, size
                )
            )
            canvas.polygon(white, (238, 232, 224))
            lid = placed([(-0.075, -0.5), (0, -0.54), (0.075, -0.505)], eye, y, size)
            canvas.line(lid, mix(look.skin, (48, 28, 24), 0.85), size * 0.014)
        wide = 0.032 if size > 90 else 0.05
        canvas.ellipse(
            (eye - size * wide, y - size * 0.532, eye + size * wide, y - size * 0.472),
            mix(look.skin, (48, 28, 24), 0.85),
        )
    nose = placed([(0.02, -0.5), (0.075, -0.3), (-0.03, -0.28)], x, y, size)
    canvas.glow(nose, darker(look.skin, 0.4), 0.5, max(0.4, size * 0.012))
    canvas.line(
        placed([(-0.11, -0.185), (-0.04, -0.165), (0.05, -0.165), (0.11, -0.187)], x, y, size),
        dark,
        size * 0.022,
    )
    chin = placed([(-0.08, -0.1), (0.08, -0.1), (0.0, -0.07)], x, y, size)
    canvas.glow(chin, darker(look.skin, 0.4), 0.4, max(0.4, size * 0.02))
