"""Whole people: from the side where two meet, and small ones at work out of doors."""

import msgspec

from .canvas import Canvas, Colour, darker, lighter, mix
from .curves import closed, placed
from .figures import Look

_PROFILE = [
    (0.3, -0.8),
    (0.335, -0.62),
    (0.32, -0.52),
    (0.44, -0.34),
    (0.34, -0.28),
    (0.36, -0.18),
    (0.29, 0.0),
    (0.04, 0.02),
    (-0.14, -0.2),
    (-0.16, -0.6),
    (0.0, -0.92),
]
_CAP = [
    (0.31, -0.78),
    (0.28, -0.98),
    (0.02, -1.08),
    (-0.3, -0.96),
    (-0.44, -0.64),
    (-0.4, -0.34),
    (-0.26, -0.08),
    (-0.14, -0.2),
    (-0.06, -0.46),
    (0.04, -0.5),
    (0.1, -0.72),
]
_BODY = [
    (-0.12, 0.14),
    (0.16, 0.22),
    (0.42, 0.66),
    (0.5, 1.3),
    (0.44, 2.3),
    (0.5, 3.2),
    (0.46, 6.2),
    (-0.44, 6.2),
    (-0.56, 3.2),
    (-0.46, 2.3),
    (-0.6, 1.3),
    (-0.46, 0.44),
]
HAT: Colour = (226, 202, 150)


class Work(msgspec.Struct, frozen=True):
    """A worker's shirt, trousers, and the lean of the back: 0 upright, 1 bent over."""

    shirt: Colour
    trousers: Colour = (58, 60, 66)
    bent: float = 0.0
    hat: bool = True


def from_the_side(canvas: Canvas, x: float, y: float, size: float, turn: int, look: Look) -> None:
    """A standing person; turn 1 looks right, -1 left.

    (x, y) is the chin's height over the middle of the body, size the height of the head.
    """
    light, dark = lighter(look.cloth, 0.14), darker(look.cloth, 0.3)
    canvas.shaded(closed(placed(_BODY, x, y, size, turn)), light, dark)
    neck = darker(look.skin, 0.2)
    canvas.polygon(
        placed([(-0.24, -0.3), (0.12, -0.1), (0.18, 0.3), (-0.26, 0.26)], x, y, size, turn), neck
    )
    collar = [(-0.28, 0.12), (0.2, 0.16), (0.26, 0.36), (-0.3, 0.3)]
    canvas.shaded(placed(collar, x, y, size, turn), lighter(look.cloth, 0.24), look.cloth)
    face = closed(placed(_PROFILE, x, y, size, turn))
    canvas.shaded(face, lighter(look.skin, 0.1), darker(look.skin, 0.16))
    canvas.line(
        placed([(0.16, -0.62), (0.29, -0.64)], x, y, size, turn),
        darker(look.hair, 0.1),
        size * 0.03,
    )
    eye_x = x + turn * size * 0.23
    canvas.ellipse(
        (eye_x - size * 0.03, y - size * 0.56, eye_x + size * 0.03, y - size * 0.5), (44, 30, 28)
    )
    mouth = placed([(0.21, -0.2), (0.27, -0.175), (0.35, -0.19)], x, y, size, turn)
    canvas.line(mouth, mix(look.skin, (120, 50, 40), 0.6), size * 0.02)
    canvas.shaded(
        closed(placed(_CAP, x, y, size, turn)), lighter(look.hair, 0.2), darker(look.hair, 0.3)
    )
    if look.long:
        bun = placed([(-0.4, -0.35)], x, y, size, turn)[0]
        r = size * 0.2
        canvas.ball(
            (bun[0] - r, bun[1] - r, bun[0] + r, bun[1] + r), lighter(look.hair, 0.2), look.hair
        )
    ear_x = x - turn * size * 0.1
    canvas.ball(
        (ear_x - size * 0.07, y - size * 0.56, ear_x + size * 0.07, y - size * 0.32),
        look.skin,
        darker(look.skin, 0.25),
    )


def arm(
    canvas: Canvas, joints: list[tuple[float, float]], size: float, look: Look, shade: float = 0.1
) -> None:
    """A sleeve over shoulder, elbow and wrist, a cuff, and a hand; size is the head's height."""
    *_, elbow, wrist = joints
    canvas.line(joints, darker(look.cloth, shade + 0.2), size * 0.46)
    inner = [(x - size * 0.03, y - size * 0.04) for x, y in joints]
    canvas.line(inner, lighter(darker(look.cloth, shade), 0.06), size * 0.36)
    dx, dy = (wrist[0] - elbow[0]), (wrist[1] - elbow[1])
    long = max(1.0, (dx * dx + dy * dy) ** 0.5)
    hand = (wrist[0] + dx / long * size * 0.28, wrist[1] + dy / long * size * 0.28)
    canvas.line([wrist, hand], (240, 240, 236), size * 0.34)
    tip = (hand[0] + dx / long * size * 0.16, hand[1] + dy / long * size * 0.16)
    r = size * 0.19
    canvas.ball(
        (tip[0] - r, tip[1] - r, tip[0] + r, tip[1] + r),
        lighter(look.skin, 0.1),
        darker(look.skin, 0.24),
    )


def worker(canvas: Canvas, x: float, y: float, height: float, turn: int, work: Work) -> None:
    """A small person on the feet (x, y), turned 1 right or -1 left, holding out both hands."""
    hip, lean = y - height * 0.48, work.bent * height * 0.34
    shoulder_y = hip - height * 0.34 * (1 - work.bent * 0.5)
    top = (x + turn * lean, shoulder_y)
    shadow = [(x - height * 0.3, y - 3), (x + height * 0.4, y - 3), (x + height * 0.5, y + 8)]
    canvas.glow(shadow, (20, 26, 24), 0.45, height * 0.04)
    for step in (-1, 1):
        knee = (x + step * height * 0.07 + turn * height * 0.03, y - height * 0.24)
        foot = (x + step * height * 0.1, y - 4)
        leg = darker(work.trousers, 0.3 if step < 0 else 0.0)
        canvas.line([(x, hip), knee, foot], leg, height * 0.09)
    back = (x - turn * height * 0.03, hip)
    canvas.line([back, top], darker(work.shirt, 0.24), height * 0.19)
    canvas.line(
        [(back[0] - height * 0.02, back[1]), (top[0] - height * 0.02, top[1])],
        lighter(work.shirt, 0.1),
        height * 0.13,
    )
    hand = (top[0] + turn * height * 0.24, top[1] + height * 0.24)
    elbow = (top[0] + turn * height * 0.08, top[1] + height * 0.2)
    canvas.line([top, elbow, hand], darker(work.shirt, 0.14), height * 0.07)
    r = height * 0.034
    canvas.ellipse((hand[0] - r, hand[1] - r, hand[0] + r, hand[1] + r), (214, 170, 138))
    head = (top[0] + turn * height * 0.05, top[1] - height * 0.13)
    r = height * 0.075
    canvas.ball(
        (head[0] - r, head[1] - r, head[0] + r, head[1] + r), (226, 184, 150), (150, 104, 80)
    )
    if work.hat:
        cone = [(-1.9, 0.1), (0.0, -1.5), (1.9, 0.1), (0.0, 0.36)]
        canvas.shaded(placed(cone, *head, r, turn), lighter(HAT, 0.3), darker(HAT, 0.24))
    else:
        canvas.ball(
            (
                head[0] - r * (1.1 if turn > 0 else 0.8),
                head[1] - r * 1.16,
                head[0] + r * (0.8 if turn > 0 else 1.1),
                head[1] + r * 0.5,
            ),
            (64, 56, 54),
            (26, 22, 22),
        )
