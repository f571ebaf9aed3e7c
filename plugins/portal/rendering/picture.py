"""A photo as a page shows it → the markup with which a browser fetches no more than it needs."""

from html import escape

from markupsafe import Markup

from ..model.pictures import Pictures
from ..model.target import Picture
from .addresses import under

_TYPES = {"webp": "image/webp"}
_PLAIN = 1000  # pixels: what browsers that know no `srcset` get is the largest not wider


def picture(shown: Picture, root: str, role: str, pictures: Pictures) -> Markup:
    """The `<picture>` of a photo for a place of the layout (`pictures`, docs/giao-dien.md).

    It has its size, so that the text does not jump (CLS), and a colour until it is there.
    """
    photo, place = shown.photo, pictures.role(role)
    source = ""
    if photo.modern:
        wide = _wide(shown, root, photo.modern)
        source = f'<source type="{_TYPES[photo.modern]}" {_set(wide, place.sizes)}>'
    wide = _wide(shown, root, photo.fallback)
    plain = max((w for w, _ in photo.sizes if w <= _PLAIN), default=photo.sizes[0][0])
    several = f" {_set(wide, place.sizes)}" if photo.sizes[1:] else ""
    urgency = 'fetchpriority="high"' if place.urgent else 'loading="lazy"'
    image = (
        f'<img src="{under(photo.path(plain, photo.fallback), root)}"{several}'
        f' alt="{escape(shown.alt)}" width="{photo.width}" height="{photo.height}"'
        f' class="tone-{photo.tone}" {urgency} decoding="async">'
    )
    return Markup(f"<picture>{source}{image}</picture>")


def plain_picture(shown: Picture, root: str) -> Markup:
    """The photo where it is read apart from the portal: one file that every reader takes."""
    photo = shown.photo
    return Markup(
        f'<img src="{under(photo.url, root)}" alt="{escape(shown.alt)}"'
        f' width="{photo.width}" height="{photo.height}">'
    )


def _wide(shown: Picture, root: str, ext: str) -> list[str]:
    photo = shown.photo
    return [f"{under(photo.path(width, ext), root)} {width}w" for width, _ in photo.sizes]


def _set(wide: list[str], sizes: str) -> str:
    return f'srcset="{", ".join(wide)}" sizes="{escape(sizes)}"'
