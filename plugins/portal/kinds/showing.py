"""An item, its body and what is around it → its page's model: what all kinds do alike."""

from functools import cache
from typing import Any, TypeVar

from ..labels import LABELS
from ..model.around import Around
from ..model.item import Item
from ..model.item_page import ItemModel
from ..model.name import Name
from ..model.page import root_of
from ..model.target import Attachment

Model = TypeVar("Model", bound=ItemModel)


def show(
    model: type[Model],
    kind: str,
    item: Item,
    body: str,
    around: Around,
    **own: Any,  # noqa: ANN401 - what the kind's model adds
) -> Model:
    """The model of an item's page; `own` are the kind's, or stand in place of those here."""
    given: dict[str, Any] = {
        "url": around.url,
        "root": root_of(around.url),
        "title": item.title,
        "description": item.summary or item.title,
        "lang": item.lang,
        "indexed": around.indexed,
        "trail": around.trail,
        "other": around.other,
        "image": around.share,
        "og_type": "article",
        "kind": kind,
        "date": item.date,
        "updated": item.changed,
        "category": around.category,
        "tags": around.tags,
        "thread": around.thread,
        "updates": item.updates,
        "unit": item.unit,
        "origin": item.source,
        "views": around.views,
        "counted": around.counted,
        "state": around.state,
        "older": around.older,
        "related": around.related,
        "ties": around.ties,
        "expired": around.expired,
        "unpublished": around.unpublished,
        "body": body,
    }
    return model(**{**given, **own})


@cache
def section_trail(plural: str, folder: str, lang: str) -> tuple[Name, ...]:
    """The way to the items of a section."""
    label = LABELS[lang]
    return (Name(label["home"], "/"), Name(label[plural], f"/{folder}/"))


def attachments_of(around: Around) -> tuple[Attachment, ...]:
    """The files that the page offers, in their order."""
    return tuple([made for made in around.made if isinstance(made, Attachment)])
