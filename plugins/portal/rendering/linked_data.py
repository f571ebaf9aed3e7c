"""A page's model → the JSON-LD of its head, in the words and times of the page.

The block is data to a browser, but HTML ends it at the first `</script`: so `<`, `>` and `&`
stand escaped in it, and U+2028 and U+2029, which end a line for old JavaScript parsers
(HTML standard §4.12.1.3; docs/security.md b1).
"""

import re
from collections.abc import Callable
from typing import Any

import msgspec
from markupsafe import Markup

from ..model.linked_data import (
    BreadcrumbList,
    Government,
    Graph,
    ImageObject,
    ListItem,
    NewsArticle,
    Organisation,
    Thing,
)
from ..model.name import Name
from ..model.page import Head
from ..model.site import Site
from ..pages.article import ArticleModel
from ..pages.home import HomeModel
from ..vietnamese.dates import iso_moment
from .addresses import absolute

_UNSAFE = re.compile("[<>&\u2028\u2029]")
_encode = msgspec.json.Encoder().encode


def linked_data(page: Head, site: Site) -> Markup:
    """The JSON, safe inside `<script>`; "" for a page that has nothing to say."""
    things: list[Thing] = []
    if make := _THINGS.get(type(page)):
        things.append(make(page, site))
    if page.trail:
        things.append(_trail(page, site))
    if not things:
        return Markup("")
    return Markup(_UNSAFE.sub(_escape, _encode(Graph(graph=tuple(things))).decode()))


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def _article(page: ArticleModel, site: Site) -> NewsArticle:
    url = absolute(page.url, site.url)
    publisher = _owner(site)
    return NewsArticle(
        headline=page.title,
        description=page.description,
        url=url,
        main_entity_of_page=url,
        in_language=page.lang,
        date_published=iso_moment(page.date),
        date_modified=iso_moment(page.updated),
        author=Organisation(page.unit) if page.unit else publisher,
        publisher=publisher,
        article_section=page.category.text,
        is_accessible_for_free=True,
        image=_image(page, site),
        keywords=tuple([tag.text for tag in page.tags]),
    )


def _image(page: ArticleModel, site: Site) -> ImageObject | None:
    if page.cover is None:
        return None
    photo = page.cover.photo
    return ImageObject(
        url=absolute(photo.url, site.url),
        width=photo.width,
        height=photo.height,
        caption=page.cover_caption,
        credit_text=page.cover_credit,
    )


def _home(page: HomeModel, site: Site) -> Government:
    del page
    return _owner(site)


def _owner(site: Site) -> Government:
    """Who answers for the portal, as the footer says."""
    parent = site.owner.parent
    return Government(
        name=site.owner.name,
        url=f"{site.url}/",
        parent_organization=Government(name=parent) if parent else None,
        address=site.owner.address,
        telephone=site.owner.phone,
        email=site.owner.email,
    )


def _trail(page: Head, site: Site) -> BreadcrumbList:
    steps = (*page.trail, Name(page.title, page.url))
    return BreadcrumbList(
        tuple(
            [
                ListItem(number, step.text, absolute(step.url, site.url))
                for number, step in enumerate(steps, start=1)
            ]
        )
    )


_THINGS: dict[type[Head], Callable[[Any, Site], Thing]] = {
    ArticleModel: _article,
    HomeModel: _home,
}
