"""What stands in a settings file → the values of the site: one function a shape.

Each raises TypeError, ValueError, KeyError or IndexError for another shape, or Refused with what
is wrong; checked_settings.py tells of it.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from markdown import Markdown

from .model.finding import Refused
from .model.site import Place

_SITE_PATH = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")


def read_places(value: Any) -> tuple[Place, ...]:  # noqa: ANN401 - whatever a settings file holds
    """Rows of label, target and perhaps a note."""
    places = []
    for label, target, *note in value:
        if not all(isinstance(part, str) for part in (label, target, *note)) or len(note) > 1:
            raise TypeError
        outside = urlsplit(target)
        known = outside.scheme in ("http", "https") and outside.hostname
        if target and not known and not _SITE_PATH.fullmatch(target):
            raise Refused(f"“{label}” dẫn tới địa chỉ không dùng được: {target}", "")
        places.append(Place(label, target, *note))
    return tuple(places)


def read_names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever a settings file holds
    """A list of names, each a text."""
    if isinstance(value, str) or not all(isinstance(name, str) for name in value):
        raise TypeError
    return tuple(value)


def read_flag(value: Any) -> bool:  # noqa: ANN401 - whatever a settings file holds
    """True or False, and not 1 or "yes"."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def read_markdown(value: Any) -> str:  # noqa: ANN401 - whatever a settings file holds
    """Pelican's MARKDOWN setting as JSON, so that workers and fingerprints have its very values."""
    text = json.dumps(value, sort_keys=True)
    try:
        configs = value.get("extension_configs", {})
        Markdown(extensions=[*configs, *value.get("extensions", ())], extension_configs=configs)
    except (ImportError, AttributeError) as error:
        raise Refused(f"MARKDOWN không dùng được: {error}", "") from error
    return text


def read_workers(value: Any) -> int:  # noqa: ANN401 - whatever a settings file holds
    """0, which leaves it to the machine, to 64."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 64:
        raise TypeError
    return value


def read_days(value: Any) -> int:  # noqa: ANN401 - whatever a settings file holds
    """1 to 3650 days."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 3650:
        raise TypeError
    return value
