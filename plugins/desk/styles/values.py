"""A value of YAML → the record that a template gets, by its type."""

from collections.abc import Callable
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from markupsafe import Markup
from portal.model.finding import Refused
from portal.model.moment import Moment
from portal.model.table import Chart
from portal.model.target import Picture
from portal.rendering.svg import draw_chart
from portal.vietnamese.dates import parse_moment

from .photos import stand_in


class Unfit(ValueError):
    """A value is not of its type, or an example not of its component."""


def make(kind: Any, value: Any) -> Any:  # noqa: ANN401 - a type, and a value of it
    """The value of that type. Raises Unfit where it cannot be."""
    if isinstance(kind, UnionType):
        return _one_of([each for each in get_args(kind) if each is not type(None)], value)
    if get_origin(kind) is tuple:
        return _row(get_args(kind), value)
    if get_origin(kind) is Literal:
        return _word(get_args(kind), value)
    if kind in _SPECIAL:
        return _SPECIAL[kind](value)
    if isinstance(value, dict) and issubclass(kind, msgspec.Struct):
        return _picture(value) if kind is Picture else _record(kind, value)
    if type(value) is not kind:
        raise Unfit(f"{value!r} không phải là {kind.__name__}")
    return value


def _row(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - YAML's
    if not isinstance(value, list):
        raise Unfit(f"{value!r} không phải là danh sách")
    if kinds[-1] is Ellipsis:
        return tuple(make(kinds[0], each) for each in value)
    if len(kinds) != len(value):
        raise Unfit(f"{value!r} không có {len(kinds)} phần")
    return tuple(make(kind, each) for kind, each in zip(kinds, value, strict=True))


def _one_of(kinds: list[Any], value: Any) -> Any:  # noqa: ANN401 - YAML's
    """None, or a value of the only type; of several, of the one that it has."""
    if value is None:
        return None
    return make(type(value) if type(value) in kinds else kinds[0], value)


def _word(known: tuple[str, ...], value: Any) -> str:  # noqa: ANN401 - YAML's
    if value not in known:
        raise Unfit(f"{value!r} không phải là một trong {', '.join(known)}")
    return str(value)


def _drawing(value: Any) -> Markup:  # noqa: ANN401 - YAML's
    """A chart as a page gets it: drawn. An example stands alone, so one name is enough."""
    return draw_chart(make(Chart, value), "vi-du")


def _moment(value: Any) -> Moment:  # noqa: ANN401 - YAML's
    try:
        return parse_moment(value)
    except (Refused, TypeError) as error:
        raise Unfit(f"{value!r} không phải là ngày") from error


def _record(kind: type[msgspec.Struct], fields: dict[str, Any]) -> msgspec.Struct:
    kinds = get_type_hints(kind)
    unknown = fields.keys() - set(kind.__struct_fields__)
    if unknown:
        raise Unfit(f"{kind.__name__} không có {', '.join(sorted(unknown))}")
    try:
        return kind(**{name: make(kinds[name], value) for name, value in fields.items()})
    except TypeError as error:  # a field without a default is missing
        raise Unfit(f"{kind.__name__}: {error}") from error


def _picture(fields: dict[str, Any]) -> Picture:
    if set(fields) | {"alt"} != {"width", "height", "alt"}:
        raise Unfit("một ảnh có width, height và có thể có alt")
    size = make(int, fields["width"]), make(int, fields["height"])
    return Picture(stand_in(*size), make(str, fields.get("alt", "")))


_SPECIAL: dict[Any, Callable[[Any], Any]] = {Moment: _moment, Markup: _drawing}
