"""Portraits of people who do not exist: from the front, before a plain ground. Upright, 3 to 4."""

from PIL import Image

from .canvas import Canvas, Colour, darker, lighter
from .figures import Look, facing

_SIZE = (450, 600)


def portrait(seed: int, look: Look, ground: Colour = (148, 168, 180)) -> Image.Image:
    """Head and shoulders in soft light from the left."""
    canvas = Canvas(ground, seed, _SIZE)
    canvas.gradient((0, 0, 450, 600), lighter(ground, 0.34), darker(ground, 0.2))
    halo = [(60, 60), (300, 60), (300, 420), (60, 420)]
    canvas.glow(halo, lighter(ground, 0.7), 0.6, 70)
    facing(canvas, 225, 322, 190, look)
    return canvas.finish()
