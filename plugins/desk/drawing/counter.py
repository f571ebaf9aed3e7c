"""The one-stop counter: clerks behind glass and screens, citizens before it."""

from PIL import Image

from .canvas import Canvas, Colour, darker, lighter
from .curves import placed
from .figures import Look, facing, from_behind, some_look
from .furniture import OAK, flowers

_WALL: Colour = (226, 224, 212)


def one_stop(seed: int = 16, accent: Colour = (44, 96, 128)) -> Image.Image:
    """Three desks in a row; the middle one is served and in focus."""
    canvas = Canvas(_WALL, seed)
    canvas.gradient((0, 0, 1200, 460), lighter(_WALL, 0.4), darker(_WALL, 0.08))
    canvas.gradient((0, 40, 1200, 118), accent, darker(accent, 0.24))
    for x in (90, 490, 890):
        canvas.box((x, 70, x + 220, 84), (232, 238, 240), 6)
        canvas.box((x + 40, 94, x + 180, 102), (176, 200, 214), 4)
    for x in (60, 460, 860):
        canvas.box((x + 96, 134, x + 190, 186), (30, 36, 42), 5)
        canvas.box((x + 116, 150, x + 170, 170), (236, 96, 76), 3)
        canvas.gradient((x + 224, 180, x + 290, 380), (196, 176, 140), (164, 140, 104))
    for number in range(3):
        facing(canvas, 200 + number * 400, 350, 78, some_look(canvas))
    canvas.soften(5)
    clerk = Look((32, 28, 28), (228, 190, 162), (226, 228, 226), seed % 2 == 0, None)
    facing(canvas, 600, 360, 106, clerk)
    for x in (330, 730, 1130):
        canvas.box((x - 74, 366, x + 74, 470), (40, 46, 52), 5)
        canvas.gradient((x - 67, 373, x + 67, 458), (96, 104, 112), (58, 64, 72))
    for x in (0, 400, 800):
        canvas.gradient((x + 2, 200, x + 8, 470), (214, 232, 236), (170, 198, 206))
    canvas.gradient((0, 468, 1200, 502), lighter(OAK, 0.5), lighter(OAK, 0.2))
    canvas.gradient((0, 502, 1200, 800), lighter(OAK, 0.1), darker(OAK, 0.4))
    canvas.gradient((0, 560, 1200, 572), accent, darker(accent, 0.2))
    paper = placed([(-70, -10), (50, -12), (70, 12), (-64, 16)], 606, 480, 1)
    canvas.polygon(paper, (255, 254, 248))
    for row in range(3):
        line = [(560 + row * 3, 474 + row * 6), (640 + row * 3, 473 + row * 6)]
        canvas.line(line, (150, 150, 150), 2)
    canvas.line([(520, 470), (552, 482)], (40, 60, 120), 5)
    flowers(canvas, 66, 474, 0.8)
    flowers(canvas, 868, 474, 0.7)
    canvas.glow([(300, 0), (900, 0), (1000, 560), (200, 560)], (255, 250, 236), 0.2, 80)
    canvas.soften(0.8)
    canvas.glow([(280, 500), (560, 500), (600, 800), (240, 800)], (14, 10, 8), 0.4, 34)
    from_behind(canvas, 420, 470, 140, some_look(canvas))
    with canvas.apart(9):
        for x in (60, 1010):
            from_behind(canvas, x, 600, 190, some_look(canvas))
    return canvas.finish()


def examination(seed: int = 17, curtain: Colour = (150, 190, 186)) -> Image.Image:
    """A doctor listens to an elderly patient (of an odd seed) or to a young one."""
    canvas = Canvas((222, 232, 230), seed)
    canvas.gradient((0, 0, 1200, 560), (236, 242, 238), (204, 218, 216))
    for number in range(14):
        x = 700 + number * 36
        canvas.gradient((x, 30, x + 36, 640), curtain, lighter(curtain, 0.4), number % 2 == 0)
    canvas.gradient((60, 80, 330, 560), (248, 250, 248), (208, 218, 218))
    for row in range(3):
        canvas.gradient(
            (80, 104 + row * 150, 310, 230 + row * 150), (176, 204, 208), (206, 224, 224)
        )
        for number in range(6):
            x, tall = 96 + number * 35, canvas.random.uniform(34, 80)
            glass = canvas.random.choice(((250, 250, 246), (206, 150, 110), (120, 156, 180)))
            base = 230 + row * 150
            canvas.gradient((x, base - tall, x + 24, base), lighter(glass, 0.2), darker(glass, 0.2))
    canvas.gradient((0, 560, 1200, 800), (160, 182, 180), (104, 126, 128))
    canvas.glow([(300, 0), (720, 0), (900, 800), (260, 800)], (255, 252, 238), 0.4, 90)
    canvas.soften(7)
    doctor = Look((34, 30, 28), (226, 186, 156), (240, 242, 240), seed % 2 == 1, None)
    elderly = Look((188, 186, 186), (206, 162, 132), (136, 120, 104))
    patient = elderly if seed % 2 == 1 else Look((34, 30, 28), (218, 174, 140), (122, 146, 168))
    facing(canvas, 820, 380, 136, patient)
    facing(canvas, 420, 322, 148, doctor)
    tube = [(350, 366), (356, 470), (420, 540), (486, 470), (492, 366)]
    canvas.line(tube, (46, 52, 58), 7)
    canvas.line([(420, 540), (520, 610), (640, 590), (716, 560)], (46, 52, 58), 6)
    canvas.ball((704, 540, 748, 584), (220, 224, 226), (110, 118, 124))
    canvas.line([(540, 520), (620, 640), (700, 590)], (212, 218, 220), 54)
    canvas.ball((680, 556, 734, 606), lighter(doctor.skin, 0.1), darker(doctor.skin, 0.2))
    canvas.gradient((0, 708, 1200, 732), (250, 250, 246), (226, 230, 228))
    canvas.gradient((0, 732, 1200, 800), (188, 200, 200), (150, 164, 166))
    canvas.shaded([(90, 704), (270, 704), (300, 724), (70, 724)], (255, 255, 252), (226, 226, 220))
    return canvas.finish()
