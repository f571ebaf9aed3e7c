"""A stored body and what its references lead to → the HTML of one page."""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from ..model.body import Body
from ..model.target import Filling, Href, Picture
from .addresses import under


def fill(body: Body, fillings: Sequence[Filling], root: str) -> Markup:
    """Put links and photos into the gaps; a link that fell away leaves its text."""
    pieces: list[str] = []
    for part in body.parts:
        if isinstance(part, str):
            pieces.append(part)
        elif part >= 0:
            filling = fillings[part]
            pieces.append(
                _opening(filling, root) if isinstance(filling, Href) else picture(filling, root)
            )
        else:
            closed = fillings[-1 - part]
            pieces.append("</a>" if isinstance(closed, Href) and closed.path else "")
    return Markup("".join(pieces))


def picture(shown: Picture, root: str, loading: str = "lazy") -> Markup:
    """The `<img>` of a photo, with its size, so that the text does not jump (CLS)."""
    photo = shown.rendition
    return Markup(
        f'<img src="{under(photo.url, root)}" alt="{escape(shown.alt)}" width="{photo.width}"'
        f' height="{photo.height}" loading="{loading}" decoding="async">'
    )


def _opening(href: Href, root: str) -> str:
    if not href.path:
        return ""
    fragment = f"#{href.fragment}" if href.fragment else ""
    return f'<a href="{escape(under(href.path, root) + fragment)}"{href.attributes}>'
