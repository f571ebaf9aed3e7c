"""An archive: boxes on shelves to both sides of a corridor, a window at its end. Upright."""

from PIL import Image

from .canvas import PORTRAIT, Canvas, Colour, darker, lighter
from .figures import Look, from_behind

_BOXES: tuple[Colour, ...] = ((196, 164, 118), (206, 178, 136), (176, 142, 98), (150, 164, 160))
_SHELF: Colour = (92, 100, 104)


def archive(seed: int = 15) -> Image.Image:
    """One-point perspective around (400, 470)."""
    canvas = Canvas((74, 70, 66), seed, PORTRAIT)
    canvas.gradient((0, 0, 800, 400), (206, 204, 196), (236, 232, 220))
    for number in range(4):
        y, half = 60 + number * 90, 130 - number * 26
        canvas.glow(
            [
                (400 - half, y),
                (400 + half, y),
                (400 + half * 0.8, y + 22),
                (400 - half * 0.8, y + 22),
            ],
            (255, 255, 248),
            0.95,
            8,
        )
    floor = [(330, 600), (470, 600), (800, 1200), (0, 1200)]
    canvas.shaded(floor, (196, 186, 168), (116, 104, 92), across=False)
    canvas.gradient((326, 330, 474, 602), (246, 246, 236), (214, 222, 214))
    for x in (374, 424):
        canvas.line([(x, 340), (x, 560)], (190, 186, 172), 4)
    for side in (-1, 1):
        for number in reversed(range(8)):
            _bay(
                canvas, side, 74 + 330 * (number / 7) ** 1.25, 74 + 330 * ((number + 1) / 7) ** 1.25
            )
    canvas.glow([(340, 330), (460, 330), (640, 1200), (160, 1200)], (255, 250, 232), 0.4, 70)
    canvas.soften(1.4)
    look = Look((32, 28, 28), (220, 178, 148), (150, 172, 190), True)
    shadow = [(300, 1000), (620, 1000), (640, 1200), (260, 1200)]
    canvas.glow(shadow, (20, 16, 14), 0.45, 30)
    from_behind(canvas, 446, 846, 132, look)
    canvas.line([(566, 980), (640, 1090), (600, 1120)], darker(look.cloth, 0.24), 54)
    canvas.shaded(
        [(520, 1050), (690, 1064), (682, 1190), (512, 1172)], (214, 186, 142), (158, 126, 84)
    )
    canvas.box((580, 1092, 636, 1118), (248, 244, 234), 2)
    return canvas.finish()


def _bay(canvas: Canvas, side: int, far: float, near: float) -> None:
    def at(x: float, share: float) -> tuple[float, float]:
        top, bottom = 470 - x * 1.5, 470 + x * 1.76
        return 400 + side * x, top + (bottom - top) * share

    back = [at(far, 0), at(near, 0), at(near, 1), at(far, 1)]
    canvas.polygon(back, (46, 44, 44))
    for shelf in range(7):
        top, bottom = shelf / 7, (shelf + 1) / 7
        x = far + (near - far) * 0.05
        while x < near - (near - far) * 0.12:
            wide = (near - far) * canvas.random.uniform(0.24, 0.4)
            end, fill = min(x + wide, near), canvas.random.choice(_BOXES)
            rise = top + (bottom - top) * canvas.random.uniform(0.18, 0.36)
            face = [at(x, rise), at(end, rise), at(end, bottom - 0.012), at(x, bottom - 0.012)]
            near_light = 0.06 + 0.5 * (near / 440)
            canvas.shaded(face, lighter(fill, 0.1), darker(fill, near_light * 0.7))
            label = [at(x + wide * 0.3, rise + 0.03), at(x + wide * 0.7, rise + 0.03)]
            canvas.line(label, (246, 242, 232), max(1.5, near / 70))
            x += wide + (near - far) * 0.03
        canvas.line([at(far, bottom), at(near, bottom)], lighter(_SHELF, 0.2), max(2, near / 60))
    canvas.line([at(near, 0), at(near, 1)], _SHELF, max(3, near / 36))
