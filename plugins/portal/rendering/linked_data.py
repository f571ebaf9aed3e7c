"""A page's model → the JSON-LD of its head, in the words and times of the page.

The block is data to a browser, but HTML ends it at the first `</script`: so `<`, `>` and `&`
stand escaped in it, and U+2028 and U+2029, which end a line for old JavaScript parsers
(HTML standard §4.12.1.3; docs/security.md b1).
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from markupsafe import Markup

from ..kinds.kind import Whole
from ..kinds.linked import owner_of
from ..kinds.table import KIND_OF_NAME
from ..model.item_page import ItemModel
from ..model.linked_data import BreadcrumbList, Government, Graph, ListItem
from ..model.name import Name
from ..model.page import Head
from ..model.site import Site
from ..pages.home import HomeModel
from .addresses import absolute

_UNSAFE = re.compile("[<>&\u2028\u2029]")
_encode = msgspec.json.Encoder().encode


def linked_data(page: Head, site: Site) -> Markup:
    """The JSON, safe inside `<script>`; "" for a page that has nothing to say."""
    things: list[msgspec.Struct] = []
    kind = KIND_OF_NAME[page.kind] if isinstance(page, ItemModel) else None
    make = kind.thing if kind else _THINGS.get(type(page))
    if make:
        things.append(make(page, site, partial(absolute, url=site.url)))
    if page.trail:
        things.append(_trail(page, site))
    if not things:
        return Markup("")
    return Markup(_UNSAFE.sub(_escape, _encode(Graph(graph=tuple(things))).decode()))


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def _home(page: HomeModel, site: Site, whole: Whole) -> Government:
    del page, whole
    return owner_of(site)


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


_THINGS: dict[type[Head], Callable[[Any, Site, Whole], msgspec.Struct]] = {HomeModel: _home}
