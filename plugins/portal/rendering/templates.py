"""The theme's templates, compiled once a process: page and site in, HTML out.

Autoescape is on whatever the settings say, and a name that is not there is an error, not an
empty place (StrictUndefined).
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..labels import LABELS
from ..model.page import Page
from ..model.site import Site
from ..vietnamese.dates import iso_moment, show_moment
from ..vietnamese.numbers import show_count, show_size
from .addresses import absolute, under
from .body import picture

FILTERS: dict[str, Callable[..., Any]] = {
    "shown": show_moment,
    "iso": iso_moment,
    "count": show_count,
    "size": show_size,
    "under": under,
    "absolute": absolute,
    "picture": picture,
}


class Templates:
    """Renders pages of one site."""

    def __init__(self, folders: tuple[str, ...], settings: Mapping[str, Any]) -> None:
        """`settings` are Pelican's: its `JINJA_` names add filters, globals, tests, options."""
        options = {"trim_blocks": True, "lstrip_blocks": True} | settings["JINJA_ENVIRONMENT"]
        fixed = {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False}
        self._env = Environment(loader=FileSystemLoader(folders), **(options | fixed))
        self._env.filters |= FILTERS | settings["JINJA_FILTERS"]
        self._env.tests |= settings["JINJA_TESTS"]
        self._env.globals |= {"label": LABELS} | settings["JINJA_GLOBALS"]
        self._templates: dict[str, Callable[..., str]] = {}

    def render(self, page: Page, site: Site) -> str:
        """The page's HTML. Raises jinja2.TemplateError where the theme is wrong."""
        render = self._templates.get(page.template)
        if render is None:
            template = self._env.get_template(f"{page.template}.html")
            render = self._templates[page.template] = template.render
        return render(page=page.model, site=site)
