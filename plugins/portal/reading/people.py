"""The `people[]` and `chart[]` of a page: who leads the office and how it is built."""

from ..model.item import Person, Unit
from . import fields
from .fields import Report
from .front_matter import Value


def people(value: Value, report: Report) -> tuple[Person, ...]:
    """A list of people: name, post, unit, photo, phone, email."""
    known = dict.fromkeys(("name", "post", "unit", "phone", "email"), fields.text)
    shape = {**known, "photo": fields.file}
    parts = (fields.record(each, report, shape, ("name",)) for each in fields.many(value))
    return tuple(Person(**part) for part in parts if part.get("name"))


def chart(value: Value, report: Report) -> tuple[Unit, ...]:
    """A list of units: unit, head, and the units below."""
    shape = {"unit": fields.text, "head": fields.text, "units": chart}
    parts = (fields.record(each, report, shape, ("unit",)) for each in fields.many(value))
    return tuple(Unit(**part) for part in parts if part.get("unit"))
