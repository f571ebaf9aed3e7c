"""The theme's templates, compiled once a process: page and site in, HTML out.

Autoescape is on whatever the settings say, and a name that is not there is an error, not an
empty place (StrictUndefined).
"""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from traceback import extract_tb
from typing import Any

import msgspec
from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_environment,
)
from markupsafe import Markup

from ..labels import LABELS
from ..model.finding import Refused
from ..model.pictures import Pictures
from ..model.site import Site
from ..model.target import Picture
from ..vietnamese.dates import iso_moment, show_iso_day, show_moment
from ..vietnamese.numbers import show_count, show_size
from .addresses import absolute, under
from .current import current
from .linked_data import linked_data
from .picture import picture
from .svg import draw_chart


@pass_environment
def _picture(environment: Any, shown: Picture, root: str, role: str) -> Markup:  # noqa: ANN401 - see init
    return picture(shown, root, role, environment.pictures)


FILTERS: dict[str, Callable[..., Any]] = {
    "picture": _picture,
    "shown": show_moment,
    "iso": iso_moment,
    "day": show_iso_day,
    "count": show_count,
    "size": show_size,
    "under": under,
    "absolute": absolute,
    "current": current,
    "linked_data": linked_data,
    "plot": draw_chart,
}


class Templates:
    """Renders pages of one site."""

    def __init__(
        self,
        folders: tuple[str, ...],
        settings: Mapping[str, Any],
        pictures: Pictures,
        compiled: BytecodeCache | None = None,
    ) -> None:
        """`settings` are Pelican's: its `JINJA_` names add filters, globals, tests, options.

        `compiled` keeps what was compiled from build to build.
        """
        layout = {"trim_blocks": True, "lstrip_blocks": True, "bytecode_cache": compiled}
        options = layout | settings["JINJA_ENVIRONMENT"]
        fixed = {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False}
        self._env = Environment(loader=FileSystemLoader(folders), **(options | fixed))
        self._env.extend(pictures=pictures)
        self._env.filters |= FILTERS
        self._env.filters |= settings["JINJA_FILTERS"]
        self._env.tests |= settings["JINJA_TESTS"]
        self._env.globals |= settings["JINJA_GLOBALS"]
        self._templates: dict[str, Callable[..., str]] = {}

    def render(self, template: str, model: msgspec.Struct, site: Site) -> str:
        """The page's HTML. Raises Refused, with the template's line, where the theme is wrong."""
        try:
            render = self._templates.get(template)
            if render is None:
                name = template if "." in template else f"{template}.html"
                compiled = self._env.get_template(name)
                render = self._templates[template] = compiled.render
            return render(page=model, site=site, label=LABELS[getattr(model, "lang", "vi")])
        except TemplateError as error:
            fix = "sửa tệp giao diện này, rồi dựng lại"
            raise Refused(f"giao diện hỏng ở {_place(error, template)}: {error}", fix) from error


def _place(error: TemplateError, template: str) -> str:
    """The template and line where rendering stopped; of the page's template if neither is known."""
    endings = (".html", ".xml", ".txt")
    frames = [f for f in extract_tb(error.__traceback__) if f.filename.endswith(endings)]
    name, line = (frames[-1].filename, frames[-1].lineno) if frames else (template, 0)
    if isinstance(error, TemplateSyntaxError):
        name, line = error.filename or error.name or template, error.lineno
    return f"{PurePath(name).name}:{line or 1}"
