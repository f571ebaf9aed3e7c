"""The fields of a source with errors that could be read → the files and items that they name."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_origin

import msgspec

from ..model.item import Item
from ..model.named import Named


def as_far_as_read(record: type[Item], present: Mapping[str, Any]) -> Item:
    """An item of these fields; a required one that lacks is empty, or None where it is no text."""
    return record(**{**_empty(record), **present})


def named_by(item: Item) -> Named:
    """What such an item names."""
    uses = tuple([use for use in item.uses() if use.file])  # a required file that lacks is None
    absent = item.status == "draft" or item.withdrawn is not None
    return Named(uses, item.ties(), item.source, item.slug, absent)


@cache
def _empty(record: type[Item]) -> dict[str, Any]:
    required = [field for field in msgspec.structs.fields(record) if field.required]
    return {field.name: _nothing(field.type) for field in required}


def _nothing(form: Any) -> Any:  # noqa: ANN401 - a type, as msgspec gives it
    plain = get_origin(form) or form
    return plain() if plain in (str, tuple) else None
