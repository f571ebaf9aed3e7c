"""A stored body and what its references lead to → the HTML of one page."""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from ..labels import TABLES
from ..model.body import Body, Image, Reference
from ..model.photo import Rendition
from ..model.target import Filling, Href, Picture
from ..reading.sanitise import TABLE_BOX
from .addresses import under


def fill(
    body: Body,
    gaps: Sequence[tuple[Reference, Filling]],
    root: str,
    lang: str = "vi",
) -> Markup:
    """Put links and photos into the gaps and names on the tables, in the text's language.

    `gaps` has what stood in the text and what it leads to, by the gap's number.
    A link that fell away leaves its text.
    """
    pieces: list[str] = []
    for part in body.parts:
        if isinstance(part, str):
            pieces.append(part)
        elif part >= 0:
            pieces.append(_opening(*gaps[part], root))
        else:
            _, closed = gaps[-1 - part]
            pieces.append("</a>" if isinstance(closed, Href) and closed.path else "")
    return Markup(_name_tables("".join(pieces), lang))


def picture(shown: Picture, root: str, loading: str = "lazy") -> Markup:
    """The `<img>` of a photo, with its size, so that the text does not jump (CLS)."""
    photo = shown.rendition
    return Markup(
        f'<img src="{under(photo.url, root)}" alt="{escape(shown.alt)}" width="{photo.width}"'
        f' height="{photo.height}" loading="{loading}" decoding="async">'
    )


def _name_tables(html: str, lang: str) -> str:
    """Boxes that scroll can be reached by keyboard (WCAG 2.2, 2.1.1) and have names of their own.

    Its opening tag stands nowhere else: text has no `<`, an attribute no quotation mark unescaped.
    """
    first, *others = html.split(TABLE_BOX)
    one, many = TABLES[lang]
    named = [first]
    for number, piece in enumerate(others, start=1):
        name = many.format(number, len(others)) if others[1:] else one
        named.append(f'<div class="bang" role="region" tabindex="0" aria-label="{name}">{piece}')
    return "".join(named)


def _opening(reference: Reference, filling: Filling, root: str) -> str:
    if isinstance(filling, Rendition):
        alt = reference.alt if isinstance(reference, Image) else ""
        return picture(Picture(filling, alt), root)
    if not filling.path:
        return ""
    fragment = f"#{filling.fragment}" if filling.fragment else ""
    return f'<a href="{escape(under(filling.path, root) + fragment)}"{filling.attributes}>'
