"""The sample's photos and its PDF, drawn: the same bytes on every run, no real place or person."""

import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = (1200, 800)
_SKIN = ((222, 184, 150), (205, 162, 128), (190, 148, 116))
_UNIFORM = ((74, 92, 66), (62, 80, 58), (86, 104, 74))


def hall(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """A hall from behind: a stage with curtains, rows of heads."""
    _shade(draw, (0, 0, 1200, 480), (196, 170, 128), (150, 120, 84))
    for x in range(0, 1200, 60):
        draw.rectangle((x, 60, x + 30, 330), fill=(142, 44, 40))
        draw.rectangle((x + 30, 60, x + 60, 330), fill=(126, 36, 34))
    draw.rectangle((240, 110, 960, 210), fill=(226, 206, 160))
    draw.rectangle((0, 330, 1200, 390), fill=(112, 78, 50))
    draw.polygon([(540, 300), (660, 300), (680, 390), (520, 390)], fill=(92, 60, 38))
    _shade(draw, (0, 390, 1200, 800), (98, 88, 78), (54, 48, 44))
    for row in range(5):
        size = 34 + row * 10
        for x in range(-20 + row % 2 * 40, 1220, 70 + row * 16):
            _person(draw, x + dice.randint(-6, 6), 440 + row * 84, size, dice)


def talk(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """One person standing among seated ones."""
    _shade(draw, (0, 0, 1200, 800), (206, 192, 168), (150, 132, 110))
    for x in range(60, 1200, 260):
        draw.rectangle((x, 60, x + 150, 300), fill=(188, 212, 224), outline=(120, 100, 80), width=8)
    _person(draw, 600, 240, 92, dice)
    draw.rectangle((0, 560, 1200, 800), fill=(116, 82, 54))
    for x in range(40, 1200, 180):
        if abs(x - 600) > 90:
            _person(draw, x, 420, 66, dice)
    draw.rectangle((0, 600, 1200, 640), fill=(140, 102, 70))


def handshake(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """Two people facing each other, a folder between them."""
    _shade(draw, (0, 0, 1200, 800), (212, 204, 190), (164, 150, 130))
    draw.rectangle((0, 640, 1200, 800), fill=(128, 96, 66))
    _person(draw, 400, 200, 120, dice)
    _person(draw, 800, 200, 120, dice)
    draw.line((470, 430, 600, 460), fill=_UNIFORM[0], width=54)
    draw.line((730, 430, 600, 460), fill=_UNIFORM[1], width=54)
    draw.ellipse((566, 428, 634, 494), fill=_SKIN[0])
    draw.polygon([(520, 500), (690, 490), (700, 590), (530, 600)], fill=(160, 40, 40))


def papers(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """Documents on a desk."""
    _shade(draw, (0, 0, 1200, 800), (134, 96, 62), (98, 66, 42))
    for at in range(6):
        x, y = 90 + at * 165 + dice.randint(-20, 20), 150 + dice.randint(-60, 160)
        draw.rectangle((x + 8, y + 10, x + 248, y + 350), fill=(78, 52, 34))
        draw.rectangle((x, y, x + 240, y + 340), fill=(250, 247, 238))
        for line in range(9):
            width = dice.randint(120, 200)
            draw.rectangle(
                (x + 20, y + 40 + line * 30, x + 20 + width, y + 50 + line * 30),
                fill=(150, 150, 156),
            )
    draw.line((820, 660, 1040, 560), fill=(30, 42, 90), width=16)


def river(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """Hills, a river, fields."""
    _shade(draw, (0, 0, 1200, 420), (150, 196, 226), (230, 238, 240))
    for depth, colour in enumerate(((132, 158, 166), (98, 134, 118), (70, 112, 78))):
        ridge = [(x, 300 + depth * 60 + dice.randint(-70, 40)) for x in range(-50, 1301, 110)]
        draw.polygon([(-50, 800), *ridge, (1300, 800)], fill=colour)
    draw.polygon([(500, 470), (620, 470), (900, 800), (120, 800)], fill=(152, 188, 204))
    for y in range(560, 800, 40):
        draw.line((0, y, 220 - (y - 560) // 2, y - 30), fill=(120, 150, 70), width=10)
        draw.line((760 + (y - 560), y, 1200, y - 40), fill=(134, 160, 76), width=10)


Scene = Callable[[ImageDraw.ImageDraw, random.Random], None]
PHOTOS: dict[str, Scene] = {
    "tin-tuc/2018/khai-mac.jpg": talk,
    "tin-tuc/2018/hoi-truong.jpg": hall,
    "tin-tuc/2018/trao-doi.jpg": papers,
    "tin-tuc/2018/ban-giao.jpg": handshake,
    "tin-tuc/2018/ho-song.jpg": river,
    "tin-tuc/2026/toa-dam.jpg": hall,
}
PDF = "tin-tuc/2018/ke-hoach-phong-trao.pdf"


def draw_sample(content: Path) -> list[Path]:
    """Write every photo and the PDF into content/; gives their paths."""
    for number, (name, scene) in enumerate(PHOTOS.items()):
        image = Image.new("RGB", SIZE)
        scene(ImageDraw.Draw(image), random.Random(number))
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        image.filter(ImageFilter.GaussianBlur(1)).save(path, quality=80, optimize=True)
    (content / PDF).write_bytes(_pdf())
    return [content / name for name in (*PHOTOS, PDF)]


def _person(draw: ImageDraw.ImageDraw, x: int, y: int, size: int, dice: random.Random) -> None:
    """Shoulders and a head; `y` is the top of the head, `size` its height, in pixels."""
    draw.rounded_rectangle(
        (x - size, y + size, x + size, y + size * 4), size // 2, fill=dice.choice(_UNIFORM)
    )
    draw.ellipse((x - size // 2, y, x + size // 2, y + size + size // 6), fill=dice.choice(_SKIN))
    draw.chord(
        (x - size // 2, y - size // 12, x + size // 2, y + size), 180, 360, fill=(40, 34, 30)
    )


def _shade(
    draw: ImageDraw.ImageDraw,
    box: tuple[int, int, int, int],
    top: tuple[int, int, int],
    bottom: tuple[int, int, int],
) -> None:
    left, upper, right, lower = box
    for y in range(upper, lower):
        part = (y - upper) / (lower - upper)
        colour = tuple(round(a + (b - a) * part) for a, b in zip(top, bottom, strict=True))
        draw.line((left, y, right, y), fill=colour)


def _pdf() -> bytes:
    """One empty A4 page, no author: enough to be an attachment."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    )
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 4\n0000000000 65535 f \n"
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
