"""A component's folder → its options and examples: the values that its macro gets.

`<name>.yaml` holds `about`, `place` (main, header or outside), `options` (name, type, required,
about) and `examples`: in each a line `about`, perhaps a `lang`, and a value for every option but
those that each page gives by itself (`GIVEN`).
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml
from markupsafe import Markup
from portal.fields.people import Person, Unit
from portal.labels import LABELS
from portal.model.around import Tied
from portal.model.film import Chapter, Elsewhere, Paragraph, Showing
from portal.model.finding import Refused
from portal.model.item import Update
from portal.model.item_page import Fact, Figure
from portal.model.moment import Moment
from portal.model.name import Name
from portal.model.page import Card, Feed, Near
from portal.model.site import Owner, Place, Site
from portal.model.table import Column, Table
from portal.model.target import Attachment, Picture
from portal.pages.site_map import Branch

from .values import Unfit, make

# The type of an option in the YAML file → that of its value.
TYPES: dict[str, Any] = {
    "text": str,
    "number": int | None,
    "moment": Moment | None,
    "name": Name,
    "names": tuple[Name, ...],
    "card": Card,
    "cards": tuple[Card, ...],
    "near": tuple[Near, ...],
    "neighbour": Near,
    "picture": Picture | None,
    "pictures": tuple[Picture | None, ...],
    "figures": tuple[Figure, ...],
    "places": tuple[Place, ...],
    "people": tuple[Person, ...],
    "units": tuple[Unit, ...],
    "updates": tuple[Update, ...],
    "files": tuple[Attachment, ...],
    "feeds": tuple[Feed, ...],
    "owner": Owner,
    "branches": tuple[Branch, ...],
    "ways": tuple[tuple[str, str, str], ...],
    "film": Showing | None,
    "elsewhere": Elsewhere | None,
    "chapters": tuple[Chapter, ...],
    "paragraphs": tuple[Paragraph, ...],
    "columns": tuple[Column, ...],
    "table": Table,
    "drawing": Markup,
    "facts": tuple[Fact, ...],
    "texts": tuple[str, ...],
    "ties": tuple[Tied, ...],
}
# What a page gives its components: the way to the root, the language → the value.
GIVEN: dict[str, Callable[[Site, str, str], object]] = {
    "root": lambda _, root, lang: root,
    "lang": lambda _, root, lang: lang,
    "label": lambda _, root, lang: LABELS[lang],
    "icons": lambda site, root, lang: site.icons,
    "mark": lambda site, root, lang: site.favicon,
}
PLACES = ("main", "header", "outside")


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a macro asks for: a name, a type of `TYPES` or `GIVEN`, whether it may be empty."""

    name: str
    type: str
    required: bool
    about: str


class Example(msgspec.Struct, frozen=True):
    """What an example is of, the language of its page, and the values of the options."""

    about: str
    lang: str
    values: Mapping[str, object]


class Component(msgspec.Struct, frozen=True):
    """A folder of `theme/components/`; `place` tells where on a page it stands."""

    name: str
    about: str
    place: str
    options: tuple[Option, ...]
    examples: tuple[Example, ...]


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written."""

    about: str
    options: tuple[Option, ...]
    examples: tuple[dict[str, Any], ...]
    place: str = "main"


def read_components(theme: Path) -> list[Component]:
    """All components of the theme, by name. Raises Refused with the file that does not fit."""
    files = sorted(theme.glob("components/*/*.yaml"))
    return [_component(file) for file in files]


def _component(file: Path) -> Component:
    where = f"components/{file.parent.name}/{file.name}"
    try:
        read = yaml.safe_load(file.read_text(encoding="utf-8"))
        written = msgspec.convert(read, _Written)
        if written.place not in PLACES:
            raise Unfit(f"place là một trong {', '.join(PLACES)}")
        examples = tuple(_example(each, written.options) for each in written.examples)
    except (OSError, ValueError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise Refused(f"giao diện hỏng: {where}: {error}", "sửa tệp ấy") from error
    return Component(file.parent.name, written.about, written.place, written.options, examples)


def _example(written: dict[str, Any], options: tuple[Option, ...]) -> Example:
    about, lang = str(written.get("about", "")), str(written.get("lang", "vi"))
    if not about or lang not in LABELS:
        raise Unfit(f"ví dụ cần about, và lang là một trong {', '.join(LABELS)}")
    values: dict[str, object] = {}
    for option in options:
        if option.type in GIVEN:
            continue
        if option.type not in TYPES:
            raise Unfit(f"không có kiểu {option.type}")
        if option.name not in written:
            raise Unfit(f"ví dụ “{about}” thiếu {option.name}")
        values[option.name] = make(TYPES[option.type], written[option.name])
    unknown = written.keys() - values.keys() - {"about", "lang"}
    if unknown:
        raise Unfit(f"ví dụ “{about}” có {', '.join(sorted(unknown))} mà options không có")
    return Example(about, lang, values)
