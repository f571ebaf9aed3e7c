"""Papers, a pen and a cup on a desk, seen from above."""

from PIL import Image

from .canvas import Canvas, Colour, Point, mix

_OAK: Colour = (150, 108, 70)


def on_a_desk() -> Image.Image:
    """Three papers, one on a red folder."""
    canvas = Canvas(_OAK, seed=7)
    for number in range(130):
        y = number * 6.2 + canvas.random.uniform(-2, 2)
        shade = mix(_OAK, (60, 36, 18), canvas.random.uniform(0.02, 0.22))
        canvas.line([(-10, y), (600, y + canvas.random.uniform(-7, 7)), (1210, y)], shade, 3)
    _sheet(canvas, (120, 90), 0.10, (214, 196, 150), lines=0)
    _sheet(canvas, (170, 110), 0.06, (252, 251, 247), lines=15)
    _sheet(canvas, (470, 70), -0.05, (250, 249, 244), lines=17)
    _sheet(canvas, (760, 150), 0.12, (148, 44, 44), lines=0)
    _sheet(canvas, (790, 172), 0.12, (252, 251, 247), lines=11)
    canvas.glow([(330, 720), (650, 600), (660, 624), (340, 744)], (0, 0, 0), 0.45, 10)
    canvas.line([(330, 712), (620, 604)], (34, 52, 92), 18)
    canvas.line([(620, 604), (652, 592)], (206, 180, 110), 12)
    canvas.glow([(960, 20), (1150, 20), (1160, 230), (950, 230)], (0, 0, 0), 0.4, 24)
    canvas.line([(1090, 150), (1140, 180)], (240, 238, 232), 20)
    for edge, colour in (
        (0, (244, 242, 236)),
        (16, (214, 210, 200)),
        (22, (128, 82, 44)),
        (40, (146, 98, 56)),
    ):
        canvas.ellipse((950 + edge, 20 + edge, 1110 - edge, 180 - edge), colour)
    return canvas.finish()


def _sheet(canvas: Canvas, corner: Point, lean: float, paper: Colour, lines: int) -> None:
    left, top = corner

    def at(x: float, y: float) -> Point:
        return left + x - y * lean, top + y + x * lean

    canvas.glow([at(8, 12), at(352, 12), at(352, 512), at(8, 512)], (0, 0, 0), 0.42, 16)
    canvas.polygon([at(0, 0), at(340, 0), at(340, 490), at(0, 490)], paper)
    for row in range(lines):
        y = 62 + row * 25
        end = 300 if row % 5 != 4 else canvas.random.uniform(120, 230)
        ink, width = ((70, 70, 76), 6) if row == 0 else ((160, 160, 164), 4)
        start = 90 if row == 0 else 40
        canvas.line([at(start, y), at(end - (50 if row == 0 else 0), y)], ink, width)
