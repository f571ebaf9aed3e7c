"""A stored body and what its references lead to → the HTML of one page."""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from ..labels import TABLES
from ..model.body import Body, Image, Reference
from ..model.photo import Photo
from ..model.pictures import Pictures
from ..model.target import Filling, Href, Picture
from ..reading.sanitise import TABLE_BOX
from .addresses import under
from .picture import picture, plain_picture


def fill(
    body: Body,
    gaps: Sequence[tuple[Reference, Filling]],
    root: str,
    lang: str = "vi",
    pictures: Pictures | None = None,
) -> Markup:
    """Put links and photos into the gaps and names on the tables, in the text's language.

    `gaps` has what stood in the text and what it leads to, by the gap's number; `pictures` is
    None where the text is read apart from the portal. A link that fell away leaves its text.
    """
    pieces: list[str] = []
    for part in body.parts:
        if isinstance(part, str):
            pieces.append(part)
        elif part >= 0:
            reference, filling = gaps[part]
            if isinstance(filling, Photo):
                alt = reference.alt if isinstance(reference, Image) else ""
                pieces.append(_shown(Picture(filling, alt), root, pictures))
            else:
                pieces.append(_opening(filling, root))
        else:
            _, closed = gaps[-1 - part]
            pieces.append("</a>" if isinstance(closed, Href) and closed.path else "")
    return Markup(_name_tables("".join(pieces), lang))


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


def _shown(shown: Picture, root: str, pictures: Pictures | None) -> str:
    return picture(shown, root, "body", pictures) if pictures else plain_picture(shown, root)


def _opening(link: Href, root: str) -> str:
    if not link.path:
        return ""
    fragment = f"#{link.fragment}" if link.fragment else ""
    return f'<a href="{escape(under(link.path, root) + fragment)}"{link.attributes}>'
