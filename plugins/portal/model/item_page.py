"""What the page of any item shows: the kinds' models add their own to it."""

import msgspec

from .around import Tied
from .item import Update
from .moment import Moment
from .name import Name
from .page import Head, Near
from .target import Picture


class Fact(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One thing said of an item: the name of its label, and a text, a link or a moment."""

    label: str
    text: str = ""
    url: str = ""
    moment: Moment | None = None


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A photo with its words."""

    picture: Picture
    caption: str = ""
    credit: str = ""


class ItemModel(Head, frozen=True, kw_only=True):
    """An item with what its files are; `body` is safe HTML.

    `facts` are those that a reader looks for first, in the order of the page.
    """

    kind: str
    date: Moment | None
    updated: Moment | None
    category: Name
    tags: tuple[Name, ...]
    thread: Name
    updates: tuple[Update, ...]
    unit: str
    origin: str
    views: int | None
    counted: str
    state: str
    facts: tuple[Fact, ...] = ()
    older: Near | None
    related: tuple[Near, ...]
    ties: tuple[Tied, ...]
    expired: bool
    unpublished: str
    body: str

    def fact(self, label: str) -> Fact | None:
        """What is said of the item under a label."""
        return next((fact for fact in self.facts if fact.label == label), None)

    def tied(self, relation: str) -> tuple[Tied, ...]:
        """What the item is tied to in one way."""
        return tuple([each for each in self.ties if each.relation == relation])
