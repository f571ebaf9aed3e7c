"""The table of forms that are no templates: a file's model → its text."""

from collections.abc import Callable

import msgspec

from ..model.site import Site

FORMATS: dict[str, Callable[[msgspec.Struct, Site], str]] = {}
