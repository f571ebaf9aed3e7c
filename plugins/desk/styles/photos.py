"""A size in pixels → a photo that stands for any other, and its file."""

from io import BytesIO

from PIL import Image, ImageOps
from portal.model.photo import Photo

FOLDER = "mau"  # takes the place of the hash in `/tep/<hash>/`
_LIGHT, _DARK = (214, 206, 188), (110, 104, 92)


def stand_in(width: int, height: int) -> Photo:
    """The photo of that size: one file, the same colour as placeholder."""
    return Photo(FOLDER, f"{width}x{height}", "", "jpg", 0, ((width, height),))


def draw(photo: Photo) -> bytes:
    """Its JPEG: light above, dark below, so that one sees how it is cut."""
    shade = Image.linear_gradient("L").resize((photo.width, photo.height))
    file = BytesIO()
    ImageOps.colorize(shade, _LIGHT, _DARK).save(file, "JPEG", quality=80)
    return file.getvalue()
