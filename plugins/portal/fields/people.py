"""The `people[]` and `chart[]` of a page: who leads the office and how it is built."""

import msgspec

from ..model.used import FileUse
from . import entries, scalars
from .report import Report
from .value import Value, many


class Person(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One entry of a page's `people[]`."""

    name: str
    post: str = ""
    unit: str = ""
    photo: FileUse | None = None
    phone: str = ""
    email: str = ""


class Unit(msgspec.Struct, frozen=True, array_like=True):
    """One entry of a page's `chart[]`, with the units below it."""

    unit: str
    head: str = ""
    units: tuple["Unit", ...] = ()


def people(value: Value, report: Report) -> tuple[Person, ...]:
    """A list of people: name, post, unit, photo, phone, email."""
    known = dict.fromkeys(("name", "post", "unit", "phone", "email"), scalars.text)
    shape = {**known, "photo": scalars.file}
    parts = (entries.record(each, report, shape, ("name",)) for each in many(value))
    return tuple(Person(**part) for part in parts if part.get("name"))


def chart(value: Value, report: Report) -> tuple[Unit, ...]:
    """A list of units: unit, head, and the units below."""
    shape = {"unit": scalars.text, "head": scalars.text, "units": chart}
    parts = (entries.record(each, report, shape, ("unit",)) for each in many(value))
    return tuple(Unit(**part) for part in parts if part.get("unit"))
