"""What every side makes of a photo: the same widths, formats and quality."""

import msgspec


class Order(msgspec.Struct, frozen=True):
    """Widths in pixels, suffixes of the formats, and the one quality of both.

    JPEG and WebP at 80 is what the portal publishes (docs/decisions/0020). WebP is libwebp on
    all sides; the JPEG encoders differ: libjpeg-turbo (Pillow), Go's own (Hugo), mozjpeg (sharp).
    """

    widths: tuple[int, ...] = (480, 960, 1600)
    formats: tuple[str, ...] = ("jpg", "webp")
    quality: int = 80


ORDER = Order()
