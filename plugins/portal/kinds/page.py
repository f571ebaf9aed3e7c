"""The pages of `trang/`: always at the top of the site, in no list."""

import msgspec

from ..fields import scalars
from ..fields.people import Person, Unit, chart, people
from ..model.around import Around
from ..model.item import Item
from ..model.item_data import PersonData, UnitData
from ..model.item_page import ItemModel
from ..model.photo import Photo
from ..model.target import Picture
from ..model.used import Used
from .every import fields_of
from .kind import Field, Kind, Whole
from .showing import show


class StandingPage(Item, frozen=True, kw_only=True, tag="page"):
    """A page of `trang/`, which stands at the top of the site whatever its folder."""

    parent: str = ""
    order: int = 0
    people: tuple[Person, ...] = ()
    chart: tuple[Unit, ...] = ()

    def uses(self) -> tuple[Used, ...]:
        """The portraits of those who have one."""
        return tuple([Used(each.photo, "portrait") for each in self.people if each.photo])


class StandingModel(ItemModel, frozen=True, kw_only=True):
    """A page with its people and chart; `portraits` stand in the order of the people."""

    people: tuple[Person, ...]
    portraits: tuple[Picture | None, ...]
    chart: tuple[Unit, ...]


class StandingData(msgspec.Struct, frozen=True):
    """What the data of a page have beside those of every item."""

    people: tuple[PersonData, ...]
    chart: tuple[UnitData, ...]


def _page(item: StandingPage, body: str, around: Around) -> StandingModel:
    made = iter(around.made)
    photos = [next(made) if person.photo else None for person in item.people]
    return show(
        StandingModel,
        "page",
        item,
        body,
        around,
        og_type="website",
        people=item.people,
        # without an alternative text: the name stands beside it
        portraits=tuple([Picture(each) if isinstance(each, Photo) else None for each in photos]),
        chart=item.chart,
    )


def _data(page: StandingModel, whole: Whole) -> StandingData:
    del whole
    people = [PersonData(p.name, p.post, p.unit, p.phone, p.email) for p in page.people]
    return StandingData(tuple(people), tuple([_unit(unit) for unit in page.chart]))


def _unit(unit: Unit) -> UnitData:
    return UnitData(unit.unit, unit.head, tuple([_unit(below) for below in unit.units]))


PAGE = Kind(
    name="page",
    folder="trang",
    record=StandingPage,
    fields=fields_of(
        Field("date", scalars.moment, ("Ngày đăng", "Ngày"), lined=True),
        Field("parent", scalars.text, ("Trang cha",), lined=True),
        Field("order", scalars.order, ("Thứ tự",)),
        Field("people", people, ("Lãnh đạo",), lined=True),
        Field("chart", chart, ("Sơ đồ tổ chức",)),
    ),
    address=lambda item: f"/{item.slug}/",
    page=_page,
    data=_data,
    starter="""---
title: {title}
status: draft
---

Viết nội dung ở đây. Khi xong, xóa dòng `status: draft` ở trên để đăng.
""",
)
